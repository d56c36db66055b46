// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/itemorder.h"
#include "core/library/searching.h"
#include "core/library/searchplan.h"

namespace gleaner::library {

/// Answers searches over one connection; keeps what the next one can use. The indexes name the items that may pass, and
/// each is checked against its folded texts, so that the answer is that of a look at all texts. Functions throw
/// SQLite::Exception, with SQLITE_INTERRUPT when they are stopped.
class SearchEngine {
public:
    [[nodiscard]] SearchResults search(SQLite::Database &db, const SearchRequest &request);
    /// The items that pass, in the order of lists, `limit` at most; 0 is all.
    [[nodiscard]] QList<ItemId> items(SQLite::Database &db, const SearchNode &root, int limit,
                                      const std::stop_token &stop = {});

private:
    ItemOrder m_order;
    SearchLists m_lists;
};

} // namespace gleaner::library
