// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/types.h"

namespace gleaner::library {

struct Bookmark;   // bookmarks.h
struct QueuedItem; // bookmarks.h

// Bookmarks as a queue to read. Each changing function is one transaction; all throw SQLite::Exception. What is not
// bookmarked is passed over.

[[nodiscard]] QList<QueuedItem> readingQueue(SQLite::Database &db);
/// Gives what was there.
[[nodiscard]] QList<Bookmark> removeBookmarks(SQLite::Database &db, const QList<ItemId> &items);
/// The items share out the places that they have among them, which stay apart; gives those that moved as they were.
[[nodiscard]] QList<Bookmark> reorderBookmarks(SQLite::Database &db, const QList<ItemId> &items);
/// Gives the items that changed.
[[nodiscard]] QList<ItemId> putBackBookmarks(SQLite::Database &db, const QList<Bookmark> &bookmarks);

} // namespace gleaner::library
