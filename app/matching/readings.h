// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace gleaner::matching {

/// How a Chinese character is typed on a Latin keyboard: its readings without tones, those of ICU's Han-Latin
/// transliteration and further ones that names often have, ü as "v" and as "u". None for other characters. From any
/// thread; takes tens of microseconds.
[[nodiscard]] std::vector<QString> readingsOf(char32_t character);

/// Reads ICU's table, which takes a tenth of a second the first time.
void prepareReadings();

} // namespace gleaner::matching
