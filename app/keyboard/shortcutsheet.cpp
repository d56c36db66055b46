// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/shortcutsheet.h"

#include "app/keyboard/fixedkeys.h"
#include "app/keyboard/mnemonic.h"
#include "app/matching/wordmatch.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::keyboard {

ShortcutSheet::ShortcutSheet(const QList<Command> &commands, QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_sheet(new QTreeWidget(this))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Shortcuts"));
    resize(600, 640);

    m_filter->setObjectName(u"shortcutFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by name or key"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_sheet->setObjectName(u"shortcutList"_s);
    m_sheet->setAccessibleName(windowTitle());
    m_sheet->setHeaderLabels({tr("What"), tr("Keys")});
    m_sheet->setRootIsDecorated(false);
    m_sheet->setFrameShape(QFrame::NoFrame);
    m_sheet->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_sheet->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_sheet->header()->setStretchLastSection(false);
    for (const Command &command : commands) {
        if (const QString keys = keysText(*command.action); !keys.isEmpty())
            addLine(command.group, withoutMnemonic(command.action->text()), keys);
    }
    for (const FixedKey &fixed : fixedKeys())
        addLine(fixed.group, fixed.text, keysText(fixed.keys));
    m_sheet->expandAll();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *change = buttons->addButton(tr("C&hange…"), QDialogButtonBox::ActionRole);
    change->setObjectName(u"changeShortcuts"_s);
    change->setAutoDefault(false);
    connect(change, &QPushButton::clicked, this, [this] {
        accept();
        emit changeRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_sheet, 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
}

void ShortcutSheet::addLine(const QString &group, const QString &text, const QString &keys)
{
    QTreeWidgetItem *heading = m_sheet->topLevelItem(m_sheet->topLevelItemCount() - 1);
    if (!heading || heading->text(0) != group) {
        heading = new QTreeWidgetItem(m_sheet, {group});
        heading->setData(1, Qt::AccessibleTextRole, group);
        heading->setFirstColumnSpanned(true);
        QFont font = heading->font(0);
        font.setWeight(QFont::DemiBold);
        heading->setFont(0, font);
    }
    new QTreeWidgetItem(heading, {text, keys});
}

void ShortcutSheet::filter(const QString &typed)
{
    matching::WordMatch match;
    for (int group = 0; group < m_sheet->topLevelItemCount(); ++group) {
        QTreeWidgetItem *heading = m_sheet->topLevelItem(group);
        bool any = false;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *line = heading->child(row);
            const QString context = heading->text(0) + u' ' + line->text(1);
            line->setHidden(match.score(line->text(0), context, typed) == 0);
            any = any || !line->isHidden();
        }
        heading->setHidden(!any);
    }
}

} // namespace gleaner::keyboard
