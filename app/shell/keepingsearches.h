// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/search/savedsearches.h"

#include <QObject>

#include <functional>

class QWidget;

namespace gleaner::digests {
class ViewsPanel;
}
namespace gleaner::search {
class SearchBar;
}

namespace gleaner::shell {

class Actions;

/// Saved searches in the window: keeps what stands in the search field under a name, and lists them among the views.
class KeepingSearches final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeepingSearches)

public:
    struct Parts {
        LibraryService &library;
        QUndoStack &undo;
        search::SearchBar &bar;
        digests::ViewsPanel &views;
        const Actions &actions;
    };
    /// The parts must outlive the object; `window` is the parent of its dialogs.
    KeepingSearches(const Parts &parts, QWidget *window);

signals:
    void told(const QString &message); ///< for the status bar

private:
    void save();
    struct Question {
        QString title{};
        QString name{};    ///< to begin with
        QString ownName{}; ///< of the search, which it may keep
        std::function<void(const QString &)> then{};
    };
    void askName(const Question &question, const QString &hint = {});

    Parts m_parts;
    QWidget *m_window;
    search::SavedSearches m_searches;
};

} // namespace gleaner::shell
