// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/highlightrows.h"

namespace gleaner::library {

// Highlights, for Writer and Reader; what they promise is written there. Each changing function is one transaction on
// the library alone; the index follows by Indexer::refreshNotes() where notes changed. All throw SQLite::Exception.

/// By their place in the item; those without one last.
[[nodiscard]] QList<annotation::Highlight> highlightsOf(SQLite::Database &db, ItemId item);
/// The same, by the number of their items.
[[nodiscard]] QList<annotation::Highlight> highlightsOf(SQLite::Database &db, DigestId digest);
/// In the order of lists, all or those that need a person's look.
[[nodiscard]] QList<HighlightRow> highlightRows(SQLite::Database &db, bool needingReview);
[[nodiscard]] Result<HighlightRow> highlightRow(SQLite::Database &db, HighlightId id);

[[nodiscard]] Result<annotation::Highlight> addHighlight(SQLite::Database &db, const NewHighlight &added,
                                                         const QDateTime &now);
/// Those that changed, as they were.
[[nodiscard]] QList<annotation::Highlight> recolourHighlights(SQLite::Database &db, const QList<HighlightId> &ids,
                                                              annotation::Colour colour, const QDateTime &now);
// These give the highlight as it was.
[[nodiscard]] Result<annotation::Highlight> setHighlightNote(SQLite::Database &db, HighlightId id, const QString &note,
                                                             const QDateTime &now);
[[nodiscard]] Result<annotation::Highlight> setHighlightSpan(SQLite::Database &db, HighlightId id, TextSpan span,
                                                             const QDateTime &now);
[[nodiscard]] Result<annotation::Highlight> acceptHighlight(SQLite::Database &db, HighlightId id, ItemId item,
                                                            TextSpan span, const QDateTime &now);
[[nodiscard]] Result<annotation::Highlight> detachHighlight(SQLite::Database &db, HighlightId id, const QDateTime &now);
/// Into the trash or out of it. Errors: NotFound when it is not on the other side.
[[nodiscard]] Result<annotation::Highlight> setHighlightDeleted(SQLite::Database &db, HighlightId id, bool deleted,
                                                                const QDateTime &now);
/// Those that changed, as they were before that.
[[nodiscard]] QList<annotation::Highlight> putBackHighlights(SQLite::Database &db,
                                                             const QList<annotation::Highlight> &earlier,
                                                             const QDateTime &now);

} // namespace gleaner::library
