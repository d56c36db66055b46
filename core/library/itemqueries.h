// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/library/database.h"
#include "core/library/types.h"

namespace gleaner::library {

// Queries about items and what hangs on them, for the Reader; they throw SQLite::Exception.

/// Rows by number. Items that are gone from the newest revision are not listed, but for those that carry something a
/// person added: they follow the others.
[[nodiscard]] QList<ItemRow> itemRows(SQLite::Database &db, DigestId digest, const Filter &filter);
/// Rows of these items, but for those the library does not hold.
[[nodiscard]] QList<ItemRow> itemRows(SQLite::Database &db, const QList<ItemId> &ids);
[[nodiscard]] Result<ItemRow> itemRow(SQLite::Database &db, ItemId id);
[[nodiscard]] Result<QString> itemText(SQLite::Database &db, ItemId id);
[[nodiscard]] Result<std::optional<ItemId>> nextUnread(SQLite::Database &db, ItemId after, const Filter &filter);
[[nodiscard]] QList<StoredMention> mentionsOf(SQLite::Database &db, DigestId digest);

} // namespace gleaner::library
