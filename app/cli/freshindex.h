// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"
#include "core/library/reader.h"

namespace gleaner::cli {

/// A reader over an index that is up to date: what was deleted, or made by an older version, is made anew first. While
/// another program has the library open for writing, that is left to it. Errors: those of Reader::open.
[[nodiscard]] Result<library::Reader> openFresh(const library::Location &location);

} // namespace gleaner::cli
