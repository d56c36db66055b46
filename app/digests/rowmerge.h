// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

namespace gleaner::digests {

/// Turns the rows of a model into `wanted` with as few removals and insertions as its order allows, so that what stays
/// keeps selection and expansion. `Rows` has `int count()`, `Key keyAt(int)`, `void remove(int first, int last)`,
/// `void insert(int at, qsizetype firstWanted, qsizetype lastWanted)` and `void update(int row, qsizetype wanted)`;
/// ranges are closed. Keys in `wanted` are distinct.
template<typename Key, typename Rows>
void mergeRows(const QList<Key> &wanted, Rows &&rows)
{
    QHash<Key, qsizetype> places;
    places.reserve(wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        places.insert(wanted[i], i);

    // Rows that left, or that would stand out of order, go; the latter come again below.
    QList<bool> stays(rows.count());
    qsizetype reached = -1;
    for (int row = 0; row < rows.count(); ++row) {
        const qsizetype place = places.value(rows.keyAt(row), -1);
        stays[row] = place > reached;
        if (stays[row])
            reached = place;
    }
    for (int last = rows.count() - 1; last >= 0; --last) {
        if (stays[last])
            continue;
        int first = last;
        while (first > 0 && !stays[first - 1])
            --first;
        rows.remove(first, last);
        last = first;
    }

    for (qsizetype place = 0; place < wanted.size(); ++place) {
        const int row = int(place);
        if (row < rows.count() && rows.keyAt(row) == wanted[place]) {
            rows.update(row, place);
            continue;
        }
        qsizetype last = place;
        while (last + 1 < wanted.size() && !(row < rows.count() && rows.keyAt(row) == wanted[last + 1]))
            ++last;
        rows.insert(row, place, last);
        place = last;
    }
}

} // namespace gleaner::digests
