// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gleaner::shell {

struct CommandLine;

/// Opens the sample library in a folder that is removed afterwards, waits until the page is painted and writes a
/// picture of the window. Gives the program's exit code.
[[nodiscard]] int takeScreenshot(const CommandLine &line);

} // namespace gleaner::shell
