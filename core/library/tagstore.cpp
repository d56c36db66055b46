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

/// Where it is written down what carries tags.
template<typename Of>
struct Carriers;
template<>
struct Carriers<ItemId> {
    static constexpr auto Uses = "main.item_tags";
    static constexpr auto Column = "item";
    static constexpr auto Things = "main.items";
};
template<>
struct Carriers<HighlightId> {
    static constexpr auto Uses = "main.highlight_tags";
    static constexpr auto Column = "highlight";
    static constexpr auto Things = "main.highlights";
};

template<typename Of>
QList<TagChange::Use<Of>> usesOf(SQLite::Database &db, qint64 tag)
{
    const std::string column = Carriers<Of>::Column;
    QList<TagChange::Use<Of>> uses;
    Query query(db, "SELECT " + column + ", added FROM " + Carriers<Of>::Uses + " WHERE tag = ? ORDER BY " + column);
    for (query.bind(tag); query.next();)
        uses.append({{query.integer(0)}, query.integer(1)});
    return uses;
}

/// Has what carries `tag` carry `other`.
template<typename Of>
TagChange::Uses<Of> handOver(SQLite::Database &db, qint64 tag, qint64 other)
{
    TagChange::Uses<Of> uses{usesOf<Of>(db, tag), {}};
    Query give(db, std::string("INSERT OR IGNORE INTO ") + Carriers<Of>::Uses + " (" + Carriers<Of>::Column
                       + ", tag, added) VALUES (?, ?, ?)");
    for (const TagChange::Use<Of> &use : std::as_const(uses.taken)) {
        if (give.bind(use.of.value, other, use.added).run() > 0)
            uses.given.append(use.of);
    }
    return uses;
}

/// Gives `tag` back to what carried it and is still there; what was given `other` for it loses that.
template<typename Of>
void handBack(SQLite::Database &db, const TagChange::Uses<Of> &uses, qint64 tag, std::optional<qint64> other)
{
    const std::string table = Carriers<Of>::Uses;
    const std::string column = Carriers<Of>::Column;
    Query take(db, "INSERT OR IGNORE INTO " + table + " (" + column + ", tag, added) SELECT id, ?, ? FROM "
                       + Carriers<Of>::Things + " WHERE id = ?");
    for (const TagChange::Use<Of> &use : uses.taken)
        take.bind(tag, use.added, use.of.value).run();
    if (!other)
        return;
    Query drop(db, "DELETE FROM " + table + " WHERE " + column + " = ? AND tag = ?");
    for (const Of thing : uses.given)
        drop.bind(thing.value, *other).run();
}

QList<ItemId> itemsUnder(SQLite::Database &db, qint64 tag)
{
    QList<ItemId> items;
    Query query(db, "SELECT DISTINCT item FROM main.tagged_items WHERE tag = ? ORDER BY item");
    for (query.bind(tag); query.next();)
        items.append(ItemId{query.integer(0)});
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
    Query(db, "DELETE FROM main.highlight_tags WHERE tag = ?").bind(tag).run();
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
    return makeTag(db, change.tag.name);
}

} // namespace

std::optional<qint64> tagId(SQLite::Database &db, const QString &name)
{
    return find(db, name).transform([](const StoredTag &tag) { return tag.id; });
}

qint64 makeTag(SQLite::Database &db, const QString &name)
{
    if (const std::optional<qint64> known = tagId(db, name))
        return *known;
    Query(db, "INSERT INTO main.tags (name, key) VALUES (?, ?)").bind(name, annotation::tagKey(name)).run();
    return db.getLastInsertRowid();
}

void forgetUnusedTags(SQLite::Database &db)
{
    Query(db, "DELETE FROM main.tags WHERE colour = '' AND NOT EXISTS (SELECT 1 FROM main.item_tags WHERE tag = id) "
              "AND NOT EXISTS (SELECT 1 FROM main.highlight_tags WHERE tag = id)")
        .run();
}

QList<TagRow> tagRows(SQLite::Database &db)
{
    QList<TagRow> rows;
    for (Query query(db, "SELECT name, colour, (SELECT count(*) FROM main.item_tags it WHERE it.tag = t.id), "
                         "(SELECT count(*) FROM main.highlight_tags ht JOIN main.highlights h ON h.id = ht.highlight "
                         "WHERE ht.tag = t.id AND h.deleted IS NULL) FROM main.tags t ORDER BY key");
         query.next();)
        rows.append({query.text(0), colourOf(query.text(1)), query.number(2), query.number(3)});
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
                     .onItems = {},
                     .onHighlights = {},
                     .items = itemsUnder(db, before->id)};
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
    TagChange change{.tag = before->tag,
                     .now = {},
                     .other = other->tag,
                     .onItems = handOver<ItemId>(db, before->id, other->id),
                     .onHighlights = handOver<HighlightId>(db, before->id, other->id),
                     .items = itemsUnder(db, before->id)};
    if (other->tag.colour == TagColour::None && before->tag.colour != TagColour::None) {
        setColour(db, other->id, before->tag.colour);
        change.items = itemsUnder(db, other->id);
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
                     .onItems = {},
                     .onHighlights = {},
                     .items = itemsUnder(db, before->id)};
    transaction.commit();
    return change;
}

Result<TagChange> deleteTag(SQLite::Database &db, const QString &tag)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<StoredTag> before = existing(db, tag);
    if (!before)
        return std::unexpected(before.error());
    TagChange change{.tag = before->tag,
                     .now = {},
                     .other = {},
                     .onItems = {usesOf<ItemId>(db, before->id), {}},
                     .onHighlights = {usesOf<HighlightId>(db, before->id), {}},
                     .items = itemsUnder(db, before->id)};
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
    const std::optional<StoredTag> other = change.other ? find(db, change.other->name) : std::nullopt;
    const auto otherId = other.transform([](const StoredTag &stored) { return stored.id; });
    handBack(db, change.onItems, *tag, otherId);
    handBack(db, change.onHighlights, *tag, otherId);
    if (other)
        setColour(db, other->id, change.other->colour);
    recountTags(db, change.items);
    transaction.commit();
    return change.items;
}

} // namespace gleaner::library
