// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/tag.h"

#include <QStringList>

namespace gleaner::library {

/// The tags of one thing.
struct TagList {
    QStringList names; ///< in their order
    annotation::TagColourMap colours;
};

/// An aggregate over rows `g` of main.tags that tagListFrom() reads. Names hold no control characters.
inline constexpr auto TagListColumn = "group_concat(g.name || char(30) || g.colour, char(31) ORDER BY g.key)";

/// `column` as TagListColumn gives it; empty for none.
[[nodiscard]] TagList tagListFrom(const QString &column);

} // namespace gleaner::library
