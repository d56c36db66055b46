// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"

#include <QString>

namespace gleaner::exporting {

/// A highlight as a block quote, a line with its colour and what became of its words, and its note. LF, final newline.
[[nodiscard]] QString highlightMarkdown(const annotation::Highlight &highlight);

} // namespace gleaner::exporting
