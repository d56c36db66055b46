// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner {

/// Offset of the first `needle` in `text` that begins at `from` or later, -1 when there is none. Goes by the needle's
/// character at `anchor`, best a rare one: one character is looked for several at a time, a string one by one.
[[nodiscard]] inline qsizetype findByAnchor(QStringView text, QStringView needle, qsizetype anchor, qsizetype from = 0)
{
    for (qsizetype at = text.indexOf(needle[anchor], from + anchor); at >= 0;
         at = text.indexOf(needle[anchor], at + 1)) {
        if (text.sliced(at - anchor).startsWith(needle))
            return at - anchor;
    }
    return -1;
}

/// Offset of the first UTF-16 unit of `text` at `from` or later that `is` holds for; the text's size when there is
/// none. For rare ones: looks at a block of units at once, which compilers turn into vector instructions as long as
/// `is` is a lambda that takes a char16_t and does not branch (`|` and `&` instead of `||` and `&&`).
template<typename Is>
[[nodiscard]] qsizetype findRare(QStringView text, Is is, qsizetype from = 0)
{
    constexpr qsizetype Block = 32;
    const char16_t *units = text.utf16();
    // In texts full of them the next one is close.
    if (from < text.size() && is(units[from]))
        return from;
    for (; from + Block <= text.size(); from += Block) {
        quint16 found = 0;
        for (qsizetype i = 0; i < Block; ++i)
            found |= quint16(is(units[from + i]));
        if (found != 0)
            break;
    }
    while (from < text.size() && !is(units[from]))
        ++from;
    return from;
}

} // namespace gleaner
