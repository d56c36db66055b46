// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

namespace gleaner::markdown {

/// Makes the lines of `nodes`, as cmark gave them for `text`, those that Node::lines speaks of, counted from
/// `firstLine`.
void settleLines(std::vector<Node> &nodes, QStringView text, int firstLine);

} // namespace gleaner::markdown
