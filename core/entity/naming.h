// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/consistency.h"
#include "core/entity/tagmodel.h"

#include <vector>

namespace gleaner::entity {

/// Puts the tagger's names in the place of those the rules chose, which it has weighed; values and links stay. A
/// surface has one type in a digest, by most votes, and is found wherever it stands (unless Consistency is left out).
void nameByTagger(std::vector<ReadText> &texts, const Knowledge &knowledge, const TagModel &model,
                  LayerSet without = {});

} // namespace gleaner::entity
