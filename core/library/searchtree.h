// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/library/searchterm.h"

#include <QDate>
#include <QString>

#include <vector>

namespace gleaner::library {

enum class SearchField {
    Any, ///< title, section, text and notes of an item
    Title,
    Section,
    Note,
    Source,    ///< whom the item is attributed to
    Publisher, ///< of the digest
    Tag,       ///< the whole name
    Entity,    ///< the whole name of what the item mentions
};

enum class SearchState { HasNote, HasTag, HasHighlight, Unread, Read, Bookmarked };

/// What a search asks of an item, as a tree.
struct SearchNode {
    enum class Kind {
        Nothing, ///< of an empty query, which finds nothing
        And,     ///< two children or more
        Or,      ///< two children or more
        Not,     ///< one child
        Words,   ///< `term` stands in `field`
        Dates,   ///< the digest's date is in the half-open range [from, until); an open end is no date
        State,
    };
    Kind kind = Kind::Nothing;
    std::vector<SearchNode> children{};
    SearchField field = SearchField::Any;
    SearchTerm term{};
    QString written{}; ///< the term as it was typed, without quotes and star
    QDate from{};
    QDate until{};
    SearchState state = SearchState::Unread;
    bool operator==(const SearchNode &) const = default;
};

/// What is wrong with a query, and where.
struct SearchError {
    TextSpan place;  ///< UTF-16 units of the query; empty at its end
    QString message; ///< a sentence or two: what is wrong, what to do
    /// The end is missing: somebody is still typing. The tree is of what there is so far.
    bool isUnfinished = false;
    bool operator==(const SearchError &) const = default;
};

} // namespace gleaner::library
