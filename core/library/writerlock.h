// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"

#include <memory>

namespace gleaner::library {

/// Held by the one Writer of a library as long as it lives.
///
/// The lock is an exclusive transaction on an empty database: the kernel drops it with the process, however that ends.
/// A lock file with a process number in it is fooled where numbers come again, as in containers, and would lock a
/// person out of their library after a crash.
class WriterLock {
public:
    /// Errors: Conflict when another Writer has it, Storage.
    [[nodiscard]] static Result<WriterLock> acquire(const Location &location);

private:
    explicit WriterLock(std::unique_ptr<SQLite::Database> db);
    std::unique_ptr<SQLite::Database> m_db;
};

} // namespace gleaner::library
