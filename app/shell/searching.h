// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/library/searching.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace gleaner::search {
class SearchBar;
}

namespace gleaner::shell {

class Actions;
class FindBar;
class Halves;
class LibraryService;
class Session;

/// Finding in the library and in the page: leads from a hit to its item, where what was found is marked.
class Searching final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Searching)

public:
    struct Parts {
        LibraryService &library;
        Session &session;
        search::SearchBar &bar;
        FindBar &find;
        Halves &halves;
        const Actions &actions;
    };
    /// The parts must outlive the object.
    Searching(const Parts &parts, QObject *parent);

    /// Goes to an item and finds `written` there; nothing, when it is empty.
    void show(ItemId item, const QString &written);
    /// Is to be told of each item that the page has come to.
    void arrive(ItemId item);
    /// Ends finding in the page; false when there is none.
    bool leave();

signals:
    void pageWanted();
    void notesWanted();

private:
    struct Sought {
        ItemId item{};
        QString written{};
        QList<TextSpan> places{}; ///< in the item's canonical text, in order
        int current = 0;          ///< of the places, to begin with
        QStringList words{};      ///< that stand there, each once
    };
    void connectFind();
    void showHit(const library::SearchHit &hit, const std::vector<library::SearchTerm> &terms);
    void go(const Sought &sought);

    Parts m_parts;
    ItemId m_wanted; ///< whose text is looked at
    Sought m_sought; ///< that the page is on its way to
};

} // namespace gleaner::shell
