// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

namespace gleaner::bench {

/// Makes sure that the folder holds a library of so many generated digests of ten items each, spread over the last ten
/// years and seven publishers, each item with a mention of a company. What is there already is used; aborts the program
/// when it cannot be made. The entities are not what the extractor finds: that would take ten times as long.
void makeLibrary(const library::Location &location, int documents);

} // namespace gleaner::bench
