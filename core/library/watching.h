// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/library/entitydecision.h"

#include <QDate>
#include <QHash>
#include <QList>

namespace gleaner::library {

/// Items of one day: of the digests with that date.
struct DayCount {
    QDate date;
    int items = 0;
    bool operator==(const DayCount &) const = default;
};

/// Something on the watch list, and how often it is in the news.
struct WatchedThing {
    EntityKey entity;
    int items = 0;        ///< that name it, in the whole library
    QList<DayCount> days; ///< days with such items, the first one first; items of digests without a date are on none
    bool operator==(const WatchedThing &) const = default;
};

/// Where the whole library names what is on the watch list.
struct WatchedNews {
    QList<WatchedThing> things;            ///< all of the list, in its order
    QHash<ItemId, QList<EntityKey>> items; ///< which things an item names, in that order; only items with any
    QHash<DigestId, int> digests;          ///< how many such items a digest has; only digests with any
    bool operator==(const WatchedNews &) const = default;
};

} // namespace gleaner::library

Q_DECLARE_METATYPE(gleaner::library::WatchedNews)
