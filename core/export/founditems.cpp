// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/founditems.h"

#include "core/library/reader.h"
#include "core/library/searchparser.h"

namespace gleaner::exporting {

Result<std::optional<QSet<ItemId>>> foundItems(const library::Reader &reader, const QString &query)
{
    if (query.trimmed().isEmpty())
        return std::nullopt;
    const library::ParsedSearch parsed = library::parseSearch(query);
    if (parsed.error)
        return std::unexpected(Error{Error::Kind::Usage, parsed.error->message, query});
    return reader.matches(parsed.root, 0).transform([](const QList<ItemId> &items) {
        return std::optional(QSet<ItemId>(items.cbegin(), items.cend()));
    });
}

} // namespace gleaner::exporting
