// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

#include <QByteArray>

#include <optional>

namespace gleaner::markdown {

/// The nodes of `text` (UTF-8) in document order, with the lines cmark gives: 1-based in `text`, the ends not yet to be
/// relied on. Nothing when the tree is deeper than `nesting`. `mark` is that of a text with CJK
/// characters: cjkDelimiters() takes it out of text, but not of code, addresses and the like.
[[nodiscard]] std::optional<std::vector<Node>> parseCommonMark(const QByteArray &text, int nesting, char32_t mark = 0);

} // namespace gleaner::markdown
