// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/library.h"

#include <QStringList>

namespace gleaner::library {

/// What SQLite's own checks (integrity, foreign keys) say about one database file; empty when all is well. Reads the
/// whole file. Errors: Storage when it cannot be opened.
[[nodiscard]] Result<QStringList> integrityProblems(const QString &file);

/// The same for both files of a library, and what the library promises beyond: counters that agree with what they
/// count, a source for every revision, an index without half digests. Errors: NotFound, Storage.
[[nodiscard]] Result<QStringList> libraryProblems(const Location &location);

} // namespace gleaner::library
