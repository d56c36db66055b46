// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QDateTime>

namespace gleaner::library {

/// A bookmark as it is stored, for undo.
struct Bookmark {
    ItemId item;
    qint64 since = 0; ///< ms since the epoch
    qint64 place = 0; ///< in the reading queue; lower is nearer. `since` unless it was reordered
    bool operator==(const Bookmark &) const = default;
};

/// A bookmarked item as the reading queue shows it.
struct QueuedItem {
    ItemRow item;
    QString digestTitle;
    QDate digestDate;
    QString publisher;
    QDateTime since; ///< UTC
    bool operator==(const QueuedItem &) const = default;
};

} // namespace gleaner::library
