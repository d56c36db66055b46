// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

namespace gleaner::markdown {

/// All of `tree` on one line; see Tree::line().
[[nodiscard]] FlatText flatten(const Tree &tree);

} // namespace gleaner::markdown
