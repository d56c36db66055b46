// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/searchterm.h"

#include <QString>
#include <QStringList>

namespace gleaner::library {

class WordList;

/// What the full-text index is asked for a term.
struct Matching {
    /// FTS5 expressions; every text that holds the term matches one of them. None: each text may hold it.
    QStringList expressions;
    bool isExact = false; ///< a text that matches holds the term, too
};

/// A term anywhere may begin within a word; which words these are, `words` knows.
[[nodiscard]] Matching matchingOf(const SearchTerm &term, const WordList &words);
/// One expression that every text with all terms matches; empty when no term has a token. No term may be of the kind
/// that stands anywhere.
[[nodiscard]] QString matchExpression(const std::vector<SearchTerm> &terms);

} // namespace gleaner::library
