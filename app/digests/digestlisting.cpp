// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestlisting.h"

using gleaner::library::DigestRow;

namespace gleaner::digests {

namespace {

QDate monthOf(QDate date)
{
    return date.isValid() ? QDate(date.year(), date.month(), 1) : QDate();
}

} // namespace

DigestListing::DigestListing(const QList<DigestRow> &rows)
{
    QHash<QDate, int> known;
    places.reserve(rows.size());
    for (const DigestRow &row : rows) {
        const QDate first = monthOf(row.date);
        const auto found = known.constFind(first);
        const int month = found == known.cend() ? int(months.size()) : *found;
        if (found == known.cend()) {
            known.insert(first, month);
            months.push_back({first, {}});
        }
        QList<DigestRow> &group = months[size_t(month)].rows;
        places.insert(row.id, Place{.month = month, .row = int(group.size())});
        group.append(row);
    }
}

} // namespace gleaner::digests
