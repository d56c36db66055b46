// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace gleaner::markdown {

/// A text that is parsed as it should be when plain CommonMark parses it and `helper`, a character cmark takes for a
/// letter, is then taken out of all that was parsed.
struct Prepared {
    QString text;
    QChar helper;
};

/// Nothing when `text` needs no help (or has all characters that could).
[[nodiscard]] std::optional<Prepared> prepare(QStringView text);

/// Offsets where a helper makes emphasis CJK-friendly, ascending. CommonMark leaves `**“a”**b` literal when b is
/// Chinese: no space ever comes between them. The amended rule (tats-u/markdown-cjk-friendly, specification.md) lets a
/// run of `*` open or close next to punctuation when that or the character on the run's other side is CJK. It differs
/// from CommonMark's only where a run has punctuation on one side and neither that nor white space on the other, and
/// then lets it do both: as it may between two letters. So a helper goes between such a run and the punctuation.
[[nodiscard]] std::vector<qsizetype> emphasisPlaces(QStringView text);

/// Offsets where a helper makes a paragraph of a footnote nothing refers to, ascending: cmark would leave it out.
[[nodiscard]] std::vector<qsizetype> footnotePlaces(QStringView text);

} // namespace gleaner::markdown
