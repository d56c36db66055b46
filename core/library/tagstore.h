// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/types.h"

#include <optional>

namespace gleaner::library {

struct TagChange; // tags.h
struct TagRow;    // tags.h

// Tags as things of their own. Each changing function is one transaction; all throw SQLite::Exception. Tags are named
// by any name that is theirs but for case and width.

/// The tag of this name.
[[nodiscard]] std::optional<qint64> tagId(SQLite::Database &db, const QString &name);
/// The same, made where there is none of `name`, which is as normalised; within a transaction of the caller.
[[nodiscard]] qint64 makeTag(SQLite::Database &db, const QString &name);
/// Forgets tags without a colour that nothing carries, not in the trash either; within a transaction of the caller.
void forgetUnusedTags(SQLite::Database &db);

/// By name; with those that have a colour, or are carried by what is in the trash, and stand on nothing.
[[nodiscard]] QList<TagRow> tagRows(SQLite::Database &db);

/// `name` as normalised. Errors: NotFound, Conflict when another tag has it.
[[nodiscard]] Result<TagChange> renameTag(SQLite::Database &db, const QString &tag, const QString &name);
/// Errors: NotFound, Usage for a tag and itself.
[[nodiscard]] Result<TagChange> mergeTag(SQLite::Database &db, const QString &tag, const QString &into);
/// Errors: NotFound.
[[nodiscard]] Result<TagChange> recolourTag(SQLite::Database &db, const QString &tag, annotation::TagColour colour);
/// Errors: NotFound.
[[nodiscard]] Result<TagChange> deleteTag(SQLite::Database &db, const QString &tag);
/// Errors: Conflict.
[[nodiscard]] Result<QList<ItemId>> undoTagChange(SQLite::Database &db, const TagChange &change);

} // namespace gleaner::library
