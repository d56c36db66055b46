// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/types.h"

#include <QDateTime>
#include <QSet>

namespace gleaner::library {

// Read state, bookmarks and tags, for the Writer. Each function is one transaction and throws SQLite::Exception; the
// setters give the items that really changed, unknown items are passed over.

/// A mark on an item that is there since a time or not at all.
enum class Mark { Read, Bookmarked };
[[nodiscard]] QList<ItemId> setMark(SQLite::Database &db, Mark mark, const QList<ItemId> &items, bool on,
                                    const QDateTime &now);

/// `tag` as normalised. A tag that differs in case or width only is the same and keeps its name.
[[nodiscard]] QList<ItemId> addTag(SQLite::Database &db, const QList<ItemId> &items, const QString &tag,
                                   const QDateTime &now);
/// A tag that nothing carries any more is forgotten, unless it has a colour.
[[nodiscard]] QList<ItemId> removeTag(SQLite::Database &db, const QList<ItemId> &items, const QString &tag);

/// Counts the tags of items and with them their digests anew, within a transaction of the caller.
void recountTags(SQLite::Database &db, const QList<ItemId> &items);
/// Sets a digest's counters anew, within a transaction of the caller.
void refreshCounters(SQLite::Database &db, DigestId digest);
/// The digests of `items`.
[[nodiscard]] QSet<DigestId> digestsOf(SQLite::Database &db, const QList<ItemId> &items);

} // namespace gleaner::library
