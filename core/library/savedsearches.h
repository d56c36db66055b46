// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/savedsearch.h"

#include <QDateTime>
#include <QList>

namespace gleaner::library {

// Saved searches, for Reader and Writer; throws SQLite::Exception. The writing functions are one transaction
// each.

/// Those not in the trash, by name.
[[nodiscard]] QList<SavedSearch> savedSearches(SQLite::Database &db);

/// Gives the search as stored, with ids; those of `search` are not looked at. Errors: Usage for a name or query that
/// cannot be, Conflict for a name in use.
[[nodiscard]] Result<SavedSearch> addSavedSearch(SQLite::Database &db, const SavedSearch &search, const QDateTime &now);
/// Sets name, query and order of the one with this id and gives it as it was. Errors: also NotFound.
[[nodiscard]] Result<SavedSearch> updateSavedSearch(SQLite::Database &db, const SavedSearch &search,
                                                    const QDateTime &now);
/// Moves one into the trash, or out of it. Errors: NotFound, Conflict when another one has taken its name meanwhile.
[[nodiscard]] Result<> setSavedSearchDeleted(SQLite::Database &db, SavedSearchId id, bool deleted,
                                             const QDateTime &now);

} // namespace gleaner::library
