// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/mention.h"

#include <QHashFunctions>
#include <QList>
#include <QMetaType>
#include <QString>

namespace gleaner::library {

/// A thing that texts name: what the panel has one row for.
struct EntityKey {
    entity::Type type = entity::Type::Org;
    QString name; ///< canonical
    bool operator==(const EntityKey &) const = default;
    friend size_t qHash(const EntityKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, int(key.type), key.name);
    }
};

/// A thing with how often it is named.
struct EntityCount {
    EntityKey entity;
    int mentions = 0;
    bool operator==(const EntityCount &) const = default;
};

/// What a person decided about a thing, about one of its surfaces, or about a text that is a name. It holds for the
/// whole library, and for what comes into it later.
///
/// Decisions form chains: what A becomes may itself become something. Each is about the thing a person saw when
/// deciding, so a later one about what A has become concerns A too.
struct EntityDecision {
    enum class Scope {
        Thing,   ///< `thing`, in all its surfaces that nothing is decided about
        Surface, ///< the mentions of `thing` whose text is `surface`
        Added,   ///< `surface`, wherever it stands in a text, is a name
        Watched, ///< whether `thing` is on the watch list
    };
    enum class Verdict {
        None,   ///< nothing is decided: takes a decision away
        Is,     ///< it is `target`; of Watched: it is watched
        Hidden, ///< it is nothing (Thing and Surface)
    };
    Scope scope = Scope::Thing;
    EntityKey thing;   ///< not of Added
    QString surface{}; ///< of Surface and Added
    Verdict verdict = Verdict::None;
    EntityKey target{}; ///< where the verdict is Is, not of Watched
    bool operator==(const EntityDecision &) const = default;

    /// Rename, change of type and merge: they differ in whether the target was there before.
    [[nodiscard]] static EntityDecision becomes(const EntityKey &thing, const EntityKey &target)
    {
        return {Scope::Thing, thing, {}, Verdict::Is, target};
    }
    [[nodiscard]] static EntityDecision hides(const EntityKey &thing)
    {
        return {Scope::Thing, thing, {}, Verdict::Hidden, {}};
    }
    [[nodiscard]] static EntityDecision splits(const EntityKey &thing, const QString &surface, const EntityKey &target)
    {
        return {Scope::Surface, thing, surface, Verdict::Is, target};
    }
    [[nodiscard]] static EntityDecision adds(const QString &surface, const EntityKey &target)
    {
        return {Scope::Added, {}, surface, Verdict::Is, target};
    }
    [[nodiscard]] static EntityDecision watches(const EntityKey &thing, bool watched)
    {
        return {Scope::Watched, thing, {}, watched ? Verdict::Is : Verdict::None, {}};
    }
    /// The same question without an answer.
    [[nodiscard]] EntityDecision undecided() const { return {scope, thing, surface, Verdict::None, {}}; }
};

} // namespace gleaner::library

Q_DECLARE_METATYPE(gleaner::library::EntityKey)
