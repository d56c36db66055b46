// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QStringView>

#include <algorithm>

namespace gleaner::article {

/// The page and the canonical text differ in white space only, so places travel between them as numbers of visible
/// units: UTF-16 code units that are neither white space nor control characters. resources/page/textmap.js has the same
/// table.
[[nodiscard]] constexpr bool isVisibleUnit(char16_t unit)
{
    return !(unit <= 0x20 || (unit >= 0x7f && unit <= 0xa0) || unit == 0x1680 || (unit >= 0x2000 && unit <= 0x200a)
             || unit == 0x2028 || unit == 0x2029 || unit == 0x202f || unit == 0x205f || unit == 0x3000
             || unit == 0xfeff);
}

/// Half-open range of visible units for a range of UTF-16 offsets into `text`; a span outside the text is cut.
[[nodiscard]] inline TextSpan visibleUnits(QStringView text, TextSpan span)
{
    const qsizetype end = std::clamp<qsizetype>(span.end, 0, text.size());
    const qsizetype start = std::clamp<qsizetype>(span.start, 0, end);
    const auto count = [&](qsizetype until) {
        return std::ranges::count_if(text.first(until), [](QChar c) { return isVisibleUnit(c.unicode()); });
    };
    return {count(start), count(end)};
}

} // namespace gleaner::article
