// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/library/entitydecision.h"

#include <QList>
#include <QString>

#include <utility>
#include <vector>

namespace gleaner::library {

/// A place where a name that a person added stands.
struct AddedName {
    TextSpan span; ///< into the text looked through
    EntityKey target;
};

/// Where the `names`, longest first, stand in a text: as written, on the borders of words in scripts that have them,
/// not inside of addresses (https://…). A shorter name gives way to a longer one that it overlaps. Sorted by place.
/// Every text with such a place matches the name as a quoted phrase of a search.
[[nodiscard]] std::vector<AddedName> findAddedNames(const QString &text,
                                                    const QList<std::pair<QString, EntityKey>> &names);

} // namespace gleaner::library
