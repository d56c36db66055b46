// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"
#include "core/library/database.h"
#include "core/library/identity.h"
#include "core/library/types.h"

#include <vector>

namespace gleaner::library {

struct ItemChanges {
    std::vector<ItemId> items; ///< parallel to the digest's items
    int added = 0;
    int changed = 0; ///< title, text, link, section or source differ
    int removed = 0;
};

/// What the items of a digest's newest revision are recognised by. Throws SQLite::Exception.
[[nodiscard]] std::vector<ItemKey> presentItems(SQLite::Database &db, DigestId digest);

/// Matches a digest's stored items with those of a fresh parse and stores what they have become: matched ones keep id,
/// uid and all that hangs on them, new ones get both, those that are no more are marked as gone with their last text.
/// Highlights are looked for in the new texts. Within a transaction of the caller, before a new revision is set. Throws
/// SQLite::Exception.
[[nodiscard]] ItemChanges storeItems(SQLite::Database &db, DigestId digest, const digest::Digest &parsed);

} // namespace gleaner::library
