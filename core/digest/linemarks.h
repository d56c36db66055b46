// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

#include <QStringView>

#include <vector>

namespace gleaner::digest {

/// What a line of plain text shows that an entry begins there, where no Markdown says so.
enum class LineMark {
    None,
    Ordinal,    ///< "3、", "①", "03 /", "NO.3", "#3"
    HanOrdinal, ///< "三、"
    Bullet,     ///< "•", "▍", "■", …
    Bracket,    ///< "【title】"
    Address,    ///< "title https://address", "what happened. [original](…)"
    Dash,       ///< "title —— what it is"
    Callout,    ///< "[!note] title" in a block quote
    Turn,       ///< spoken news: "First up, …", "Next, …", "接下来，…"
};
inline constexpr int LineMarks = 9;

struct MarkedLine {
    std::vector<markdown::NodeId> nodes;        ///< inlines, breaks left out
    markdown::NodeId before = markdown::NoNode; ///< the break that ends the line above
    LineMark mark = LineMark::None;
    qsizetype length = 0; ///< characters of the mark with the blanks after it
    QString text;         ///< on one line; only filled when the line may carry a mark
};

/// The lines of a paragraph as the source breaks them. Of another block nothing, but that of a block quote its first
/// paragraph's first line.
[[nodiscard]] std::vector<MarkedLine> markedLines(const markdown::Tree &tree, markdown::NodeId block);

} // namespace gleaner::digest
