// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/importer.h"
#include "core/library/indexing.h"
#include "core/library/types.h"

#include <QDateTime>

#include <vector>

namespace gleaner::library {

/// What storing a batch gave, and what the index has to be told.
struct StoredBatch {
    QList<ImportEntry> entries; ///< one a file, in order
    std::vector<StoredDigest> changed;
};

/// Stores a batch in the library, as one transaction; the index follows by Indexer. What fails for one file alone gives
/// a Failed entry; a failure of the disk throws SQLite::Exception and leaves nothing of the batch.
[[nodiscard]] StoredBatch storeBatch(SQLite::Database &db, const std::vector<PreparedFile> &files,
                                     const QDateTime &now);

/// Matches a digest's items with those of a fresh parse of its newest revision, as one transaction. Errors: that of the
/// file; NotFound; Conflict when the bytes are not the newest revision's.
[[nodiscard]] Result<StoredDigest> rematchDigest(SQLite::Database &db, DigestId digest, const PreparedFile &file);

} // namespace gleaner::library
