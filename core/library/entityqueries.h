// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/entitypage.h"

namespace gleaner::library {

// Queries about one entity in all of the library, for the Reader; they throw SQLite::Exception.

[[nodiscard]] EntityPage entityPage(SQLite::Database &db, const EntityKey &entity);
[[nodiscard]] QList<OccurrenceRow> occurrenceRows(SQLite::Database &db, const EntityKey &entity,
                                                  const QList<ItemId> &items);

} // namespace gleaner::library
