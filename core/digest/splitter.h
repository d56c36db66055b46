// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/recogniser.h"

namespace gleaner::digest {

/// How a document's blocks fall into items. Headings that start no item open sections.
struct SplitPlan {
    enum class Lists {
        No,  ///< lists belong to what stands before them
        Led, ///< lists whose entries open with a link or a bold lead hold items
        All, ///< every list outside items holds items
    };
    enum class Prose {
        Matter,           ///< prose outside items is introduction or end matter
        Section,          ///< a section of prose is one item, titled by its heading
        Paragraphs,       ///< every paragraph is an item
        Segments,         ///< running text between two rules is an item
        LinkedParagraphs, ///< every paragraph with a link is an item, and every quotation of a section for those
    };
    int itemLevel = 0; ///< headings of this level start items; 0: none do
    Lists lists = Lists::All;
    bool numbered = false; ///< paragraphs "3、…" start items
    bool bold = false;     ///< paragraphs with a bold lead start items
    bool openings = false; ///< and those that open like an item otherwise
    Prose prose = Prose::Matter;
};

[[nodiscard]] Outline splitBy(const Source &source, const SplitPlan &plan);

/// The whole document as one item: navigation before the text, credits and buttons after it are boilerplate.
[[nodiscard]] Outline splitAsArticle(const Source &source);

/// Fills title and body nodes from an item's blocks: a lead in the first paragraph becomes the title.
void fillDraft(const markdown::Tree &tree, const std::vector<markdown::NodeId> &blocks, ItemDraft &draft);

/// Title or category name a periodical rather than one story ("早报", "Weekly", …).
[[nodiscard]] bool namesDigest(const Source &source);

} // namespace gleaner::digest
