// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/decisionmap.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace gleaner::library {

using Scope = EntityDecision::Scope;
using Answer = EntityDecision::Verdict;

EntityDecision DecisionMap::current(const EntityDecision &decision) const
{
    EntityDecision result = decision.undecided();
    const auto take = [&result](const Verdict &verdict) {
        result.verdict = verdict.verdict;
        result.target = verdict.target;
    };
    switch (decision.scope) {
    case Scope::Thing: take(m_things.value(decision.thing)); break;
    case Scope::Surface: take(m_surfaces.value({decision.thing, decision.surface})); break;
    case Scope::Added: take(m_added.value(decision.surface)); break;
    case Scope::Watched: result.verdict = m_watched.contains(decision.thing) ? Answer::Is : Answer::None; break;
    }
    return result;
}

void DecisionMap::set(const EntityDecision &decision)
{
    const auto put = [&decision](auto &map, const auto &key) {
        if (decision.verdict == Answer::None)
            map.remove(key);
        else
            map.insert(key, {decision.verdict, decision.target});
    };
    switch (decision.scope) {
    case Scope::Thing: put(m_things, decision.thing); break;
    case Scope::Surface: {
        put(m_surfaces, SurfaceKey{decision.thing, decision.surface});
        QStringList &surfaces = m_surfacesOf[decision.thing];
        surfaces.removeOne(decision.surface);
        if (decision.verdict != Answer::None)
            surfaces.append(decision.surface);
        else if (surfaces.isEmpty())
            m_surfacesOf.remove(decision.thing);
        break;
    }
    case Scope::Added: put(m_added, decision.surface); break;
    case Scope::Watched:
        if (decision.verdict == Answer::None)
            m_watched.remove(decision.thing);
        else
            m_watched.insert(decision.thing);
        break;
    }
}

const DecisionMap::Verdict *DecisionMap::step(const EntityKey &thing, const QString &surface) const
{
    if (!surface.isEmpty()) {
        if (const auto own = m_surfaces.constFind({thing, surface}); own != m_surfaces.cend())
            return &*own;
    }
    const auto whole = m_things.constFind(thing);
    return whole != m_things.cend() ? &*whole : nullptr;
}

std::optional<EntityDecision> DecisionMap::contradiction(const EntityDecision &decision) const
{
    // Where the surfaces go from the thing. One without a decision of its own any more goes with the thing again.
    const bool ofThing = decision.scope == Scope::Thing
                      || (decision.scope == Scope::Surface && decision.verdict == Answer::None);
    const Verdict way = ofThing                          ? m_things.value(decision.thing)
                      : decision.scope == Scope::Surface ? Verdict{decision.verdict, decision.target}
                                                         : Verdict();
    if (way.verdict != Answer::Is)
        return std::nullopt;
    QStringList surfaces{decision.surface};
    if (decision.scope == Scope::Thing) {
        // A surface that was split off may come back where the whole thing does not.
        for (auto it = m_surfaces.keyBegin(); it != m_surfaces.keyEnd(); ++it)
            surfaces.append(it->second);
        surfaces.removeDuplicates();
        // But one with a way of its own from here does not take the whole thing's.
        surfaces.removeIf([&](const QString &surface) { return m_surfaces.contains({decision.thing, surface}); });
    }
    for (const QString &surface : std::as_const(surfaces)) {
        QSet<EntityKey> seen;
        std::optional<EntityKey> parted; // where the surface leaves the way of its thing
        for (EntityKey at = way.target; !seen.contains(at);) {
            if (at == decision.thing) {
                return parted ? EntityDecision{Scope::Surface, *parted, surface}
                              : EntityDecision{Scope::Thing, way.target};
            }
            const Verdict *next = step(at, surface);
            if (!next || next->verdict != Answer::Is)
                break;
            if (!parted && m_surfaces.contains({at, surface}))
                parted = at;
            seen.insert(at);
            at = next->target;
        }
    }
    return std::nullopt;
}

std::optional<EntityKey> DecisionMap::resolve(const EntityKey &thing, const QString &surface) const
{
    EntityKey at = thing;
    QSet<EntityKey> seen;
    for (const Verdict *next = step(at, surface); next; next = step(at, surface)) {
        if (next->verdict == Answer::Hidden)
            return std::nullopt;
        seen.insert(at);
        if (seen.contains(next->target))
            break;
        at = next->target;
    }
    return at;
}

QStringList DecisionMap::decidedSurfaces(const EntityKey &thing) const
{
    QStringList surfaces;
    QList<EntityKey> waiting{thing};
    QSet<EntityKey> seen{thing};
    const auto follow = [&](const Verdict *next) {
        if (next && next->verdict == Answer::Is && !seen.contains(next->target)) {
            seen.insert(next->target);
            waiting.append(next->target);
        }
    };
    while (!waiting.isEmpty()) {
        const EntityKey at = waiting.takeFirst();
        const QStringList own = m_surfacesOf.value(at);
        for (const QString &surface : own)
            follow(step(at, surface));
        surfaces += own;
        follow(step(at, {}));
    }
    surfaces.removeDuplicates();
    return surfaces;
}

QSet<EntityKey> DecisionMap::decidedThings() const
{
    QSet<EntityKey> things(m_things.keyBegin(), m_things.keyEnd());
    for (auto it = m_surfacesOf.keyBegin(); it != m_surfacesOf.keyEnd(); ++it)
        things.insert(*it);
    return things;
}

QList<std::pair<QString, EntityKey>> DecisionMap::added() const
{
    QList<std::pair<QString, EntityKey>> names;
    for (auto it = m_added.cbegin(); it != m_added.cend(); ++it)
        names.emplaceBack(it.key(), it->target);
    std::ranges::sort(names, [](const auto &a, const auto &b) {
        return std::pair(-a.first.size(), a.first) < std::pair(-b.first.size(), b.first);
    });
    return names;
}

QList<EntityDecision> DecisionMap::all() const
{
    QList<EntityDecision> decisions;
    for (auto it = m_things.cbegin(); it != m_things.cend(); ++it)
        decisions.append({Scope::Thing, it.key(), {}, it->verdict, it->target});
    for (auto it = m_surfaces.cbegin(); it != m_surfaces.cend(); ++it)
        decisions.append({Scope::Surface, it.key().first, it.key().second, it->verdict, it->target});
    for (auto it = m_added.cbegin(); it != m_added.cend(); ++it)
        decisions.append({Scope::Added, {}, it.key(), it->verdict, it->target});
    for (const EntityKey &thing : m_watched)
        decisions.append(EntityDecision::watches(thing, true));
    std::ranges::sort(decisions, {}, [](const EntityDecision &decision) {
        return std::tuple(decision.scope, decision.thing.type, decision.thing.name, decision.surface);
    });
    return decisions;
}

QByteArray DecisionMap::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        // With its length: two texts side by side are not their sum.
        const QByteArray bytes = text.toUtf8();
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    };
    const QList<EntityDecision> decisions = all();
    for (const EntityDecision &decision : decisions) {
        if (decision.scope == Scope::Watched)
            continue;
        add(QString::number(int(decision.scope)) + QString::number(int(decision.verdict)));
        for (const EntityKey &key : {decision.thing, decision.target}) {
            add(entity::key(key.type));
            add(key.name);
        }
        add(decision.surface);
    }
    return hash.result();
}

} // namespace gleaner::library
