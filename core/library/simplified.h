// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::library {

/// The simplified form of a traditional Chinese character, by OpenCC's t2s; any other character as it is. Safe from any
/// thread; the first call reads OpenCC's dictionary.
[[nodiscard]] char32_t simplified(char32_t character);

/// All traditional characters that have one, each with its simplified form behind it.
[[nodiscard]] QString simplifiedPairs();

} // namespace gleaner::library
