// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string_view>

namespace gleaner::markdown {

inline constexpr qsizetype LongestPacked = 8;

/// The name of an element as a number, which is quicker to look up. `name` is lower-case ASCII of up to LongestPacked
/// characters.
[[nodiscard]] constexpr quint64 packedName(std::string_view name)
{
    quint64 result = 0;
    for (const char c : name)
        result = result << 8 | quint64(static_cast<unsigned char>(c));
    return result;
}

/// The same of a name in any case; 0 when it is longer or not all ASCII.
[[nodiscard]] inline quint64 packedName(QStringView name)
{
    quint64 result = 0;
    if (name.size() > LongestPacked)
        return 0;
    for (const QChar c : name) {
        const char16_t unit = c.unicode() >= u'A' && c.unicode() <= u'Z' ? c.unicode() | 0x20 : c.unicode();
        if (unit >= 0x80)
            return 0;
        result = result << 8 | unit;
    }
    return result;
}

} // namespace gleaner::markdown
