// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace gleaner::article {

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// `colour`, moved towards `text` no further than needed for 4.5:1 on `background`.
[[nodiscard]] QColor readableOn(const QColor &background, const QColor &colour, const QColor &text);

} // namespace gleaner::article
