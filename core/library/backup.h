// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace gleaner::library {

/// Why a backup was made.
enum class BackupReason { Migration, Daily, BulkChange, Restore, Asked };

/// A backup under way. What it will hold is the database as it was at begin(), whatever is written meanwhile: the
/// snapshot is cheap and belongs before the change, the copying can go on beside it on another thread.
class PendingBackup {
public:
    /// Of the database `file` into `folder` (created when missing), under a name with version, time and reason. Errors:
    /// Storage.
    [[nodiscard]] static Result<PendingBackup> begin(const QString &file, const QString &folder, const QDateTime &now,
                                                     BackupReason reason);
    PendingBackup(PendingBackup &&) noexcept;
    PendingBackup &operator=(PendingBackup &&) noexcept;
    ~PendingBackup();

    /// Copies, and checks the copy: integrity, foreign keys, and as many rows in every table as the snapshot has. Gives
    /// its path; a copy that fails the check is removed. To be called once. Errors: Storage.
    [[nodiscard]] Result<QString> finish();

private:
    struct Private;
    explicit PendingBackup(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Both steps at once.
[[nodiscard]] Result<QString> backUp(const QString &file, const QString &folder, const QDateTime &now,
                                     BackupReason reason = BackupReason::Migration);

} // namespace gleaner::library
