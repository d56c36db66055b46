// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <span>
#include <vector>

namespace gleaner::comparison {

/// Elements that two sequences share: `length` of them from `before` in the older one, from `after` in the newer one.
struct EqualRun {
    qsizetype before = 0;
    qsizetype after = 0;
    qsizetype length = 0;
    bool operator==(const EqualRun &) const = default;
};

/// What two sequences of numbers share, in order; what stands between is removed or added. The fewest of those, by the
/// divide-and-conquer form of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986),
/// section 4b. Memory grows with the length. So does the time: a search for a middle that has cost too much takes the
/// furthest place it has reached, as GNU diff does, and the fewest are no longer promised.
[[nodiscard]] std::vector<EqualRun> equalRuns(std::span<const quint32> before, std::span<const quint32> after);

} // namespace gleaner::comparison
