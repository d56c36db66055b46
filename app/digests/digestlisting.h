// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <vector>

namespace gleaner::digests {

/// All digests of a list, grouped by month: made on a reading thread, so that the window's thread only takes it over.
struct DigestListing {
    struct Month {
        QDate first; ///< day; null: digests without a date
        QList<library::DigestRow> rows;
    };
    struct Place {
        int month = -1;
        int row = -1;
    };

    DigestListing() = default;
    /// Months stand in the order in which the rows name them.
    explicit DigestListing(const QList<library::DigestRow> &rows);

    std::vector<Month> months;
    QHash<DigestId, Place> places;
};

} // namespace gleaner::digests
