// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/keepingsearches.h"

#include "app/digests/viewspanel.h"
#include "app/search/searchbar.h"
#include "app/shell/actions.h"
#include "app/shell/libraryservice.h"

#include <QAction>
#include <QInputDialog>

using gleaner::digests::ViewsPanel;
using gleaner::search::SavedSearches;
using gleaner::search::SearchBar;

namespace gleaner::shell {

KeepingSearches::KeepingSearches(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_searches(parts.library, parts.undo)
{
    connect(&m_searches, &SavedSearches::changed, &m_parts.views, &ViewsPanel::setSearches);
    connect(m_parts.actions[ActionId::SaveSearch], &QAction::triggered, this, &KeepingSearches::save);
    connect(&m_parts.bar, &SearchBar::saveRequested, this, &KeepingSearches::save);
    connect(&m_parts.views, &ViewsPanel::searchChosen, this, [this](const QString &name) {
        if (const library::SavedSearch *search = m_searches.find(name)) {
            m_parts.bar.setOrder(search->order);
            m_parts.bar.searchFor(search->query);
        }
    });
    connect(&m_parts.views, &ViewsPanel::searchRenameRequested, this, [this](const QString &name) {
        askName({.title = tr("Rename the search"),
                 .name = name,
                 .ownName = name,
                 .then = [this, name](const QString &text) { m_searches.rename(name, text); }});
    });
    connect(&m_parts.views, &ViewsPanel::searchRemoveRequested, this, [this](const QString &name) {
        m_searches.remove(name);
        emit told(tr("“%1” is deleted. Undo brings it back.").arg(name));
    });
}

void KeepingSearches::save()
{
    const QString query = m_parts.bar.text().trimmed();
    if (query.isEmpty()) {
        m_parts.bar.setFocus(Qt::ShortcutFocusReason);
        emit told(tr("Type a search first; it is then saved under a name."));
        return;
    }
    askName({.title = tr("Save the search"),
             .name = query,
             .then = [this, query, order = m_parts.bar.order()](const QString &name) {
                 m_searches.add(name, query, order);
                 emit told(tr("“%1” is saved among the views.").arg(name));
             }});
}

void KeepingSearches::askName(const Question &question, const QString &hint)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setObjectName(u"searchNameDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);
    dialog->setLabelText(hint.isEmpty() ? tr("Name:") : hint);
    dialog->setTextValue(question.name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, question](const QString &chosen) {
        Question again = question;
        again.name = chosen.simplified();
        if (const auto name = library::savedSearchName(chosen); !name)
            askName(again, name.error().message);
        else if (m_searches.isTaken(*name, question.ownName))
            askName(again, tr("Another search has this name. Choose another one:"));
        else
            question.then(*name);
    });
    dialog->open();
}

} // namespace gleaner::shell
