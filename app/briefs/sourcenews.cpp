// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/sourcenews.h"

#include "app/briefs/briefcommands.h"
#include "app/briefs/briefkeeper.h"
#include "app/shell/libraryservice.h"
#include "core/export/brief.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::exporting::SourceCheck;
using gleaner::library::BriefSource;
using gleaner::library::Reader;

namespace gleaner::briefs {

SourceNews::SourceNews(BriefCommands &commands, BriefKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_keeper(keeper)
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
    connect(m_update, &QPushButton::clicked, this, &SourceNews::refresh);
    hide();
}

void SourceNews::look()
{
    const int question = ++m_question;
    if (!m_keeper.id().isValid()) {
        hide();
        return;
    }
    m_commands.service()
        .read([brief = m_keeper.current()](const Reader &) -> Result<QStringList> {
            return exporting::briefMarkdown(brief).cited;
        })
        .then(this, [this, question, checks = m_keeper.checks()](const Result<QStringList> &cited) {
            if (cited && question == m_question)
                tell(*cited, checks);
        });
}

void SourceNews::tell(const QStringList &cited, const QList<SourceCheck> &checks)
{
    const auto count = [&](SourceCheck::State state) {
        return int(std::ranges::count_if(
            checks, [&](const SourceCheck &check) { return check.state == state && cited.contains(check.now.mark); }));
    };
    const int changed = count(SourceCheck::State::Changed);
    const int gone = count(SourceCheck::State::Gone);
    QStringList news;
    if (changed > 0)
        news += tr("%n source(s) changed since.", nullptr, changed);
    if (gone > 0)
        news += tr("%n source(s) gone; what was archived stays.", nullptr, gone);
    m_text->setText(news.join(u' '));
    m_update->setVisible(changed > 0);
    setVisible(!news.isEmpty());
}

void SourceNews::refresh()
{
    QList<BriefSource> changed;
    for (const SourceCheck &check : m_keeper.checks()) {
        if (check.state == SourceCheck::State::Changed)
            changed.append(check.now);
    }
    if (!changed.isEmpty())
        m_commands.refresh(m_keeper.id(), changed);
}

void SourceNews::setTheme(article::Theme theme)
{
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, article::palette(theme).warning);
    m_text->setPalette(colours);
}

} // namespace gleaner::briefs
