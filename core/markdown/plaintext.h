// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

namespace gleaner::markdown {

/// See Tree::plainText.
[[nodiscard]] PlainText buildPlainText(const Tree &tree, std::span<const NodeId> ids, std::span<const NodeId> without);

/// Whether text may be broken and joined at this character without a space: East Asian wide and full-width characters and
/// punctuation, but not Hangul, which writes spaces.
[[nodiscard]] bool isWide(char32_t c);

} // namespace gleaner::markdown
