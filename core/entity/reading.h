// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"
#include "core/entity/consistency.h"
#include "core/entity/extractor.h"
#include "core/entity/knowledge.h"

#include <vector>

namespace gleaner::entity {

/// Whether names are looked for in it: not in boilerplate, but in what is told of a cover's picture, in posts that
/// companies offer, and in an editor's words under no heading.
[[nodiscard]] bool tellsSomething(const digest::Matter &matter);

/// What the rules find in a digest: its items, then its matter that tells something, in order. The digest must outlive
/// the result.
[[nodiscard]] std::vector<ReadText> readTexts(const digest::Digest &digest, const Knowledge &knowledge,
                                              LayerSet without = {});

/// The headings of a digest's sections that are wholly a known name, each once, in their order: what a publisher files
/// items under. Spans are those of the headings themselves.
[[nodiscard]] Mentions readHeadings(const digest::Digest &digest, const Knowledge &knowledge);

} // namespace gleaner::entity
