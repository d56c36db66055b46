// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/library/library.h"

#include <QList>
#include <QStringList>

namespace gleaner::library {

struct RecoveredTable {
    QString name;
    qint64 rows = 0;
    qint64 lost = 0; ///< -1 when it cannot be told
    bool operator==(const RecoveredTable &) const = default;
};

struct RecoveryReport {
    QString damaged; ///< where the file as it was is kept
    QList<RecoveredTable> tables;
    int reread = 0;         ///< documents whose bytes were taken from their own files again
    QStringList unreadable; ///< paths of documents whose bytes are lost: their items stay, with titles and notes alone
    [[nodiscard]] bool isComplete() const;
};

/// Makes a sound library of what can be read of a damaged one, in its place, and keeps the damaged file beside it.
/// Tables are read range by range, so that a bad page takes no more with it than what stood on it; what refers to a row
/// that is lost gets one to refer to. The index is made anew when the library is opened next. Errors: NotFound,
/// Conflict, Unsupported; Storage when nothing at all can be read: then nothing was changed.
[[nodiscard]] Result<RecoveryReport> recoverLibrary(const Location &location, const Clock &clock);

} // namespace gleaner::library
