// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/filename.h"

namespace gleaner::shell {

QString fileName(QString title, const QString &otherwise)
{
    constexpr qsizetype Longest = 80;
    constexpr QStringView forbidden = u"/\\:*?\"<>|";
    for (QChar &c : title) {
        if (forbidden.contains(c) || c < u' ')
            c = u' ';
    }
    title = title.simplified().left(Longest).trimmed();
    return title.isEmpty() ? otherwise : title;
}

} // namespace gleaner::shell
