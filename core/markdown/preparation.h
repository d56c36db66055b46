// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace gleaner::markdown {

/// A text for cmark: `mark`, a character that nothing says anything of, stands at emphasisPlaces() and
/// footnotePlaces() and is to be taken out of all that was parsed.
struct Prepared {
    QString text;
    char32_t mark = 0;
    bool amended = false; ///< needsFlanks(): flanksOf() is the rule for its emphasis
};

/// Nothing when `text` is to be parsed as it is, by plain rules (or has all characters that could be a mark).
[[nodiscard]] std::optional<Prepared> prepare(QStringView text);

/// Offsets of the runs of `*` and `_` cjkDelimiters() has to look at, ascending, in a text of needsFlanks(): those
/// that flanksOf() may judge otherwise than cmark, as far as the source tells, and what stands right beside them.
[[nodiscard]] std::vector<qsizetype> emphasisPlaces(QStringView text);

/// Offsets where a mark makes a paragraph of a footnote nothing refers to, ascending: cmark would leave it out.
[[nodiscard]] std::vector<qsizetype> footnotePlaces(QStringView text);

} // namespace gleaner::markdown
