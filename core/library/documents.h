// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/types.h"

namespace gleaner::library {

struct PreparedFile;

/// Which document a file is.
struct DocumentMatch {
    ImportEntry::State state = ImportEntry::State::New;
    DigestId digest; ///< none when new
    QString from{};  ///< where its own file was, when it was moved and changed at once
};

/// Identity is the content, the path a hint:
/// - the bytes of a document, at its own path: Same; at another while its own file still holds them: Duplicate;
/// - the bytes of a document whose own file is gone, or holds another document now: Moved;
/// - the bytes of a document whose own file has been edited: New, a copy of what it was;
/// - other bytes at a document's own path: Changed; at the path of a mere copy of it: New;
/// - other bytes elsewhere that are plainly a document whose own file is gone (edits.h): Changed, and moved;
/// - else New.
/// Looks at files on disk only to tell a copy from a move. Throws SQLite::Exception.
[[nodiscard]] DocumentMatch matchDocument(SQLite::Database &db, const PreparedFile &file);

/// Whether the newest revision of some document has these bytes.
[[nodiscard]] bool isKnownContent(SQLite::Database &db, const QByteArray &sha256);

/// Notes that the file, as it is now, belongs to the digest; `isOwn` makes its path the digest's own.
void notePath(SQLite::Database &db, DigestId digest, const PreparedFile &file, bool isOwn);

} // namespace gleaner::library
