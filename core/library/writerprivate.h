// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"
#include "core/base/logging.h"
#include "core/library/database.h"
#include "core/library/decisions.h"
#include "core/library/indexfile.h"
#include "core/library/indexing.h"
#include "core/library/notes.h"
#include "core/library/statements.h"
#include "core/library/writer.h"
#include "core/library/writerlock.h"

#include <type_traits>

namespace gleaner::library {

/// How much of the search index a change of a note merges.
inline constexpr int PagesMergedByNote = 10;

/// The connection, and how changes of the library and of the index go together.
struct Writer::Private {
    Location location;
    Clock clock;
    WriterLock lock;
    SQLite::Database db;
    KeptStatements statements{db};
    IndexMemory memory{};

    /// Runs `work`, which gives a value or nothing, on the connection and wraps what it gives.
    template<typename Work>
    auto write(Work &&work) -> Result<decltype(work(db))>
    {
        return guarded(location.libraryFile(), [&]() -> Result<decltype(work(db))> {
            if constexpr (std::is_void_v<decltype(work(db))>) {
                work(db);
                return {};
            } else {
                return work(db);
            }
        });
    }
    /// The same for work that may fail by itself.
    template<typename Work>
    auto tryWrite(Work &&work) -> decltype(work(db))
    {
        return guarded(location.libraryFile(), [&] { return work(db); });
    }

    /// Changes the index, as a transaction of its own: commits of two files in WAL mode are not one, so the library
    /// always goes first, and what the index lacks after a crash is found by revisions (staleDigests(),
    /// catchUpWithNotes()).
    template<typename Work>
    Result<> index(Work &&work)
    {
        return guarded(location.indexFile(), [&]() -> Result<> {
            try {
                SQLite::Transaction transaction(db, SQLite::TransactionBehavior::DEFERRED);
                Indexer indexer(db, memory);
                work(indexer);
                transaction.commit();
                return {};
            } catch (const SQLite::Exception &exception) {
                memory = {};
                if (meansDamage(exception))
                    markIndexDamaged(location);
                throw;
            }
        });
    }
    /// The same where the library has been changed already: that stands, whatever becomes of the index.
    template<typename Work>
    void followUp(Work &&work)
    {
        if (const Result<> done = index(std::forward<Work>(work)); !done)
            qCWarning(lcLibrary) << "the index does not follow:" << done.error().toString();
    }

    void noteChanged(ItemId item)
    {
        followUp([&](Indexer &indexer) {
            indexer.refreshNotes(item);
            indexer.mergeSearch(PagesMergedByNote);
        });
    }

    /// Lets search follow a note.
    Result<annotation::Note> noted(const Result<annotation::Note> &note)
    {
        if (!note)
            return note;
        const auto item = write([&](SQLite::Database &library) { return searchedWith(library, *note); });
        if (item && item->isValid())
            noteChanged(*item);
        return note;
    }

    Result<annotation::Note> addNote(const annotation::Note &about, const QString &text)
    {
        return noted(
            tryWrite([&](SQLite::Database &library) { return library::addNote(library, about, text, clock()); }));
    }

    /// Lets search follow where a highlight has a note.
    Result<annotation::Highlight> noted(const Result<annotation::Highlight> &highlight)
    {
        if (highlight && !highlight->note.isEmpty())
            noteChanged(highlight->item);
        return highlight;
    }

    /// Lets the index follow a change of decisions; gives those that changed, as they were.
    Result<QList<EntityDecision>> followed(const Result<DecisionChange> &change)
    {
        if (!change)
            return std::unexpected(change.error());
        if (!change->changed.isEmpty())
            followUp([&](Indexer &indexer) { indexer.mentions().follow(change->before); });
        return change->changed;
    }
};

} // namespace gleaner::library
