// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace gleaner::markdown {

/// A text that gives CJK-friendly emphasis when it is parsed as plain CommonMark and `helper` is then taken out of all
/// that was parsed. CommonMark leaves `**“a”**b` literal when b is Chinese: no space ever comes between them. The amended
/// rule (tats-u/markdown-cjk-friendly, specification.md) lets a run of `*` open or close next to punctuation when that or
/// the character on the run's other side is CJK. It differs from CommonMark's only where a run has punctuation on one side
/// and neither that nor white space on the other, and then lets it do both: as it does between two letters. So a
/// character that cmark takes for a letter goes between such a run and the punctuation.
struct CjkFriendly {
    QString text;
    QChar helper;
};

/// Nothing when `text` has no such run (or all characters that could help).
[[nodiscard]] std::optional<CjkFriendly> makeCjkFriendly(QStringView text);

} // namespace gleaner::markdown
