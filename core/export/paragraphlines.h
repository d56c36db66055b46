// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::exporting {

/// Without the white space that Markdown does not show at the ends of a line; wider spaces stay.
[[nodiscard]] QString withoutOuterSpace(const QString &line);

/// Inlines as Markdown, whose hard breaks are LF, with `hardBreak` in their place: no line begins another block, and
/// empty ones are none.
[[nodiscard]] QString linesJoined(const QString &inlines, const QString &hardBreak);

} // namespace gleaner::exporting
