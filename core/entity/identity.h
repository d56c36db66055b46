// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/consistency.h"

namespace gleaner::entity {

/// Gives the mentions of one thing in a digest one canonical name: of two spellings in other case or width; of a name
/// and its gloss, "穆斯塔法-苏莱曼（Mustafa Suleyman）" or "晨星科技（以下简称晨星）"; of a company with and without
/// 公司 or 集团, or with and without the word of its trade where just one such company is named; of a full name and
/// its family name where just one person bears it. Names the gazetteer knows as two things stay two, and so do names of
/// two types. Spans, surfaces and types stay as they are.
void unifyNames(std::vector<ReadText> &texts, const Knowledge &knowledge);

} // namespace gleaner::entity
