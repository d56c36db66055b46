// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/decisions.h"

#include "core/library/database.h"
#include "core/library/figures.h"
#include "core/library/itemmentions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gleaner::library {

namespace {

using Scope = EntityDecision::Scope;
using Verdict = EntityDecision::Verdict;

constexpr qsizetype LongestName = 200;

constexpr std::array ScopeKeys{std::pair(Scope::Thing, "thing"), std::pair(Scope::Surface, "surface"),
                               std::pair(Scope::Added, "added"), std::pair(Scope::Watched, "watched")};

QString keyOf(Scope scope)
{
    const auto it = std::ranges::find(ScopeKeys, scope, [](const auto &pair) { return pair.first; });
    return QString::fromLatin1(it->second);
}

std::optional<Scope> scopeOf(const QString &key)
{
    for (const auto &[scope, name] : ScopeKeys) {
        if (key == QLatin1StringView(name))
            return scope;
    }
    return std::nullopt;
}

/// The type's key for a thing that a decision has, else nothing.
QString typeColumn(const EntityKey &key)
{
    return key.name.isEmpty() ? QString() : entity::key(key.type);
}

bool isName(const QString &name)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    return !name.trimmed().isEmpty() && name.size() <= LongestName && std::ranges::none_of(name, isControl);
}

Error error(Error::Kind kind, const char *text, const QString &where)
{
    return {kind, QCoreApplication::translate("gleaner::library", text), where};
}

std::optional<Error> refusal(const EntityDecision &decision)
{
    // What was extracted is named as it was, a whole address at times; what a person gives is to be a name.
    const bool namesThing = decision.scope == Scope::Added || !decision.thing.name.isEmpty();
    const bool namesSurface = decision.scope == Scope::Added   ? isName(decision.surface)
                            : decision.scope == Scope::Surface ? !decision.surface.isEmpty()
                                                               : true;
    const bool needsTarget = decision.verdict == Verdict::Is && decision.scope != Scope::Watched;
    const bool namesTarget = !needsTarget || isName(decision.target.name);
    if (!namesThing || !namesSurface || !namesTarget) {
        return error(Error::Kind::Usage,
                     QT_TRANSLATE_NOOP("gleaner::library",
                                       "This is no name: it is empty, longer than 200 characters or not one line."),
                     (!namesThing     ? decision.thing.name
                      : !namesSurface ? decision.surface
                                      : decision.target.name)
                         .left(LongestName));
    }
    const bool hides = decision.verdict == Verdict::Hidden;
    if (hides && decision.scope != Scope::Thing && decision.scope != Scope::Surface)
        return error(Error::Kind::Usage, QT_TRANSLATE_NOOP("gleaner::library", "Only an entity can be hidden."),
                     decision.surface);
    return std::nullopt;
}

/// The decision with nothing in it that its scope and verdict have no use for.
EntityDecision normalised(EntityDecision decision)
{
    if (decision.scope == Scope::Added)
        decision.thing = {};
    if (decision.scope == Scope::Thing || decision.scope == Scope::Watched)
        decision.surface.clear();
    if (decision.verdict != Verdict::Is || decision.scope == Scope::Watched)
        decision.target = {};
    const bool isOfThing = decision.scope == Scope::Thing || decision.scope == Scope::Surface;
    return isOfThing && decision.target == decision.thing ? decision.undecided() : decision;
}

/// Writes what changed, within a transaction of the caller.
void store(SQLite::Database &db, const DecisionChange &change)
{
    Query remove(db, "DELETE FROM main.entity_decisions WHERE scope = ? AND type = ? AND name = ? AND surface = ?");
    Query insert(db, "INSERT OR REPLACE INTO main.entity_decisions (scope, type, name, surface, hidden, to_type, "
                     "to_name) VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const EntityDecision &was : change.changed) {
        const EntityDecision now = change.after.current(was);
        const QString type = typeColumn(now.thing);
        if (now.verdict == Verdict::None)
            remove.bind(keyOf(now.scope), type, now.thing.name, now.surface).run();
        else
            insert
                .bind(keyOf(now.scope), type, now.thing.name, now.surface, now.verdict == Verdict::Hidden,
                      typeColumn(now.target), now.target.name)
                .run();
    }
}

} // namespace

DecisionMap loadDecisions(SQLite::Database &db)
{
    DecisionMap map;
    Query query(db, "SELECT scope, type, name, surface, hidden, to_type, to_name FROM main.entity_decisions");
    while (query.next()) {
        const std::optional<Scope> scope = scopeOf(query.text(0));
        const auto thing = [&](int column) -> std::optional<EntityKey> {
            const QString name = query.text(column + 1);
            if (name.isEmpty())
                return EntityKey();
            return entity::typeFromKey(query.text(column)).transform([&](entity::Type type) {
                return EntityKey{type, name};
            });
        };
        const std::optional<EntityKey> from = thing(1);
        const std::optional<EntityKey> to = thing(5);
        if (scope && from && to) {
            map.set({*scope, *from, query.text(3), query.number(4) != 0 ? Verdict::Hidden : Verdict::Is, *to});
        }
    }
    return map;
}

Result<DecisionChange> considered(const DecisionMap &before, const QList<EntityDecision> &decisions)
{
    DecisionChange change{before, before, {}};
    QList<EntityDecision> touched;
    const auto set = [&](const EntityDecision &decision) {
        touched.append(decision.undecided());
        change.after.set(decision);
    };
    const QList<EntityDecision> all = before.all();
    const QList<EntityKey> watched = watchedThings(before);
    for (const EntityDecision &given : decisions) {
        if (const std::optional<Error> refused = refusal(given))
            return std::unexpected(*refused);
        const EntityDecision decision = normalised(given);
        if (decision.scope == Scope::Watched && decision.verdict == Verdict::Is && watched.contains(decision.thing))
            continue;
        set(decision);
        if (decision.scope != Scope::Watched || decision.verdict != Verdict::None)
            continue;
        for (const EntityDecision &other : all) {
            if (other.scope == Scope::Watched && before.resolve(other.thing) == decision.thing)
                set(other.undecided());
        }
    }
    // Once all are set: what is set again by an undo has no loops as a whole, whatever its parts had.
    for (qsizetype at = 0; at < touched.size(); ++at) {
        const EntityDecision decision = change.after.current(touched[at]);
        while (const std::optional<EntityDecision> other = change.after.contradiction(decision)) {
            if (decision.scope == Scope::Surface && decision.verdict == Verdict::Is) {
                return std::unexpected(
                    error(Error::Kind::Conflict,
                          QT_TRANSLATE_NOOP("gleaner::library", "What has this name has become the same entity. Choose "
                                                                "another name, or take that decision back first."),
                          decision.target.name));
            }
            set(*other);
        }
    }
    for (const EntityDecision &decision : std::as_const(touched)) {
        const EntityDecision was = before.current(decision);
        if (was != change.after.current(decision) && !change.changed.contains(was))
            change.changed.append(was);
    }
    return change;
}

Result<DecisionChange> setEntityDecisions(SQLite::Database &db, const QList<EntityDecision> &decisions)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Result<DecisionChange> change = considered(loadDecisions(db), decisions);
    if (!change || change->changed.isEmpty())
        return change;
    store(db, *change);
    transaction.commit();
    return change;
}

DecisionChange restoreEntityDecisions(SQLite::Database &db, const QList<EntityDecision> &decisions)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const DecisionMap before = loadDecisions(db);
    DecisionChange change{before, before, {}};
    for (const EntityDecision &decision : decisions) {
        const EntityDecision was = before.current(decision);
        change.after.set(decision);
        if (was != decision)
            change.changed.append(was);
    }
    store(db, change);
    transaction.commit();
    return change;
}

QList<EntityKey> watchedThings(const DecisionMap &decisions)
{
    QList<EntityKey> things;
    const QList<EntityDecision> all = decisions.all();
    for (const EntityDecision &decision : all) {
        if (decision.scope != Scope::Watched)
            continue;
        const std::optional<EntityKey> thing = decisions.resolve(decision.thing);
        if (thing && !things.contains(*thing))
            things.append(*thing);
    }
    std::ranges::sort(things, {}, [](const EntityKey &key) { return std::pair(key.name, key.type); });
    return things;
}

QList<EntityCount> namedThings(SQLite::Database &db)
{
    QList<EntityCount> things;
    Query query(db, "SELECT e.type, e.name, count(*) FROM idx.mentions m JOIN idx.entities e ON e.id = m.entity "
                    "WHERE e.type IN "
                        + typeList(isName) + " GROUP BY m.entity ORDER BY count(*) DESC, e.name, e.type");
    while (query.next()) {
        if (const std::optional<entity::Type> type = entity::typeFromKey(query.text(0)))
            things.append({{*type, query.text(1)}, query.number(2)});
    }
    return things;
}

} // namespace gleaner::library
