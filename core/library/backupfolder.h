// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/backup.h"
#include "core/library/library.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace gleaner::library {

/// A finished backup of a library. Only what passed its check bears such a name.
struct BackupFile {
    QString name;   ///< of the file, what a person names it by
    QDateTime made; ///< UTC
    qint64 size = 0;
    int version = 0; ///< of the schema
    BackupReason reason = BackupReason::Migration;
    bool operator==(const BackupFile &) const = default;
};

/// The name of a backup without its suffix: "library-v3-20260301-080001-daily".
[[nodiscard]] QString backupName(const QString &file, int version, const QDateTime &now, BackupReason reason);
/// The word of a reason in names and records: "daily".
[[nodiscard]] QString reasonKey(BackupReason reason);

/// The backups of the library, newest first. A missing folder holds none.
[[nodiscard]] QList<BackupFile> backupsOf(const Location &location);
[[nodiscard]] QString backupPath(const Location &location, const BackupFile &backup);

/// Those that need not be kept. Kept are the newest of each of the last 7 days that have one, of each of the last 4
/// weeks (Monday to Sunday, UTC) that have one and of each schema version, and all of the 24 hours before `now`.
[[nodiscard]] QList<BackupFile> expiredBackups(const QList<BackupFile> &backups, const QDateTime &now);

/// Whether the daily backup is due: none of any kind was made in the 24 hours before `now`.
[[nodiscard]] bool isBackupDue(const QList<BackupFile> &backups, const QDateTime &now);

/// Removes what has expired and what a crash left half written; what cannot be removed stays.
void pruneBackups(const Location &location, const QDateTime &now);

} // namespace gleaner::library
