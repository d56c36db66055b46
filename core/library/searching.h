// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/searchtree.h"
#include "core/library/types.h"

#include <QList>
#include <QStringList>

#include <stop_token>

namespace gleaner::library {

enum class SearchOrder {
    /// Items with the words in their titles, as whole words and often come first; of equals the newest. Of very many
    /// only the newest are weighed, and the newest of those with the words in the title.
    Relevance,
    Date, ///< newest digest first, as lists have them
};

struct SearchRequest {
    SearchNode root{}; ///< of parseSearch()
    SearchOrder order = SearchOrder::Relevance;
    int limit = 50;         ///< 0: all
    std::stop_token stop{}; ///< ends the search with Cancelled
};

struct SearchResults {
    QList<SearchHit> hits;
    bool hasMore = false; ///< there are more than the limit
};

/// What the fields of a search can name.
struct FieldNames {
    QStringList tags;       ///< by name
    QStringList publishers; ///< these and all below: the most frequent first
    QStringList sources;
    QStringList sections;
    QStringList entities; ///< as a person's decisions have them
    bool operator==(const FieldNames &) const = default;
};

} // namespace gleaner::library
