// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/tagstore.h"

#include "core/annotation/tag.h"
#include "core/library/tags.h"
#include "core/library/userdata.h"

#include <QCoreApplication>

using gleaner::annotation::TagColour;

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

struct StoredTag {
    qint64 id = 0;
    TagChange::Tag tag;
};

QString stored(TagColour colour)
{
    return annotation::tagColourKey(colour);
}

TagColour colourOf(const QString &key)
{
    return annotation::tagColourFromKey(key).value_or(TagColour::None);
}

std::optional<StoredTag> find(SQLite::Database &db, const QString &name)
{
    Query query(db, "SELECT id, name, colour FROM main.tags WHERE key = ?");
    if (!query.bind(annotation::tagKey(name)).next())
        return std::nullopt;
    return StoredTag{query.integer(0), {query.text(1), colourOf(query.text(2))}};
}

Result<StoredTag> existing(SQLite::Database &db, const QString &name)
{
    if (auto tag = find(db, name))
        return *std::move(tag);
    return std::unexpected(Error{Error::Kind::NotFound, Words::tr("The library has no such tag."), name});
}

QList<TagChange::Use> usesOf(SQLite::Database &db, qint64 tag)
{
    QList<TagChange::Use> uses;
    Query query(db, "SELECT item, added FROM main.item_tags WHERE tag = ? ORDER BY item");
    for (query.bind(tag); query.next();)
        uses.append({{query.integer(0)}, query.integer(1)});
    return uses;
}

QList<ItemId> itemsOf(const QList<TagChange::Use> &uses)
{
    QList<ItemId> items;
    items.reserve(uses.size());
    for (const TagChange::Use &use : uses)
        items.append(use.item);
    return items;
}

void setColour(SQLite::Database &db, qint64 tag, TagColour colour)
{
    Query(db, "UPDATE main.tags SET colour = ? WHERE id = ?").bind(stored(colour), tag).run();
}

void setName(SQLite::Database &db, qint64 tag, const QString &name)
{
    Query(db, "UPDATE main.tags SET name = ?, key = ? WHERE id = ?").bind(name, annotation::tagKey(name), tag).run();
}

void forget(SQLite::Database &db, qint64 tag)
{
    Query(db, "DELETE FROM main.item_tags WHERE tag = ?").bind(tag).run();
    Query(db, "DELETE FROM main.tags WHERE id = ?").bind(tag).run();
}

Error taken(const QString &name)
{
    return {Error::Kind::Conflict, Words::tr("Another tag has this name."), name};
}

/// The tag of a change as it was, made anew where it is no more.
Result<qint64> broughtBack(SQLite::Database &db, const TagChange &change)
{
    const std::optional<StoredTag> now = change.now.isEmpty() ? std::nullopt : find(db, change.now);
    if (const auto other = find(db, change.tag.name); other && (!now || other->id != now->id)) {
        if (!change.now.isEmpty())
            return std::unexpected(taken(change.tag.name));
        return other->id; // made again meanwhile: what had it gets it again
    }
    if (now) {
        setName(db, now->id, change.tag.name);
        return now->id;
    }
    Query(db, "INSERT INTO main.tags (name, key) VALUES (?, ?)")
        .bind(change.tag.name, annotation::tagKey(change.tag.name))
        .run();
    return db.getLastInsertRowid();
}

} // namespace

QList<TagRow> tagRows(SQLite::Database &db)
{
    QList<TagRow> rows;
    for (Query query(db, "SELECT name, colour, (SELECT count(*) FROM main.item_tags it WHERE it.tag = t.id) "
                         "FROM main.tags t ORDER BY key");
         query.next();)
        rows.append({query.text(0), colourOf(query.text(1)), query.number(2)});
    return rows;
}

Result<TagChange> renameTag(SQLite::Database &db, const QString &tag, const QString &name)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<StoredTag> before = existing(db, tag);
    if (!before)
        return std::unexpected(before.error());
    if (const auto other = find(db, name); other && other->id != before->id)
        return std::unexpected(taken(name));
    setName(db, before->id, name);
    TagChange change{.tag = before->tag,
                     .now = name,
                     .other = {},
                     .taken = {},
                     .given = {},
                     .items = itemsOf(usesOf(db, before->id))};
    transaction.commit();
    return change;
}

Result<TagChange> mergeTag(SQLite::Database &db, const QString &tag, const QString &into)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<StoredTag> before = existing(db, tag);
    const Result<StoredTag> other = existing(db, into);
    if (!before || !other)
        return std::unexpected(before ? other.error() : before.error());
    if (before->id == other->id) {
        return std::unexpected(
            Error{Error::Kind::Usage, Words::tr("A tag cannot be merged into itself."), before->tag.name});
    }
    TagChange change{
        .tag = before->tag, .now = {}, .other = other->tag, .taken = usesOf(db, before->id), .given = {}, .items = {}};
    Query give(db, "INSERT OR IGNORE INTO main.item_tags (item, tag, added) VALUES (?, ?, ?)");
    for (const TagChange::Use &use : std::as_const(change.taken)) {
        if (give.bind(use.item.value, other->id, use.added).run() > 0)
            change.given.append(use.item);
    }
    change.items = itemsOf(change.taken);
    if (other->tag.colour == TagColour::None && before->tag.colour != TagColour::None) {
        setColour(db, other->id, before->tag.colour);
        change.items = itemsOf(usesOf(db, other->id));
    }
    forget(db, before->id);
    recountTags(db, change.items);
    transaction.commit();
    return change;
}

Result<TagChange> recolourTag(SQLite::Database &db, const QString &tag, TagColour colour)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<StoredTag> before = existing(db, tag);
    if (!before)
        return std::unexpected(before.error());
    setColour(db, before->id, colour);
    TagChange change{.tag = before->tag,
                     .now = before->tag.name,
                     .other = {},
                     .taken = {},
                     .given = {},
                     .items = itemsOf(usesOf(db, before->id))};
    transaction.commit();
    return change;
}

Result<TagChange> deleteTag(SQLite::Database &db, const QString &tag)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<StoredTag> before = existing(db, tag);
    if (!before)
        return std::unexpected(before.error());
    TagChange change{
        .tag = before->tag, .now = {}, .other = {}, .taken = usesOf(db, before->id), .given = {}, .items = {}};
    change.items = itemsOf(change.taken);
    forget(db, before->id);
    recountTags(db, change.items);
    transaction.commit();
    return change;
}

Result<QList<ItemId>> undoTagChange(SQLite::Database &db, const TagChange &change)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<qint64> tag = broughtBack(db, change);
    if (!tag)
        return std::unexpected(tag.error());
    setColour(db, *tag, change.tag.colour);
    Query take(db, "INSERT OR IGNORE INTO main.item_tags (item, tag, added) SELECT id, ?, ? FROM main.items "
                   "WHERE id = ?");
    for (const TagChange::Use &use : change.taken)
        take.bind(*tag, use.added, use.item.value).run();
    if (const auto other = change.other ? find(db, change.other->name) : std::nullopt) {
        Query drop(db, "DELETE FROM main.item_tags WHERE item = ? AND tag = ?");
        for (const ItemId item : change.given)
            drop.bind(item.value, other->id).run();
        setColour(db, other->id, change.other->colour);
    }
    recountTags(db, change.items);
    transaction.commit();
    return change.items;
}

} // namespace gleaner::library
