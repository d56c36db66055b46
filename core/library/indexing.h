// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/library/database.h"
#include "core/library/mentionrows.h"
#include "core/library/types.h"
#include "core/library/wordlist.h"

#include <optional>
#include <vector>

namespace gleaner::library {

struct FoundEntities; // entitywork.h
struct IndexedTexts;  // indexedtexts.h
struct PreparedFile;  // importer.h

/// A digest as the library has stored it, ready for the index.
struct StoredDigest {
    DigestId id;
    qint64 revision = 0;
    const PreparedFile *file = nullptr; ///< not owned
    std::vector<ItemId> items;          ///< parallel to the digest's items
};

/// What is known of the index from one transaction to the next, as long as none fails and nobody else writes.
struct IndexMemory {
    KnownWords words;
    KnownEntities entities;
};

/// Writes the rows of idx, within a transaction of its user. Throws SQLite::Exception. Lives as long as one
/// transaction: it remembers a person's decisions.
class Indexer {
public:
    Indexer(SQLite::Database &db, IndexMemory &memory);

    /// Replaces all rows of a digest.
    void replace(const StoredDigest &stored);
    /// Replaces the mentions in a digest's items and marks it as complete. False when its rows have been made of other
    /// bytes, or in another way, since: then nothing is changed.
    bool setEntities(const FoundEntities &found);
    /// Sets anew what search knows of an item's notes; nothing when the item is not indexed.
    void refreshNotes(ItemId item);
    /// refreshNotes() for every item whose notes the index has not seen: a crash can come between the two databases.
    void catchUpWithNotes();
    /// Merges some of the parts that the full-text indexes have grown by, which searches look through one by one:
    /// writes `pages` at most, 150 take some ten milliseconds.
    void mergeSearch(int pages);
    /// The mentions' rows, which a person's decisions change.
    [[nodiscard]] MentionRows &mentions();

private:
    struct Row {
        ItemId id;
        QString title;
        QString section;
        QString source;
        QString text;
        LineSpan lines;
    };
    void remove(DigestId digest);
    void insert(DigestId digest, const Row &row, const IndexedTexts &texts);
    void insertGone(DigestId digest);
    void insertSearchRow(ItemId item, const IndexedTexts &texts);

    SQLite::Database &m_db;
    IndexMemory &m_memory;
    std::optional<MentionRows> m_mentions; ///< made when asked for
    Query m_insertItem;
    Query m_insertSearchRow;
    Query m_insertTitle;
    Query m_notes;
    WordWriter m_words;
};

} // namespace gleaner::library
