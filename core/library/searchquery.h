// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace gleaner::library {

/// One word or quoted phrase of a query.
struct SearchTerm {
    QString folded;
    bool isQuoted = false;
    bool operator==(const SearchTerm &) const = default;
};

/// The words of a query, folded; text in double quotes (straight, curly or full width) is one term. An open quote
/// reaches to the end.
[[nodiscard]] std::vector<SearchTerm> parseQuery(const QString &query);

/// Where `term` stands in a folded text, without overlaps. In scripts without spaces anywhere; a word of other scripts
/// must begin where a word begins, and, if quoted, end where one ends.
[[nodiscard]] std::vector<TextSpan> occurrences(QStringView folded, const SearchTerm &term);

/// The FTS5 expression that every text with all terms matches (others may, for punctuation is no token); empty when no
/// term has a token.
[[nodiscard]] QString matchExpression(const std::vector<SearchTerm> &terms);

} // namespace gleaner::library
