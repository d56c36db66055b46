// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

#include <optional>
#include <vector>

namespace gleaner::markdown {

/// Sets Node::closedBy: pairs blocks like `<details>` and `</details>` that have Markdown between them.
void pairWrappers(std::vector<Node> &nodes);

/// What an HTML block that wraps others is made of.
struct Wrapper {
    QString start; ///< up to where the wrapped blocks begin
    QString name;  ///< of the element they stand in
};

/// `html` is the sanitised block; nothing when it does not end in the end tag of an element that may wrap blocks.
[[nodiscard]] std::optional<Wrapper> wrapperOf(const QString &html);

} // namespace gleaner::markdown
