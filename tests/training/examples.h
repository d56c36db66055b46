// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/knowledge.h"
#include "core/entity/layerset.h"
#include "tests/training/records.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace gleaner::training {

/// A sentence to learn from.
struct Example {
    std::vector<std::vector<quint32>> features; ///< by token: numbers of Examples::hashes
    std::vector<int> labels;                    ///< by token
    int fold = 0;
};

struct Examples {
    std::vector<Example> sentences;
    std::vector<quint64> hashes; ///< of the features, by their numbers
};

/// Turns records into labelled sentences. A name is looked for at every token, the longest first. Features that occur
/// once are left out.
[[nodiscard]] Examples makeExamples(const std::vector<Record> &records, const entity::Knowledge &knowledge,
                                    entity::LayerSet without);

} // namespace gleaner::training
