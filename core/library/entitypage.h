// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

namespace gleaner::library {

/// An item that names an entity.
struct Occurrence {
    ItemId item;
    QDate date; ///< its digest's
    int mentions = 0;
    bool operator==(const Occurrence &) const = default;
};

/// What an occurrence shows.
struct OccurrenceRow {
    ItemId item; ///< none when the item does not name the entity any more
    DigestId digest;
    QString title;
    QString digestTitle;
    QDate date;
    QString sentence; ///< the first that names it, of the text below the title where there is one; cut where very long
    QList<TextSpan> names; ///< where it is named, into `sentence`
    bool operator==(const OccurrenceRow &) const = default;
};

/// Another name in the items that name an entity.
struct Companion {
    EntityKey entity;
    int shared = 0;  ///< items that name both
    double lift = 0; ///< how many times more than if the two had nothing to do with each other
    bool operator==(const Companion &) const = default;
};

/// What the whole library tells of an entity.
struct EntityPage {
    int mentions = 0;
    int items = 0; ///< that name it; 0: the library does not know it
    int digests = 0;
    QDate first; ///< earliest date of a digest that names it
    QDate last;
    QList<NamedCount> surfaces;    ///< written forms, most first
    QList<Occurrence> occurrences; ///< newest first, as digest lists
    /// At most CompanionCount, by shared · log₂(lift): a name that stands everywhere has a lift of about 1 and comes
    /// late, and so does one that was seen beside it only once.
    QList<Companion> companions;
    bool operator==(const EntityPage &) const = default;
};

inline constexpr int CompanionCount = 100;

} // namespace gleaner::library
