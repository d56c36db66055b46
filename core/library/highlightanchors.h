// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/highlightrows.h"

#include <vector>

namespace gleaner::library {

// Where highlights stand in the texts of a digest's items. All throw SQLite::Exception.

/// An item's canonical text as it is now.
struct AnchoredText {
    ItemId item;
    QString text;
    enum class State {
        Present,
        Gone,   ///< not in the newest revision, and not in the one before
        WentNow ///< not in the newest revision any more
    } state = State::Present;
};

/// Whether the items of a digest have highlights, in the trash or not.
[[nodiscard]] bool hasHighlights(SQLite::Database &db, DigestId digest);

/// Looks for a digest's highlights, all or these ones, in the texts that its items have now: each in its own item
/// first, then, with its very words among what stood around them, in the others. What stands nowhere is orphaned and
/// stays with its item. Within a transaction of the caller, who sets the digest's counters.
void reanchorHighlights(SQLite::Database &db, DigestId digest, const std::vector<AnchoredText> &texts,
                        const QList<HighlightId> &only = {});

/// The texts of a digest's items as the index has them; nothing while it has those of another revision.
[[nodiscard]] std::optional<std::vector<AnchoredText>> indexedItemTexts(SQLite::Database &db, DigestId digest);

/// The canonical text of an item of today. Errors: NotFound; Conflict while its digest is being read anew.
[[nodiscard]] Result<QString> textToMark(SQLite::Database &db, ItemId item);

/// Places for a highlight in the texts of its digest, the likeliest first. Errors: NotFound.
[[nodiscard]] Result<QList<HighlightCandidate>> highlightCandidates(SQLite::Database &db, HighlightId id,
                                                                    qsizetype most);

} // namespace gleaner::library
