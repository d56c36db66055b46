// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/tagfeatures.h"
#include "core/entity/tagmodel.h"

namespace gleaner::entity {

/// Labels are chosen for each of these ranges of tokens by themselves: up to a line's or a sentence's end.
[[nodiscard]] std::vector<std::pair<size_t, size_t>> tagSentences(QStringView text, std::span<const TagToken> tokens);

/// The names of a text by the best sequence of labels under a linear-chain model (Viterbi). Linear in the text.
/// `features` is room to work in: kept from one text to the next it saves its memory being asked for anew.
[[nodiscard]] Candidates findTaggedNames(const TagEvidence &evidence, const TagModel &model, TagFeatures &features);

} // namespace gleaner::entity
