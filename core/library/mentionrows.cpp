// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/mentionrows.h"

#include "core/library/addednames.h"
#include "core/library/decisions.h"
#include "core/library/fold.h"
#include "core/library/matching.h"

#include <algorithm>

namespace gleaner::library {

namespace {

enum class Origin { Extracted, Added, Covered };

constexpr qsizetype MostKnown = 200'000; // some 30 MB; forgotten ones only cost a look at the table
constexpr int MostMentions = 1 << 20;    // of an item: FigureId has so many bits for their number

/// Links stand beside names, not in their place.
bool isCovered(entity::Type type, TextSpan span, const std::vector<AddedName> &added)
{
    return type != entity::Type::Link
        && std::ranges::any_of(added, [span](const AddedName &name) { return name.span.overlaps(span); });
}

QList<ItemId> itemsWith(SQLite::Database &db, const QString &surface)
{
    const QString expression = matchExpression({{fold(surface).trimmed(), SearchTerm::Place::Whole}});
    // Of a name without letters and digits the index knows nothing.
    Query query(db, expression.isEmpty() ? "SELECT id FROM idx.items"
                                         : "SELECT rowid FROM idx.item_search WHERE item_search MATCH ?");
    if (!expression.isEmpty())
        query.bind(QString(u"text : " + expression));
    QList<ItemId> items;
    while (query.next())
        items.append(ItemId{query.integer(0)});
    return items;
}

QHash<QString, EntityKey> addedBy(const DecisionMap &decisions)
{
    QHash<QString, EntityKey> names;
    for (const auto &[surface, target] : decisions.added())
        names.insert(surface, target);
    return names;
}

/// Whether the mentions of `thing` are others by the one map than by the other.
bool differ(const DecisionMap &before, const DecisionMap &after, const EntityKey &thing)
{
    const QStringList surfaces = before.decidedSurfaces(thing) + after.decidedSurfaces(thing);
    return before.resolve(thing) != after.resolve(thing) || std::ranges::any_of(surfaces, [&](const QString &surface) {
               return before.resolve(thing, surface) != after.resolve(thing, surface);
           });
}

} // namespace

MentionRows::MentionRows(SQLite::Database &db, KnownEntities &known)
    : m_db(db)
    , m_decisions(loadDecisions(db))
    , m_added(m_decisions.added())
    , m_entities(known)
    , m_insert(db, "INSERT INTO idx.mentions (item, number, entity, extracted, first, length, value, unit, origin) "
                   "VALUES (?1, ?2, ?3, nullif(?4, ?3), ?5, ?6, ?7, nullif(?8, ''), ?9)")
    , m_delete(db, "DELETE FROM idx.mentions WHERE item = ?")
    , m_findEntity(db, "SELECT id FROM idx.entities WHERE name = ? AND type = ?")
    , m_insertEntity(db, "INSERT INTO idx.entities (name, type) VALUES (?, ?)")
{ }

void MentionRows::insert(ItemId item, const QString &text, const entity::Mentions &mentions)
{
    const std::vector<AddedName> added = findAddedNames(text, m_added);
    int number = 0;
    for (const entity::Mention &mention : mentions) {
        const EntityKey thing{mention.type, mention.name};
        const bool covered = isCovered(mention.type, mention.span, added);
        if (number == MostMentions)
            return;
        m_insert
            .bind(item.value, number++, covered ? std::nullopt : effective(thing, mention.text), entityId(thing),
                  mention.span.start, mention.span.length(), mention.value, mention.unit,
                  int(covered ? Origin::Covered : Origin::Extracted))
            .run();
    }
    for (const AddedName &name : added) {
        const QString surface = text.sliced(name.span.start, name.span.length());
        if (number == MostMentions)
            return;
        m_insert
            .bind(item.value, number++, effective(name.target, surface), entityId(name.target), name.span.start,
                  name.span.length(), nullptr, QString(), int(Origin::Added))
            .run();
    }
}

void MentionRows::replace(ItemId item, const QString &text, const entity::Mentions &mentions)
{
    m_delete.bind(item.value).run();
    insert(item, text, mentions);
}

void MentionRows::follow(const DecisionMap &before)
{
    if (!haveFollowed(before)) {
        followAnew();
        return;
    }
    const QSet<EntityKey> things = before.decidedThings() + m_decisions.decidedThings();
    for (const EntityKey &thing : things) {
        if (differ(before, m_decisions, thing))
            resolveAgain(thing);
    }
    const QHash<QString, EntityKey> earlier = addedBy(before);
    const QHash<QString, EntityKey> now = addedBy(m_decisions);
    QSet<QString> changed;
    for (auto it = earlier.cbegin(); it != earlier.cend(); ++it) {
        if (now.value(it.key()) != *it)
            changed.insert(it.key());
    }
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (earlier.value(it.key()) != *it)
            changed.insert(it.key());
    }
    findAgain(changed);
    setFollowed();
}

void MentionRows::catchUp()
{
    if (!haveFollowed(m_decisions))
        followAnew();
}

bool MentionRows::haveFollowed(const DecisionMap &decisions)
{
    Query query(m_db, "SELECT fingerprint FROM idx.followed_decisions");
    return query.next() && query.blob(0) == decisions.fingerprint();
}

void MentionRows::setFollowed()
{
    Query(m_db, "INSERT OR REPLACE INTO idx.followed_decisions (id, fingerprint) VALUES (1, ?)")
        .bind(m_decisions.fingerprint())
        .run();
}

void MentionRows::followAnew()
{
    Query(m_db, "DELETE FROM idx.mentions WHERE origin = ?").bind(int(Origin::Added)).run();
    Query(m_db, "UPDATE idx.mentions SET entity = extracted, extracted = NULL, origin = ? WHERE extracted IS NOT NULL")
        .bind(int(Origin::Extracted))
        .run();
    const QSet<EntityKey> things = m_decisions.decidedThings();
    for (const EntityKey &thing : things)
        resolveAgain(thing);
    QSet<QString> surfaces;
    for (const auto &[surface, target] : std::as_const(m_added))
        surfaces.insert(surface);
    findAgain(surfaces);
    setFollowed();
}

void MentionRows::resolveAgain(const EntityKey &thing)
{
    if (!m_findEntity.bind(thing.name, entity::key(thing.type)).next())
        return;
    const qint64 extracted = m_findEntity.integer(0);
    const std::string ofThing = "UPDATE idx.mentions AS m SET entity = ?1, extracted = nullif(?2, ?1) WHERE "
                                "(m.extracted = ?2 OR (m.extracted IS NULL AND m.entity = ?2)) AND m.origin <> ?3";
    Query(m_db, ofThing).bind(effective(thing, {}), extracted, int(Origin::Covered)).run();
    Query ofSurface(m_db, ofThing + " AND cut((SELECT text FROM idx.items WHERE id = m.item), m.first, m.length) = ?4");
    const QStringList surfaces = m_decisions.decidedSurfaces(thing);
    for (const QString &surface : surfaces)
        ofSurface.bind(effective(thing, surface), extracted, int(Origin::Covered), surface).run();
}

void MentionRows::findAgain(const QSet<QString> &added)
{
    QSet<ItemId> items;
    for (const QString &surface : added) {
        const QList<ItemId> holding = itemsWith(m_db, surface);
        items.unite(QSet<ItemId>(holding.cbegin(), holding.cend()));
    }
    for (const ItemId item : std::as_const(items))
        findAgain(item);
}

void MentionRows::findAgain(ItemId item)
{
    Query texts(m_db, "SELECT text FROM idx.items WHERE id = ?");
    if (!texts.bind(item.value).next())
        return;
    const QString text = texts.text(0);
    entity::Mentions found;
    Query query(m_db, "SELECT e.type, e.name, m.first, m.length, m.value, m.unit FROM idx.mentions m "
                      "JOIN idx.entities e ON e.id = ifnull(m.extracted, m.entity) "
                      "WHERE m.item = ? AND m.origin <> ? ORDER BY m.number");
    for (query.bind(item.value, int(Origin::Added)); query.next();) {
        const std::optional<entity::Type> type = entity::typeFromKey(query.text(0));
        if (!type)
            continue;
        const TextSpan span{query.integer(2), query.integer(2) + query.integer(3)};
        found.push_back({*type, span, text.sliced(span.start, span.length()), query.text(1),
                         query.isNull(4) ? std::nullopt : std::optional(query.real(4)), query.text(5)});
    }
    replace(item, text, found);
}

std::optional<qint64> MentionRows::effective(const EntityKey &thing, const QString &surface)
{
    return m_decisions.resolve(thing, surface).transform([this](const EntityKey &key) { return entityId(key); });
}

qint64 MentionRows::entityId(const EntityKey &thing)
{
    if (const auto known = m_entities.constFind(thing); known != m_entities.cend())
        return *known;
    const QString type = entity::key(thing.type);
    qint64 id = 0;
    if (m_findEntity.bind(thing.name, type).next()) {
        id = m_findEntity.integer(0);
    } else {
        m_insertEntity.bind(thing.name, type).run();
        id = m_db.getLastInsertRowid();
    }
    if (m_entities.size() == MostKnown)
        m_entities.clear();
    m_entities.insert(thing, id);
    return id;
}

} // namespace gleaner::library
