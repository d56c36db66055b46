// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace gleaner::background {

/// Runs `work` on some threads of its own and on this one at the same time, and returns when all have ended. For work
/// that waits for the disk: there are more threads than processors.
void together(const std::function<void()> &work, const std::function<void()> &workHere);

} // namespace gleaner::background
