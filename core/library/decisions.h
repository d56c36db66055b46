// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/decisionmap.h"

namespace SQLite {
class Database;
}

namespace gleaner::library {

// What a person decided about entities, for Reader and Writer; throws SQLite::Exception.

[[nodiscard]] DecisionMap loadDecisions(SQLite::Database &db);

struct DecisionChange {
    DecisionMap before;
    DecisionMap after;
    QList<EntityDecision> changed; ///< those that changed, as they were
};

/// What setting decisions would do. A decision that contradicts an earlier one takes its place; to make a thing itself
/// is to decide nothing; who stops to watch a thing stops to watch all that has become it. Errors: Usage for a decision
/// without a name or with one that is no name; Conflict for a surface that would come back to its thing.
[[nodiscard]] Result<DecisionChange> considered(const DecisionMap &before, const QList<EntityDecision> &decisions);

/// Sets decisions as one transaction. Errors: those of considered().
[[nodiscard]] Result<DecisionChange> setEntityDecisions(SQLite::Database &db, const QList<EntityDecision> &decisions);
/// Sets decisions back as they were, just as they stand, as one transaction: for an undo.
[[nodiscard]] DecisionChange restoreEntityDecisions(SQLite::Database &db, const QList<EntityDecision> &decisions);

/// What is on the watch list, by name: what the watched things have become, without those that are hidden.
[[nodiscard]] QList<EntityKey> watchedThings(const DecisionMap &decisions);

/// The named things (not figures, dates and links) that the index has mentions of, most mentioned first.
[[nodiscard]] QList<EntityCount> namedThings(SQLite::Database &db);

} // namespace gleaner::library
