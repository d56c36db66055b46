// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background/indexrun.h"
#include "core/library/library.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

namespace gleaner::cli {

/// Work on an index through `writer`, without end until it is done.
[[nodiscard]] background::IndexSteps indexSteps(library::Writer &writer);

/// A reader over an index that is up to date: what was deleted, made by an older version or left undone is made first.
/// While another program has the library open for writing, that is left to it. Errors: those of Reader::open.
[[nodiscard]] Result<library::Reader> openFresh(const library::Location &location);

} // namespace gleaner::cli
