// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/parser.h"
#include "core/library/database.h"
#include "core/library/types.h"

namespace gleaner::library {

// What a person chose to read documents as, for Reader and Writer; throws SQLite::Exception.

/// How the digest is to be parsed: by its own choice, else by its publisher's. Without a digest: a new document.
[[nodiscard]] digest::ParseOptions parseOptions(SQLite::Database &db, DigestId digest);
/// Errors: NotFound.
[[nodiscard]] Result<ReadingChoices> readingChoices(SQLite::Database &db, DigestId digest);

/// Sets or takes away choices, as one transaction, and gives those that really changed as they were, to be set again by
/// an undo. Errors: NotFound for a document the library does not hold, Usage for a choice without a key.
[[nodiscard]] Result<QList<ReadingChoice>> setReadingChoices(SQLite::Database &db, const QList<ReadingChoice> &choices);

/// Of a row `d` of main.digests with `x`, its row of idx.digests: the recogniser that is chosen for it, '' for none.
inline constexpr auto ChosenRecogniser =
    "coalesce((SELECT recogniser FROM main.reading_choices WHERE scope = 'document' AND key = d.uid), "
    "(SELECT recogniser FROM main.reading_choices WHERE scope = 'publisher' AND key = x.publisher), '')";

} // namespace gleaner::library
