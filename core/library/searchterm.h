// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace gleaner::library {

/// One word or phrase that is looked for in folded texts (fold.h).
struct SearchTerm {
    /// Words begin and end in scripts with spaces only: a Chinese character may stand anywhere in any case.
    enum class Place {
        Anywhere,
        Beginning, ///< begins where a word begins
        Whole,     ///< and ends where one ends
    };
    QString folded; ///< not empty
    Place place = Place::Anywhere;
    bool operator==(const SearchTerm &) const = default;
};

/// Where `term` stands in a folded text, without overlaps.
[[nodiscard]] std::vector<TextSpan> occurrences(QStringView folded, const SearchTerm &term);
/// Whether a place of a folded text begins and ends where words do, as Place::Whole has it.
[[nodiscard]] bool isWhole(QStringView folded, TextSpan place);
/// Whether it stands there at all.
[[nodiscard]] bool occursIn(QStringView folded, const SearchTerm &term);
/// Whether a name is the term, or begins with it if a beginning is asked for.
[[nodiscard]] bool namesTerm(QStringView foldedName, const SearchTerm &term);

/// Straight, curly or full width: any of them opens a phrase, and any closes it.
[[nodiscard]] bool isSearchQuote(QChar c);
/// The terms of a filter without operators: words from their beginnings on, phrases in quotes as whole words. An open
/// quote reaches to the end.
[[nodiscard]] std::vector<SearchTerm> filterTerms(QStringView filter);

} // namespace gleaner::library
