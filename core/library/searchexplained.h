// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/searchtree.h"

#include <QString>

namespace gleaner::library {

/// What a search looks for, in the person's language: "“微软” and in the title “芯片”, without “大会”". Empty for
/// Nothing.
[[nodiscard]] QString explained(const SearchNode &root);

} // namespace gleaner::library
