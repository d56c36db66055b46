// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QSet>
#include <QString>

#include <optional>

namespace gleaner::library {
class Reader;
}

namespace gleaner::exporting {

/// The items that a query in the language of searches finds; nothing when it is empty, which asks for none in
/// particular. Errors: Usage for a query that cannot be understood; those of the reader.
[[nodiscard]] Result<std::optional<QSet<ItemId>>> foundItems(const library::Reader &reader, const QString &query);

} // namespace gleaner::exporting
