// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/recovery.h"

namespace gleaner::library {

/// Copies what can be read of the table `name` of the database attached as `old` into that of main, in the columns both
/// have. Throws SQLite::Exception for failures of main.
[[nodiscard]] RecoveredTable salvageTable(SQLite::Database &db, const QString &name);

/// Gives every row of main what it refers to, sets the counters, and takes lost bytes of documents from their files.
void mendRelations(SQLite::Database &db, RecoveryReport &report, const QDateTime &now);

} // namespace gleaner::library
