// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QString>

namespace gleaner::library {

/// Folder (a resource) of the numbered scripts 001.sql, 002.sql, …; script N makes version N (user_version) out of N
/// - 1.
inline constexpr QLatin1StringView LibraryScripts(":/gleaner/migrations/library");
inline constexpr QLatin1StringView IndexScripts(":/gleaner/migrations/index");

/// The version the scripts lead to.
[[nodiscard]] int newestVersion(const QString &scripts);

/// Version of a database file, 0 for an empty one. Errors: Storage; Unsupported when `scripts` lead to an older
/// version, or the file is a database of another program.
[[nodiscard]] Result<int> databaseVersion(const QString &file, const QString &scripts);

/// Brings `file` to the newest version, making it when it is missing: each script in a transaction with its version
/// mark, stopping at the first that fails. What already holds something is backed up into `backups` first. Errors:
/// those of databaseVersion() and backUp().
[[nodiscard]] Result<> migrate(const QString &file, const QString &scripts, const QString &backups, const Clock &clock);

} // namespace gleaner::library
