// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/brief.h"
#include "core/library/database.h"

#include <optional>

namespace gleaner::library {

// Rows of briefs and of what they cite; all throw SQLite::Exception.

inline constexpr qsizetype LongestBriefTitle = 200; ///< UTF-16

/// In the order in which they were taken in.
[[nodiscard]] QList<BriefSource> briefSources(SQLite::Database &db, BriefId id);
/// In the place of the one with its mark, where there is one.
void putBriefSource(SQLite::Database &db, BriefId id, const BriefSource &source);
/// Gives its id; `brief.id` is not looked at. `deleted` is ms since the epoch.
BriefId insertBrief(SQLite::Database &db, const Brief &brief, std::optional<qint64> deleted = {});

} // namespace gleaner::library
