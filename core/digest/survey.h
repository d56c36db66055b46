// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/boilerplate.h"
#include "core/digest/frame.h"
#include "core/markdown/tree.h"

#include <QHash>

#include <array>
#include <vector>

namespace gleaner::digest {

/// What a document is made of, counted over its top-level blocks.
struct Survey {
    struct Level {
        int count = 0;
        int linked = 0;   ///< headings that are a link, ordinal aside
        int numbered = 0; ///< headings that begin with "3." or the like
        int itemish = 0;  ///< headings that are linked, numbered or stand above running text
        int listed = 0;   ///< headings right above a list of links
        int briefs = 0;   ///< headings right above any list
        int storied = 0;  ///< headings right above running text that no list of links follows
        int sourced = 0;  ///< headings over a story with a link that says "original" or "read more"
        int insights = 0; ///< blocks of interpretation ("深度解读") below such headings, nearest one counted
    };
    std::vector<markdown::NodeId> blocks;
    QHash<markdown::NodeId, SectionKind> kinds;  ///< by heading among them: what it says stands under it
    std::vector<markdown::NodeId> before, after; ///< of the page's frame; nothing else here counts them
    std::array<Level, 7> levels;                 ///< by heading level 1-6
    int orderedItems = 0;                        ///< items of ordered lists
    int bulletItems = 0;
    int ledItems = 0;           ///< list items that open with a link or a bold lead
    int linkedItems = 0;        ///< of those, with a link
    int ledLists = 0;           ///< lists most of whose items open so
    int linkedRows = 0;         ///< rows of tables that hold a link, heads of tables apart
    int numberedParagraphs = 0; ///< paragraphs "3、…" that are a title, hold one, or only the number
    int paragraphs = 0;
    int boldParagraphs = 0;   ///< paragraphs that are, or whose first line is, bold
    int boldOpenings = 0;     ///< paragraphs that open like an item, see shape::opensLikeItem()
    int attributions = 0;     ///< paragraphs that end in （来源：…）
    int headingsWithList = 0; ///< headings whose first block, paragraphs aside, is a list
    int rules = 0;
    qsizetype listLength = 0;  ///< characters in lists
    qsizetype proseLength = 0; ///< characters in paragraphs and quotes
    bool wechat = false;       ///< shows the pictures or the interface of a WeChat page

    /// Level with most linked or numbered headings where those are the rule; 0 when there is none.
    [[nodiscard]] int itemLevel() const;
    /// Level whose headings mostly stand above running text, as headlines do; 0 when there is none.
    [[nodiscard]] int storyLevel() const;
    [[nodiscard]] int headings() const;
};

/// Counts over the frame's blocks. What stands under headings of introductions and boilerplate is no sign of the items'
/// shape and is not counted.
[[nodiscard]] Survey surveyOf(const markdown::Tree &tree, Frame frame);

} // namespace gleaner::digest
