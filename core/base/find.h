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

} // namespace gleaner
