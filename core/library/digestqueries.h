// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/reader.h"

namespace gleaner::library {

// Queries about digests, for the Reader; they throw SQLite::Exception.

/// Order of digest lists, `d` and `x` being a digest's rows in main and idx: newest first, without a date last, of one
/// day the one imported last first.
inline constexpr auto DigestOrder = "x.date IS NULL, x.date DESC, d.id DESC";

[[nodiscard]] QList<DigestRow> digestRows(SQLite::Database &db, const Filter &filter, int limit);
[[nodiscard]] Result<DigestRow> digestRow(SQLite::Database &db, DigestId id);
[[nodiscard]] Counts countAll(SQLite::Database &db);
/// But for the entities.
[[nodiscard]] FieldNames fieldNames(SQLite::Database &db);
[[nodiscard]] Result<SourceBytes> sourceBytes(SQLite::Database &db, DigestId id);
[[nodiscard]] std::optional<Reader::KnownFile> knownFile(SQLite::Database &db, const QString &path);
[[nodiscard]] QList<DigestId> staleDigestIds(SQLite::Database &db);
[[nodiscard]] QList<DigestId> digestIdsWithoutEntities(SQLite::Database &db);

/// The id behind `uid`, exact or as a prefix of at least four characters, in `table` ("digests" or "items").
[[nodiscard]] Result<qint64> findByUid(SQLite::Database &db, const std::string &table, const QString &uid);

[[nodiscard]] Error notFound(const QString &what);

} // namespace gleaner::library
