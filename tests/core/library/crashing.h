// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace gleaner::library::test {

/// Starts crashwriter with these arguments, waits until it has written `lines` lines and some time more, kills it as
/// `kill -9` does and gives the lines it finished. The test fails when the helper ends by itself.
[[nodiscard]] QStringList runAndKill(const QStringList &arguments, int lines, int milliseconds);

/// `share` of the kills that are asked for by GLEANER_CRASHES, 20 without it; one at least.
[[nodiscard]] int kills(double share);

} // namespace gleaner::library::test
