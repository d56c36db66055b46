// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace gleaner::comparison {

/// Places of the longest strictly rising part of `values` (not necessarily neighbours), in order: what has kept its
/// order. Of several the one that ends lowest.
[[nodiscard]] std::vector<int> longestRising(const std::vector<int> &values);

} // namespace gleaner::comparison
