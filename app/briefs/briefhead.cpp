// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefhead.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;
using gleaner::library::Brief;
using gleaner::library::BriefId;

namespace gleaner::briefs {

QToolButton *iconButton(const QString &name, const QString &icon, const QString &text, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(name);
    made->setIcon(QIcon::fromTheme(icon));
    made->setToolTip(text);
    made->setAccessibleName(text);
    made->setAutoRaise(true);
    return made;
}

BriefHead::BriefHead(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
    , m_make(iconButton(u"briefNew"_s, u"list-add"_s, tr("New brief"), this))
    , m_rename(iconButton(u"briefRename"_s, u"edit-rename"_s, tr("Rename the brief"), this))
    , m_delete(iconButton(u"briefDelete"_s, u"edit-delete"_s, tr("Delete the brief"), this))
    , m_look(new QToolButton(this))
    , m_export(iconButton(u"briefExport"_s, u"document-export"_s, tr("Export the brief"), this))
    , m_close(iconButton(u"briefClose"_s, u"view-close"_s, tr("Close the brief"), this))
{
    m_choice->setObjectName(u"briefChoice"_s);
    m_choice->setAccessibleName(tr("Brief"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->setSpacing(2);
    row->addWidget(m_choice, 1);
    for (QToolButton *button : {m_make, m_rename, m_delete, m_look, m_export, m_close})
        row->addWidget(button);
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int at) { emit chosen({m_choice->itemData(at).toLongLong()}); });
    connect(m_make, &QToolButton::clicked, this, &BriefHead::newRequested);
    connect(m_rename, &QToolButton::clicked, this, &BriefHead::renameRequested);
    connect(m_delete, &QToolButton::clicked, this, &BriefHead::deleteRequested);
    connect(m_export, &QToolButton::clicked, this, &BriefHead::exportRequested);
    connect(m_close, &QToolButton::clicked, this, &BriefHead::closeRequested);
}

void BriefHead::setBriefs(const QList<Brief> &briefs)
{
    const QSignalBlocker quiet(m_choice);
    const QVariant current = m_choice->currentData();
    m_choice->clear();
    for (const Brief &brief : briefs)
        m_choice->addItem(brief.title, brief.id.value);
    m_choice->setCurrentIndex(m_choice->findData(current));
    m_choice->setEnabled(!briefs.isEmpty());
}

void BriefHead::setCurrent(BriefId brief)
{
    const QSignalBlocker quiet(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(brief.value));
    for (QToolButton *button : {m_rename, m_delete, m_look, m_export})
        button->setEnabled(brief.isValid());
}

int BriefHead::count() const
{
    return m_choice->count();
}

QList<QWidget *> BriefHead::tabOrder() const
{
    return {m_choice, m_make, m_rename, m_delete, m_look, m_export, m_close};
}

} // namespace gleaner::briefs
