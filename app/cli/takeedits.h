// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/options.h"

namespace gleaner::library {
class Reader;
}

namespace gleaner::cli {

class CommandLine;

/// Takes notes that somebody changed in the exported files over into the library, and tells each. One that was changed
/// differently in two places is not taken. Gives the exit code.
[[nodiscard]] int takeEdits(const library::Reader &reader, const CommandLine &line, const exporting::Options &options);

} // namespace gleaner::cli
