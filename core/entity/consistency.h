// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/candidate.h"
#include "core/entity/knowledge.h"

#include <vector>

namespace gleaner::entity {

/// One text of a digest with its candidates.
struct ReadText {
    TextContext context;
    Candidates offered; ///< of all rules, as they came
    Candidates found;   ///< those chosen so far
};

/// Makes a digest's names agree: a name that was found with trust is found wherever it stands, a surface has one type,
/// the two sides of a gloss "X（Y）" have the same, and a family name stands for the full name seen before it.
void makeConsistent(std::vector<ReadText> &texts, const Knowledge &knowledge);

} // namespace gleaner::entity
