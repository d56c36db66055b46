// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

#include <array>
#include <vector>

namespace gleaner::digest {

/// What a document is made of, counted over its top-level blocks.
struct Survey {
    struct Level {
        int count = 0;
        int linked = 0;   ///< headings that are a link, ordinal aside
        int numbered = 0; ///< headings that begin with "3." or the like
    };
    std::vector<markdown::NodeId> blocks;
    std::array<Level, 7> levels; ///< by heading level 1-6
    int orderedItems = 0;        ///< items of ordered lists
    int bulletItems = 0;
    int ledItems = 0;            ///< list items that open with a link or a bold lead
    int linkedItems = 0;         ///< of those, with a link
    int numberedParagraphs = 0;  ///< paragraphs "3、…"
    int boldParagraphs = 0;      ///< paragraphs that are, or whose first line is, bold
    int attributions = 0;        ///< paragraphs that end in （来源：…）
    int headingsWithList = 0;    ///< headings whose first block, paragraphs aside, is a list
    qsizetype listLength = 0;    ///< characters in lists
    qsizetype proseLength = 0;   ///< characters in paragraphs and quotes
    bool wechat = false;         ///< shows the pictures or the interface of a WeChat page

    /// Level with most linked or numbered headings where those are the rule; 0 when there is none.
    [[nodiscard]] int itemLevel() const;
    [[nodiscard]] int headings() const;
};

[[nodiscard]] Survey surveyOf(const markdown::Tree &tree);

} // namespace gleaner::digest
