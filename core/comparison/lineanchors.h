// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/equalruns.h"

#include <vector>

namespace gleaner::comparison {

class TextTokens;

/// Lines that both texts have, each of them once, and that keep their order: runs of tokens that are surely the same,
/// between which the rest can be compared by itself (the anchors of B. Cohen's "patience diff"). Short lines are none.
[[nodiscard]] std::vector<EqualRun> lineAnchors(const TextTokens &before, const TextTokens &after);

} // namespace gleaner::comparison
