// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::test {

/// The first thing in `html` that must never reach the page, in English; empty when there is none. A judge of its own:
/// it reads the HTML strictly as text, then parses it as a page, and has lists that owe nothing to the program's.
[[nodiscard]] QString harmIn(const QString &html);

} // namespace gleaner::test
