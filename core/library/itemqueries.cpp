// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/itemqueries.h"

#include "core/library/digestqueries.h"
#include "core/library/filter.h"
#include "core/library/taglist.h"

namespace gleaner::library {

namespace {

// Title and link of the identity row stand in while an item is not indexed yet.
const std::string ItemColumns =
    std::string(
        "SELECT i.id, i.uid, i.digest, i.number, ifnull(t.title, i.title), t.section, t.source, i.link, t.first_line, "
        "t.last_line, "
        "i.read_at IS NOT NULL, i.bookmarked_at IS NOT NULL, i.notes, CASE WHEN i.tags > 0 THEN (SELECT ")
    + TagListColumn
    + " FROM main.item_tags it JOIN main.tags g ON g.id = it.tag WHERE it.item = i.id) END, i.highlights FROM "
      "main.items i LEFT JOIN idx.items t "
      "ON t.id = i.id WHERE ";

ItemRow rowOf(const Query &query)
{
    ItemRow row;
    row.id = {query.integer(0)};
    row.uid = query.text(1);
    row.digest = {query.integer(2)};
    row.number = query.number(3);
    row.title = query.text(4);
    row.section = query.text(5);
    row.source = query.text(6);
    row.url = query.text(7);
    row.lines = {query.number(8), query.number(9)};
    row.read = query.number(10) != 0;
    row.bookmarked = query.number(11) != 0;
    row.notes = query.number(12);
    TagList tags = tagListFrom(query.text(13));
    row.tags = std::move(tags.names);
    row.tagColours = std::move(tags.colours);
    row.highlights = query.number(14);
    return row;
}

std::optional<ItemId> firstUnread(SQLite::Database &db, qint64 digest, int afterNumber, const Condition &condition)
{
    Query query(db, "SELECT i.id FROM main.items i WHERE i.digest = ? AND i.number > ? AND i.read_at IS NULL AND "
                        + condition.sql + " ORDER BY i.number LIMIT 1");
    query.bind(digest, afterNumber).add(condition.values);
    if (query.next())
        return ItemId{query.integer(0)};
    return std::nullopt;
}

} // namespace

QList<ItemRow> itemRows(SQLite::Database &db, DigestId digest, const Filter &filter)
{
    const Condition condition = itemCondition(filter);
    Query query(db, ItemColumns + "i.digest = ? AND " + condition.sql + " ORDER BY i.number");
    query.bind(digest.value).add(condition.values);
    QList<ItemRow> rows;
    while (query.next())
        rows.append(rowOf(query));
    return rows;
}

QList<ItemRow> itemRows(SQLite::Database &db, const QList<ItemId> &ids)
{
    Query query(db, ItemColumns + "i.id = ?");
    QList<ItemRow> rows;
    for (const ItemId id : ids) {
        if (query.bind(id.value).next())
            rows.append(rowOf(query));
    }
    return rows;
}

Result<ItemRow> itemRow(SQLite::Database &db, ItemId id)
{
    Query query(db, ItemColumns + "i.id = ?");
    if (!query.bind(id.value).next())
        return std::unexpected(notFound(QString::number(id.value)));
    return rowOf(query);
}

Result<QString> itemText(SQLite::Database &db, ItemId id)
{
    Query query(db, "SELECT coalesce(t.text, g.text, i.title) FROM main.items i LEFT JOIN idx.items t ON t.id = i.id "
                    "LEFT JOIN main.gone_items g ON g.item = i.id WHERE i.id = ?");
    if (!query.bind(id.value).next())
        return std::unexpected(notFound(QString::number(id.value)));
    return query.text(0);
}

Result<std::optional<ItemId>> nextUnread(SQLite::Database &db, ItemId after, const Filter &filter)
{
    const Condition condition = itemCondition(filter);
    std::string following = "1";
    QDate date;
    qint64 digest = 0;
    if (after.isValid()) {
        Query place(db,
                    "SELECT i.digest, i.number, x.date FROM main.items i LEFT JOIN idx.digests x ON x.id = i.digest "
                    "WHERE i.id = ?");
        if (!place.bind(after.value).next())
            return std::unexpected(notFound(QString::number(after.value)));
        digest = place.integer(0);
        date = place.date(2);
        if (const auto found = firstUnread(db, digest, place.number(1), condition))
            return found;
        // ?1 and ?2 are date and id of that digest; the order is DigestOrder.
        following = date.isValid() ? "(x.date IS NULL OR x.date < ?1 OR (x.date = ?1 AND d.id < ?2))"
                                   : "(x.date IS NULL AND d.id < ?2 AND ?1 IS NULL)";
    } else {
        following = "?1 IS NULL AND ?2 = 0";
    }
    Query query(db, "SELECT d.id FROM main.digests d LEFT JOIN idx.digests x ON x.id = d.id WHERE d.read < d.items AND "
                        + following
                        + " AND EXISTS (SELECT 1 FROM main.items i WHERE i.digest = d.id AND i.read_at IS NULL AND "
                        + condition.sql + ") ORDER BY " + DigestOrder + " LIMIT 1");
    query.bind(date, digest).add(condition.values);
    if (!query.next())
        return std::nullopt;
    return firstUnread(db, query.integer(0), 0, condition);
}

QList<StoredMention> mentionsOf(SQLite::Database &db, DigestId digest)
{
    Query query(db, "SELECT m.item, e.type, m.first, m.first + m.length, cut(t.text, m.first, m.length), e.name, "
                    "m.value, m.unit FROM main.items i JOIN idx.items t ON t.id = i.id "
                    "JOIN idx.mentions m ON m.item = i.id JOIN idx.entities e ON e.id = m.entity "
                    "WHERE i.digest = ? AND i.shown ORDER BY i.number, m.first, m.length");
    query.bind(digest.value);
    QList<StoredMention> mentions;
    while (query.next()) {
        const std::optional<entity::Type> type = entity::typeFromKey(query.text(1));
        if (!type) // of a version that knows more types; its index is made anew before long
            continue;
        StoredMention stored{{query.integer(0)}, {}};
        stored.mention.type = *type;
        stored.mention.span = {query.integer(2), query.integer(3)};
        stored.mention.text = query.text(4);
        stored.mention.name = query.text(5);
        if (!query.isNull(6))
            stored.mention.value = query.real(6);
        stored.mention.unit = query.text(7);
        mentions.append(std::move(stored));
    }
    return mentions;
}

} // namespace gleaner::library
