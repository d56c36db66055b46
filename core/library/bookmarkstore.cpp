// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/bookmarkstore.h"

#include "core/library/bookmarks.h"
#include "core/library/digestqueries.h"
#include "core/library/itemqueries.h"
#include "core/library/userdata.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace gleaner::library {

namespace {

/// Of equal places the ones of one digest stay together, in its order.
constexpr auto QueueOrder = "ifnull(i.queue_place, i.bookmarked_at), i.digest, i.number, i.id";

QList<Bookmark> bookmarksOf(SQLite::Database &db, const QList<ItemId> &items)
{
    QList<Bookmark> bookmarks;
    Query query(db, "SELECT bookmarked_at, ifnull(queue_place, bookmarked_at) FROM main.items WHERE id = ? AND "
                    "bookmarked_at IS NOT NULL");
    for (const ItemId item : items) {
        if (query.bind(item.value).next())
            bookmarks.append({item, query.integer(0), query.integer(1)});
    }
    return bookmarks;
}

void refreshDigests(SQLite::Database &db, const QList<ItemId> &items)
{
    const QSet<DigestId> digests = digestsOf(db, items);
    for (const DigestId digest : digests)
        refreshCounters(db, digest);
}

} // namespace

QList<QueuedItem> readingQueue(SQLite::Database &db)
{
    QList<ItemId> ids;
    QHash<ItemId, qint64> since;
    for (Query query(db, std::string("SELECT i.id, i.bookmarked_at FROM main.items i WHERE i.bookmarked_at IS NOT NULL "
                                     "ORDER BY ")
                             + QueueOrder);
         query.next();) {
        ids.append(ItemId{query.integer(0)});
        since.insert(ids.last(), query.integer(1));
    }
    QHash<ItemId, ItemRow> rows;
    const QList<ItemRow> found = itemRows(db, ids);
    for (const ItemRow &row : found)
        rows.insert(row.id, row);
    QHash<DigestId, DigestRow> digests;
    QList<QueuedItem> queue;
    for (const ItemId id : std::as_const(ids)) {
        const ItemRow row = rows.value(id);
        if (!digests.contains(row.digest))
            digests.insert(row.digest, digestRow(db, row.digest).value_or(DigestRow()));
        const DigestRow &digest = digests[row.digest];
        queue.append({row, digest.title, digest.date, digest.publisher,
                      QDateTime::fromMSecsSinceEpoch(since[id], QTimeZone::UTC)});
    }
    return queue;
}

QList<Bookmark> removeBookmarks(SQLite::Database &db, const QList<ItemId> &items)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const QList<Bookmark> before = bookmarksOf(db, items);
    QList<ItemId> changed;
    Query query(db, "UPDATE main.items SET bookmarked_at = NULL, queue_place = NULL WHERE id = ?");
    for (const Bookmark &bookmark : before) {
        query.bind(bookmark.item.value).run();
        changed.append(bookmark.item);
    }
    refreshDigests(db, changed);
    transaction.commit();
    return before;
}

QList<Bookmark> reorderBookmarks(SQLite::Database &db, const QList<ItemId> &items)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const QList<Bookmark> before = bookmarksOf(db, items);
    QList<qint64> places;
    for (const Bookmark &bookmark : before)
        places.append(bookmark.place);
    std::ranges::sort(places);
    QList<Bookmark> moved;
    Query query(db, "UPDATE main.items SET queue_place = nullif(?, bookmarked_at) WHERE id = ?");
    qint64 last = std::numeric_limits<qint64>::min();
    for (qsizetype at = 0; at < before.size(); ++at) {
        last = at == 0 ? places[0] : std::max(places[at], last + 1); // bookmarked at once, they have one place
        if (before[at].place == last)
            continue;
        query.bind(last, before[at].item.value).run();
        moved.append(before[at]);
    }
    transaction.commit();
    return moved;
}

QList<ItemId> putBackBookmarks(SQLite::Database &db, const QList<Bookmark> &bookmarks)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    QList<ItemId> changed;
    Query query(db, "UPDATE main.items SET bookmarked_at = ?1, queue_place = nullif(?2, ?1) WHERE id = ?3 AND "
                    "(bookmarked_at, ifnull(queue_place, bookmarked_at)) IS NOT (?1, ?2)");
    for (const Bookmark &bookmark : bookmarks) {
        if (query.bind(bookmark.since, bookmark.place, bookmark.item.value).run() > 0)
            changed.append(bookmark.item);
    }
    refreshDigests(db, changed);
    transaction.commit();
    return changed;
}

} // namespace gleaner::library
