// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/brief.h"
#include "core/library/database.h"

namespace gleaner::library {

// Briefs, for Reader and Writer; they throw SQLite::Exception. The writing functions are one transaction each.

/// Those not in the trash, changed last first, without text and sources.
[[nodiscard]] QList<Brief> briefs(SQLite::Database &db);
/// Errors: NotFound, also for one in the trash.
[[nodiscard]] Result<Brief> brief(SQLite::Database &db, BriefId id);

/// Adds one with the title, the text and the sources of `brief`; they keep their marks. Errors: Usage for a title that
/// cannot be.
[[nodiscard]] Result<Brief> addBrief(SQLite::Database &db, Brief brief, const QDateTime &now);
/// Sets what is given; gives the brief as it was. Errors: also NotFound.
[[nodiscard]] Result<Brief> updateBrief(SQLite::Database &db, BriefId id, const std::optional<QString> &title,
                                        const std::optional<QString> &text, const QDateTime &now);
/// Takes sources in and gives them with their marks: of one that is there already, what is there. Errors: NotFound.
[[nodiscard]] Result<QList<BriefSource>> addBriefSources(SQLite::Database &db, BriefId id,
                                                         const QList<BriefSource> &sources, const QDateTime &now);
/// Sets what is archived of the sources with these marks; gives those that changed, as they were. Errors: NotFound.
[[nodiscard]] Result<QList<BriefSource>> setBriefSources(SQLite::Database &db, BriefId id,
                                                         const QList<BriefSource> &sources, const QDateTime &now);
/// Moves one into the trash, or out of it. Errors: NotFound.
[[nodiscard]] Result<> setBriefDeleted(SQLite::Database &db, BriefId id, bool deleted, const QDateTime &now);

} // namespace gleaner::library
