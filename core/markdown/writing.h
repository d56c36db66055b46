// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::markdown {

/// Whether a line break in the source between these characters is only there for the source's sake: Chinese and
/// Japanese have no spaces between words, Korean has. Like the segment break rules of CSS Text 3, 4.1.3.
[[nodiscard]] bool joinsAcrossLines(char32_t before, char32_t after);

/// The first and the last character; 0 when there is none.
[[nodiscard]] char32_t firstCharacter(QStringView text);
[[nodiscard]] char32_t lastCharacter(QStringView text);

/// Whether `text` holds nothing that makeWritable() replaces, nor a numeric character reference that may stand for it.
[[nodiscard]] bool isWritable(QStringView text);

/// Replaces what an HTML parser would (control characters, noncharacters) by U+FFFD.
void makeWritable(QString &text);

} // namespace gleaner::markdown
