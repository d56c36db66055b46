// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/tree.h"

#include <QString>

#include <optional>
#include <vector>

/// Small questions about nodes that all recognisers ask.
namespace gleaner::digest::shape {

using markdown::NodeId;
using markdown::Tree;

/// Text of a node on one line, outer white space off.
[[nodiscard]] QString line(const Tree &tree, NodeId id);

/// Length of an ordinal at the start of `text` with the blanks after it: "3. ", "12、", "（2）", "03 /", "NO.3 ",
/// "#3 "; 0 when there is none.
/// A plain number ("12 月 31 日", "2.5 倍") is none.
[[nodiscard]] qsizetype ordinalLength(QStringView text);
[[nodiscard]] QString withoutOrdinal(const QString &text);

/// What a wikilink at the start of `text` shows: "page" of "[[page]]", "name" of "[[page|name]]"; else null.
[[nodiscard]] QString openingWikilink(QStringView text);

/// First node of `kind` in the subtree of `id`, itself included.
[[nodiscard]] NodeId first(const Tree &tree, NodeId id, markdown::NodeKind kind);
[[nodiscard]] bool isInside(const Tree &tree, NodeId id, NodeId ancestor);
/// Shows pictures and no words.
[[nodiscard]] bool isPicture(const Tree &tree, NodeId block);
/// A link whose words only say that it leads to the story: "原文链接", "Read more".
[[nodiscard]] bool isAddressWord(const Tree &tree, NodeId id);
/// A paragraph that is such a link, to the web.
[[nodiscard]] bool leadsOn(const Tree &tree, NodeId paragraph);
/// A list item's or block quote's first paragraph, the block itself when it is one, else NoNode.
[[nodiscard]] NodeId leadParagraph(const Tree &tree, NodeId block);

/// The words at the start of a paragraph or heading that name what follows.
struct Lead {
    enum class Kind {
        Link,   ///< a link, perhaps in bold
        Strong, ///< bold
        Text,   ///< plain words that end at a bare address
    };
    Kind kind = Kind::Link;
    std::vector<NodeId> nodes; ///< inlines, the ordinal before them included
    bool whole = false;        ///< nothing else stands in the paragraph
    bool ownLine = false;      ///< nothing else stands in its line
};

/// Only a lead that is set off from what follows (end, line break, colon, dash, bracket) counts: a bold or linked word
/// in a sentence is none.
[[nodiscard]] std::optional<Lead> lead(const Tree &tree, NodeId paragraph);

/// Opens with a bold title or sentence, or is one link that says more than where it leads. `found` is its lead().
[[nodiscard]] bool opensLikeItem(const Tree &tree, NodeId paragraph, const std::optional<Lead> &found);

} // namespace gleaner::digest::shape
