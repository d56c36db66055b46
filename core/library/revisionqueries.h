// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/revisions.h"

namespace gleaner::library {

// Queries about revisions, for the Reader; they throw SQLite::Exception.

/// The oldest first, the digest's newest last.
[[nodiscard]] QList<Revision> revisionsOf(SQLite::Database &db, DigestId digest);
/// Digests of more than one revision, those that changed last first.
[[nodiscard]] QList<RevisedDigest> revisedDigests(SQLite::Database &db);
[[nodiscard]] std::optional<DigestId> digestAtPath(SQLite::Database &db, const QString &path);

/// Compares revisions by their numbers; `from` and `to` of 0: the last two. Which item is which is found by going
/// through all revisions as the imports did. Errors: NotFound, also when there is one revision only; Usage for numbers
/// that are none; Storage; those of digest::parse().
[[nodiscard]] Result<RevisionComparison> compareRevisions(SQLite::Database &db, DigestId digest, int from, int to);

} // namespace gleaner::library
