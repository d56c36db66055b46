// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/digestname.h"

#include <algorithm>
#include <array>

namespace gleaner::library {

bool isDigestName(QStringView path)
{
    constexpr std::array<QStringView, 3> endings{u".md", u".markdown", u".txt"};
    const bool isHidden = path.startsWith(u'.') || path.contains(QStringView(u"/."));
    return !isHidden && std::ranges::any_of(endings, [path](QStringView ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
}

} // namespace gleaner::library
