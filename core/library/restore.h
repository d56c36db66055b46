// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/library/backupfolder.h"
#include "core/library/library.h"

namespace gleaner::library {

/// What restoring kept of the library that was there.
struct Restored {
    QString kept; ///< path of the backup made of it; of the file itself when it is damaged; empty when there was none
    bool wasDamaged = false;
};

/// Puts a backup in the library's place, after a backup of the present one, and has the index made anew. A crash leaves
/// the one or the other, whole. No Writer may be open. Errors: NotFound, Conflict (somebody has the library open for
/// writing), Storage, Unsupported (the backup is of a newer version).
[[nodiscard]] Result<Restored> restoreBackup(const Location &location, const BackupFile &backup, const Clock &clock);

/// The backup with this name, or of this path. Errors: NotFound.
[[nodiscard]] Result<BackupFile> findBackup(const Location &location, const QString &name);

/// Whether the library's file is broken, as against locked, missing, read-only or of another version. Reads all of it.
[[nodiscard]] bool isLibraryDamaged(const Location &location);

/// Copies the library's file, and what belongs to it, beside it as library.sqlite.damaged-TIME, without opening it;
/// gives the copy's path. Errors: Storage.
[[nodiscard]] Result<QString> keepDamaged(const Location &location, const QDateTime &now);

/// Puts a finished database at `path` in the library's place; the old file, which must be kept elsewhere, goes. The
/// caller holds the WriterLock. Errors: Storage.
[[nodiscard]] Result<> replaceLibrary(const Location &location, const QString &path);

} // namespace gleaner::library
