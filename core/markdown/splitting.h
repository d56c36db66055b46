// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

#include <QHash>

#include <vector>

namespace gleaner::markdown {

/// Markup to be taken out of the text of a node.
struct Split {
    enum class Kind { Drop, Open, Close }; ///< strong text starts or ends here
    qsizetype at = 0;                      ///< UTF-16 offset into the literal
    qsizetype length = 0;
    Kind kind = Kind::Drop;
};

/// By Text node. What Open and Close pair stands in children of one node.
using Splits = QHash<NodeId, std::vector<Split>>;

/// The nodes, in document order again, without that markup and with the strong text it stands for. White space at its
/// ends goes outside, or away where there is some already.
[[nodiscard]] std::vector<Node> split(std::vector<Node> nodes, Splits splits);

} // namespace gleaner::markdown
