// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/userdata.h"

#include "core/library/tagstore.h"

namespace gleaner::library {

namespace {

const char *markSql(Mark mark, bool on)
{
    switch (mark) {
    case Mark::Read:
        return on ? "UPDATE main.items SET read_at = ? WHERE id = ? AND read_at IS NULL"
                  : "UPDATE main.items SET read_at = ? WHERE id = ? AND read_at IS NOT NULL";
    case Mark::Bookmarked:
        return on ? "UPDATE main.items SET bookmarked_at = ? WHERE id = ? AND bookmarked_at IS NULL"
                  : "UPDATE main.items SET bookmarked_at = ?, queue_place = NULL WHERE id = ? AND bookmarked_at IS NOT "
                    "NULL";
    }
    return "";
}

void refreshCountersOf(SQLite::Database &db, const QList<ItemId> &items)
{
    const QSet<DigestId> digests = digestsOf(db, items);
    for (const DigestId digest : digests)
        refreshCounters(db, digest);
}

} // namespace

QSet<DigestId> digestsOf(SQLite::Database &db, const QList<ItemId> &items)
{
    QSet<DigestId> digests;
    Query query(db, "SELECT digest FROM main.items WHERE id = ?");
    for (const ItemId item : items) {
        if (query.bind(item.value).next())
            digests.insert({query.integer(0)});
    }
    return digests;
}

void refreshCounters(SQLite::Database &db, DigestId digest)
{
    Query(db, "UPDATE main.digests SET (items, read, bookmarked, notes, tagged, highlights) = (SELECT count(*), "
              "count(i.read_at), count(i.bookmarked_at), ifnull(sum(i.notes), 0), ifnull(sum(i.tags > 0), 0), "
              "ifnull(sum(i.highlights), 0) FROM main.items i "
              "WHERE i.digest = ?1 AND i.shown) WHERE id = ?1")
        .bind(digest.value)
        .run();
}

void recountTags(SQLite::Database &db, const QList<ItemId> &items)
{
    Query count(db, "UPDATE main.items SET tags = (SELECT count(*) FROM main.item_tags WHERE item = ?1) WHERE id = ?1");
    for (const ItemId item : items)
        count.bind(item.value).run();
    refreshCountersOf(db, items);
}

QList<ItemId> setMark(SQLite::Database &db, Mark mark, const QList<ItemId> &items, bool on, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    QList<ItemId> changed;
    Query query(db, markSql(mark, on));
    for (const ItemId item : items) {
        if (on)
            query.bind(now.toMSecsSinceEpoch(), item.value);
        else
            query.bind(nullptr, item.value);
        if (query.run() > 0)
            changed.append(item);
    }
    refreshCountersOf(db, changed);
    transaction.commit();
    return changed;
}

QList<ItemId> addTag(SQLite::Database &db, const QList<ItemId> &items, const QString &tag, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const qint64 id = makeTag(db, tag);
    QList<ItemId> changed;
    Query query(db,
                "INSERT OR IGNORE INTO main.item_tags (item, tag, added) SELECT id, ?, ? FROM main.items WHERE id = ?");
    for (const ItemId item : items) {
        if (query.bind(id, now.toMSecsSinceEpoch(), item.value).run() > 0)
            changed.append(item);
    }
    recountTags(db, changed);
    if (!changed.isEmpty()) // else the tag's own row is rolled back with the rest
        transaction.commit();
    return changed;
}

QList<ItemId> removeTag(SQLite::Database &db, const QList<ItemId> &items, const QString &tag)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const std::optional<qint64> id = tagId(db, tag);
    if (!id)
        return {};
    QList<ItemId> changed;
    Query query(db, "DELETE FROM main.item_tags WHERE item = ? AND tag = ?");
    for (const ItemId item : items) {
        if (query.bind(item.value, *id).run() > 0)
            changed.append(item);
    }
    recountTags(db, changed);
    forgetUnusedTags(db);
    transaction.commit();
    return changed;
}

} // namespace gleaner::library
