// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"
#include "core/library/database.h"
#include "core/library/taglist.h"

namespace gleaner::library {

// Rows of highlights, within a transaction of the caller where they change. All throw SQLite::Exception.

/// Columns that highlightFrom() reads from the first on, `h` being the row in main.highlights.
inline const std::string HighlightColumns =
    std::string(
        "h.id, h.uid, h.item, h.exact, h.prefix, h.suffix, h.start, h.stop, h.verified_exact, h.verified_prefix, "
        "h.verified_suffix, h.verified_start, h.verified_stop, h.seen_exact, h.seen_prefix, h.seen_suffix, "
        "h.seen_start, "
        "h.seen_stop, h.state, h.score, h.detached, h.colour, h.note, h.created, h.modified, (SELECT ")
    + TagListColumn + " FROM main.highlight_tags ht JOIN main.tags g ON g.id = ht.tag WHERE ht.highlight = h.id)";
/// How many they are.
inline constexpr int HighlightColumnCount = 26;
[[nodiscard]] annotation::Highlight highlightFrom(const Query &query);

/// Those for which `condition` holds, which has one parameter and may name `h` and its item `i`; also of the trash.
[[nodiscard]] QList<annotation::Highlight> highlightsWhere(SQLite::Database &db, const std::string &condition,
                                                           qint64 value);
/// One that is not in the trash. Errors: NotFound.
[[nodiscard]] Result<annotation::Highlight> highlight(SQLite::Database &db, HighlightId id);

// Both leave tags out (highlighttags.h).
/// Gives the id of the new row.
[[nodiscard]] HighlightId insertHighlight(SQLite::Database &db, const annotation::Highlight &highlight);
/// Sets all but uid and time of making.
void updateHighlight(SQLite::Database &db, const annotation::Highlight &highlight);

/// Counts an item's highlights anew; its digest's are left to refreshCounters(). What search knows of its notes
/// follows when `notesChanged`.
void countHighlights(SQLite::Database &db, ItemId item, bool notesChanged);

} // namespace gleaner::library
