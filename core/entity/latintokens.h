// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/candidate.h"
#include "core/entity/knowledge.h"

#include <vector>

namespace gleaner::entity {

/// One word of Latin script with what is joined to it: "GLM-4.1V-Thinking", "Node.js", "C++", "3.5".
struct LatinToken {
    TextSpan span;
    QStringView text;
    bool number = false;  ///< digits and dots only, or "v2"
    bool upper = false;   ///< holds an upper-case letter
    bool title = false;   ///< one upper-case letter in front, lower-case behind, nothing else: "Hassabis"
    bool caps = false;    ///< upper-case letters only
    bool digits = false;  ///< holds a digit
    bool marked = false;  ///< shape of a coined name: inner capital, or letters with digits, or dotted
    bool generic = false; ///< a word that is no name by itself
    bool handle = false;  ///< "@name" or "#name"
};

/// Words that follow one another with one blank between.
using LatinRun = std::vector<LatinToken>;

/// All runs of a text, outside what is closed.
[[nodiscard]] std::vector<LatinRun> latinRuns(const TextContext &context, const Knowledge &knowledge);

} // namespace gleaner::entity
