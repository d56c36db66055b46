// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>

namespace gleaner::shell {

/// `span` with its end at the next end of a word, or the one before; never empty, and as it was where there is none.
[[nodiscard]] TextSpan withEndMoved(const QString &text, TextSpan span, bool forward);
/// Likewise its start, at the beginning of a word.
[[nodiscard]] TextSpan withStartMoved(const QString &text, TextSpan span, bool forward);

} // namespace gleaner::shell
