// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/itemmarkdown.h"

#include <optional>

namespace gleaner::exporting {

/// Writes the inlines of an item's blocks, and keeps the place in the item's canonical text as it goes: blocks have to
/// be taken in the order of the text.
class InlineMarkdown {
public:
    /// `at` is where the first of them begins in `text`.
    InlineMarkdown(const markdown::Tree &tree, const QString &text, qsizetype at, const QList<TextSpan> &marked,
                   const ItemTextStyle &style);
    /// Leaves these out.
    void leaveOut(const std::vector<markdown::NodeId> &nodes) { m_leftOut = nodes; }

    /// What inlines stand in: a heading and a cell of a table are one line each.
    enum class Block { Paragraph, Heading, Cell };
    /// Inlines in one line but for the hard breaks of a paragraph.
    [[nodiscard]] QString of(const std::vector<markdown::NodeId> &inlines, Block block = Block::Paragraph);
    /// The children of a block.
    [[nodiscard]] QString childrenOf(markdown::NodeId id, Block block = Block::Paragraph)
    {
        return of(m_tree.children(id), block);
    }
    /// Text that a block holds by itself: HTML's, a line a paragraph.
    [[nodiscard]] QString linesOf(const QString &literal);
    /// Passes over text that cannot be marked.
    void pass(const QString &literal) { (void)find(literal); }

private:
    void write(markdown::NodeId id, QString &out);
    void writeText(const QString &literal, QString &out);
    void writeCode(const QString &literal, QString &out);
    void writeSpan(markdown::NodeId id, QString &out);
    void writeLink(const markdown::Node &node, markdown::NodeId id, QString &out);
    void writeImage(const markdown::Node &node, markdown::NodeId id, QString &out) const;
    void writeMarked(const QString &literal, TextSpan part, QString &out) const;
    /// Part of a text, escaped as it has to be behind what is written already.
    void writePart(const QString &literal, TextSpan part, QString &out) const;
    /// Puts Markdown between the marks of a highlight.
    void mark(const QString &inner, QString &out) const;
    [[nodiscard]] bool isMarked(const TextSpan &place) const;
    /// An address, as it can stand in the block.
    [[nodiscard]] QString destination(const QString &url) const;
    /// Where a piece of text stands, and goes there; nothing when it is not what comes next.
    [[nodiscard]] std::optional<qsizetype> find(const QString &literal);

    const markdown::Tree &m_tree;
    const QString &m_text;
    qsizetype m_at;
    const QList<TextSpan> &m_marked; ///< in order, apart from each other
    const ItemTextStyle &m_style;
    std::vector<markdown::NodeId> m_leftOut;
    Block m_block = Block::Paragraph; ///< that is being written
};

/// In order, those that touch put together.
[[nodiscard]] QList<TextSpan> united(QList<TextSpan> spans);

} // namespace gleaner::exporting
