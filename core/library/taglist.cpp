// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/taglist.h"

using gleaner::annotation::TagColour;

namespace gleaner::library {

TagList tagListFrom(const QString &column)
{
    TagList list;
    if (column.isEmpty())
        return list;
    const QStringList tags = column.split(QChar(31));
    for (const QString &tag : tags) {
        const QStringList parts = tag.split(QChar(30));
        list.names.append(parts.first());
        if (const auto colour = annotation::tagColourFromKey(parts.last()).value_or(TagColour::None);
            colour != TagColour::None)
            list.colours.insert(parts.first(), colour);
    }
    return list;
}

} // namespace gleaner::library
