// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/watchedfolders.h"

#include <QDateTime>

namespace gleaner::library {

// Watched folders, for Reader and Writer; throws SQLite::Exception.

/// By path.
[[nodiscard]] QStringList watchedFolders(SQLite::Database &db);
[[nodiscard]] KnownFiles knownFiles(SQLite::Database &db, const QString &folder);

/// Takes away what is removed, then adds, as one transaction; gives what really changed. Folders within an added one
/// are watched with it and removed by themselves. Errors: Usage for what is no absolute path, Conflict for a folder
/// within a watched one; then nothing changes.
[[nodiscard]] Result<WatchChange> changeWatchedFolders(SQLite::Database &db, const WatchChange &change,
                                                       const QDateTime &now);

} // namespace gleaner::library
