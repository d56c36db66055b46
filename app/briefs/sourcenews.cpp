// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/sourcenews.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gleaner::briefs {

SourceNews::SourceNews(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_update(new QPushButton(tr("&Update"), this))
{
    setObjectName(u"briefNews"_s);
    m_text->setObjectName(u"briefNewsText"_s);
    m_text->setWordWrap(true);
    m_update->setObjectName(u"briefUpdate"_s);
    m_update->setToolTip(tr("Archive the changed sources as they are now"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_update);
    connect(m_update, &QPushButton::clicked, this, &SourceNews::updateRequested);
    hide();
}

void SourceNews::setCounts(int changed, int gone)
{
    QStringList news;
    if (changed > 0)
        news += tr("%n source(s) changed since.", nullptr, changed);
    if (gone > 0)
        news += tr("%n source(s) gone; what was archived stays.", nullptr, gone);
    m_text->setText(news.join(u' '));
    m_update->setVisible(changed > 0);
    setVisible(!news.isEmpty());
}

void SourceNews::setTheme(article::Theme theme)
{
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, article::palette(theme).warning);
    m_text->setPalette(colours);
}

} // namespace gleaner::briefs
