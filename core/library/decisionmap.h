// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/entitydecision.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>
#include <utility>

namespace gleaner::library {

/// All decisions about entities and where they lead. Knows no database.
class DecisionMap {
public:
    /// What was decided about the same before `decision`, Verdict::None for nothing.
    [[nodiscard]] EntityDecision current(const EntityDecision &decision) const;
    /// Takes a decision in the place of an earlier one about the same.
    void set(const EntityDecision &decision);
    /// The decision that has to go for `decision`, which is set or taken away, to have its way: one by which the chain
    /// comes back to its thing. To call B what was renamed from B to A is to take the renaming back.
    [[nodiscard]] std::optional<EntityDecision> contradiction(const EntityDecision &decision) const;

    /// What the mentions of `thing` whose text is `surface` are mentions of; nothing when they are hidden. A surface
    /// that nothing is decided about goes with the thing, as an empty one does. Ends whatever the decisions are.
    [[nodiscard]] std::optional<EntityKey> resolve(const EntityKey &thing, const QString &surface = {}) const;
    /// Surfaces that the way of `thing` depends on.
    [[nodiscard]] QStringList decidedSurfaces(const EntityKey &thing) const;
    /// Things that decisions are about: no other can become another.
    [[nodiscard]] QSet<EntityKey> decidedThings() const;

    /// The texts that are names, longest first, with what each is.
    [[nodiscard]] QList<std::pair<QString, EntityKey>> added() const;
    /// Everything in a fixed order: that of the scopes, then of type, name and surface.
    [[nodiscard]] QList<EntityDecision> all() const;
    /// Differs between two maps when the mentions they lead to may. Watched things do not count.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    struct Verdict {
        EntityDecision::Verdict verdict = EntityDecision::Verdict::None;
        EntityKey target;
    };
    using SurfaceKey = std::pair<EntityKey, QString>;
    [[nodiscard]] const Verdict *step(const EntityKey &thing, const QString &surface) const;

    QHash<EntityKey, Verdict> m_things;
    QHash<SurfaceKey, Verdict> m_surfaces;
    QHash<EntityKey, QStringList> m_surfacesOf; ///< keys of m_surfaces by thing, for decidedSurfaces()
    QHash<QString, Verdict> m_added;
    QSet<EntityKey> m_watched;
};

} // namespace gleaner::library
