// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/candidate.h"

namespace gleaner::entity {

/// Chooses among the candidates of one text: no two of the result overlap, save that a Link may overlap what is no
/// link. The surer candidate wins, then the longer, the earlier, the one of the earlier layer and type. Sorted by
/// position; what lies in closed spans, is empty or lies outside the text is left out.
[[nodiscard]] Candidates resolve(const TextContext &context, Candidates candidates);

} // namespace gleaner::entity
