// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/searchtree.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace gleaner::library {

struct ParsedSearch {
    SearchNode root{}; ///< Nothing when there is an error, unless it is unfinished
    std::optional<SearchError> error{};
};

// The language of searches, the same everywhere:
//
//   query = and { "OR" and }        and = not { ["AND"] not }        not = ["NOT" | "-"] one
//   one   = "(" query ")" | field ":" value | word | word"*" | "“"phrase"”" | "“"phrase"”*"
//
// Words with spaces between them all have to occur. Operators are written in capitals; brackets, colons, quotes and the
// minus may be full width. A word is found wherever it stands, also within a longer one; with a star it begins where a
// word begins; a phrase in quotes is of whole words. In title:, section:, note:, source: and publisher: the value is a
// word, a phrase, or a query of such in brackets; tag: and entity: take whole names, with a star their beginnings.
// date:, after: and before: take 2025, 2025-02 or 2025-02-03 ("after" from its first day on); has: takes note or tag;
// is: takes unread, read or bookmarked.

[[nodiscard]] ParsedSearch parseSearch(QStringView query);

/// The words and phrases that hits are marked with: those asked for in the text, none that is ruled out.
[[nodiscard]] std::vector<SearchTerm> termsOf(const SearchNode &root);

/// Names of the fields, in the order of a help text, without the colon; and of the values of has: and is:, none for
/// others.
[[nodiscard]] QStringList searchFields();
[[nodiscard]] QStringList searchValues(QStringView field);

} // namespace gleaner::library
