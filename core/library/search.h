// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/types.h"

namespace gleaner::library {

/// Reader::search(). The full-text index names the candidates in their order, and each is checked against its folded
/// text. Throws SQLite::Exception.
[[nodiscard]] QList<SearchHit> searchItems(SQLite::Database &db, const QString &query, int limit);

} // namespace gleaner::library
