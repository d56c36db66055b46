// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace gleaner::entity {

/// A number as written: "1,234.5", "2.5亿", "三千五百万", "两亿".
struct Numeral {
    qsizetype start = 0;
    qsizetype end = 0;      ///< after the magnitude, no blank behind it
    double value = 0;       ///< with the magnitude applied
    bool magnitude = false; ///< ends in 万, 亿 or a multiple
    bool han = false;       ///< written in Chinese digits
    bool vague = false;     ///< "100 多亿", "10 余万"
};

/// A number may begin with `c`. Settles most places of a text without a call.
[[nodiscard]] constexpr bool mayBeginNumeral(char16_t c)
{
    return (c >= u'0' && c <= u'9') || c == 0x3007 || (c >= 0x4E00 && c <= 0x96F6);
}

/// Reads the number that starts at `at`; digits only where no other digit or letter comes right before.
[[nodiscard]] std::optional<Numeral> readNumeral(QStringView text, qsizetype at);
/// Reads "K", "M", "bn", "million" and the like; gives the factor and moves `at` behind it.
[[nodiscard]] std::optional<double> readLatinMagnitude(QStringView text, qsizetype &at);
/// The number [start, end), or what it is the amount of, is one end of a range such as "3-5" or "30 万元至 50 万元".
[[nodiscard]] bool isRangeEnd(QStringView text, qsizetype start, qsizetype end);

} // namespace gleaner::entity
