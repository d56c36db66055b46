// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/csv.h"

#include <optional>

namespace gleaner::exporting {

/// What of a library a table (CSV) is of, beside its figures (csv.h). Values are raw: ids, keys, ISO 8601.
enum class Table {
    Items,      ///< in the order of lists, with their texts and what a person did with them
    Highlights, ///< in the order of lists
    Entities,   ///< the named ones of all items, most mentioned first; no query narrows them
};

/// "items", "highlights", "entities"; nothing for others.
[[nodiscard]] std::optional<Table> tableFromKey(QStringView key);

/// Gives a table piece by piece, the header first; of the items, or highlights on the items, that `query` finds, of all
/// when it is empty. Gives the number of rows. Errors: Usage for a query that cannot be understood; those of the reader
/// and of `put`.
[[nodiscard]] Result<int> putTable(const library::Reader &reader, Table table, const QString &query, const Put &put);

} // namespace gleaner::exporting
