// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner::document {

/// How much a text looks like what people write, from what its characters outside ASCII are: 1 for frequent East Asian
/// characters and punctuation only, near 0 for rare ideographs (what a wrong guess of the encoding gives), below for
/// U+FFFD, private use and controls. A text in ASCII has 1. Where even ASCII is a guess, as in UTF-16, it counts as
/// frequent.
enum class Ascii { Ignored, Counts };
[[nodiscard]] double plausibility(QStringView text, Ascii ascii = Ascii::Ignored);

} // namespace gleaner::document
