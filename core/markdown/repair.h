// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

#include <vector>

namespace gleaner::markdown {

/// For texts of needsFlanks(): puts right `**` that was left over as text because it really does not match, where it
/// can hardly be meant. Two with text between them make it strong, also with white space inside. With CJK in the text,
/// one alone beside CJK characters or at the end of a block goes, before CJK punctuation only where more of the block
/// is bold or a label ends; and so does `****`, strong text that ends and starts again. Left alone: code, links,
/// addresses, formulas, `2**3`, `**kwargs`, `**/*.js`, words and names with letters masked, `“**”`, marks of footnotes,
/// and whatever stands beside an escape. `nodes` have their final lines, counted from `firstLine` on, and stay in
/// document order; `text` is their source.
[[nodiscard]] std::vector<Repair> repairEmphasis(std::vector<Node> &nodes, QStringView text, int firstLine);

} // namespace gleaner::markdown
