// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree.h"

#include "rawtags.h"
#include "walk.h"
#include "writing.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace gleaner::markdown {

namespace {

std::optional<Mark::Kind> markKind(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Strong: return Mark::Kind::Strong;
    case NodeKind::Emphasis: return Mark::Kind::Emphasis;
    case NodeKind::Strikethrough: return Mark::Kind::Strikethrough;
    case NodeKind::Code:
    case NodeKind::CodeBlock: return Mark::Kind::Code;
    case NodeKind::Link: return Mark::Kind::Link;
    case NodeKind::Heading: return Mark::Kind::Heading;
    case NodeKind::ListItem: return Mark::Kind::ListItem;
    default: return std::nullopt;
    }
}

class Writer {
public:
    explicit Writer(const Tree &tree)
        : m_tree(tree)
    { }

    void enter(NodeId id)
    {
        const Node &node = m_tree.node(id);
        if (!isInline(node.kind) && node.kind != NodeKind::TableCell)
            separate();
        if (const std::optional<Mark::Kind> kind = markKind(node.kind)) {
            m_open.push_back(m_result.marks.size());
            m_result.marks.push_back(
                {.kind = *kind, .span = {Unset, Unset}, .url = *kind == Mark::Kind::Link ? node.url : QString()});
        }
        switch (node.kind) {
        case NodeKind::Text:
        case NodeKind::Code: append(node.literal); break;
        case NodeKind::CodeBlock:
            append(node.literal.endsWith(u'\n') ? QStringView(node.literal).chopped(1) : QStringView(node.literal));
            break;
        case NodeKind::HtmlBlock: append(m_tree.htmlText(id)); break;
        case NodeKind::SoftBreak:
            if (m_break == Break::None)
                m_break = Break::Soft;
            break;
        case NodeKind::LineBreak: breakLine(id); break;
        case NodeKind::HtmlInline:
            if (rawTag(node.literal).kind == RawTag::Kind::LineBreak)
                breakLine(id);
            break;
        case NodeKind::TableCell:
            if (m_tree.node(node.parent).firstChild != id)
                append(u"\t");
            break;
        default: break;
        }
    }

    void leave(NodeId id)
    {
        const NodeKind kind = m_tree.node(id).kind;
        if (markKind(kind)) {
            m_result.marks[m_open.back()].span.end = m_result.text.size();
            m_open.pop_back();
        }
        if (!isInline(kind) && kind != NodeKind::TableCell)
            separate();
        else if (kind == NodeKind::TableCell && m_break != Break::Line)
            m_break = Break::None;
    }

    void reserve(qsizetype size) { m_result.text.reserve(size); }

    void separate() { m_break = Break::Line; }

    PlainText take()
    {
        std::erase_if(m_result.marks, [](const Mark &mark) { return mark.span.start == Unset; });
        return std::move(m_result);
    }

private:
    enum class Break { None, Soft, Space, Line };
    static constexpr qsizetype Unset = -1;

    void breakLine(NodeId id)
    {
        // A row of a table is one line.
        NodeId block = id;
        while (isInline(m_tree.node(block).kind))
            block = m_tree.node(block).parent;
        m_break = std::max(m_break, m_tree.node(block).kind == NodeKind::TableCell ? Break::Space : Break::Line);
    }

    void append(QStringView text)
    {
        if (text.isEmpty())
            return;
        if (!m_result.text.isEmpty()) {
            if (m_break == Break::Line)
                m_result.text += u'\n';
            else if (m_break == Break::Space
                     || (m_break == Break::Soft
                         && !joinsAcrossLines(lastCharacter(m_result.text), firstCharacter(text))))
                m_result.text += u' ';
        }
        m_break = Break::None;
        for (auto mark = m_open.rbegin(); mark != m_open.rend() && m_result.marks[*mark].span.start == Unset; ++mark)
            m_result.marks[*mark].span.start = m_result.text.size();
        m_result.text += text;
    }

    const Tree &m_tree;
    PlainText m_result;
    std::vector<size_t> m_open;
    Break m_break = Break::None;
};

} // namespace

PlainText Tree::plainText(std::span<const NodeId> ids, std::span<const NodeId> without) const
{
    // Mostly the few nodes of a title.
    constexpr size_t Few = 8;
    const bool few = without.size() <= Few;
    const std::unordered_set<NodeId> many(few ? without.end() : without.begin(), without.end());
    const auto isLeftOut = [&](NodeId id) {
        return few ? std::ranges::find(without, id) != without.end() : many.contains(id);
    };
    Writer writer(*this);
    qsizetype size = 0;
    for (const NodeId id : ids)
        size += line(id).size() + 1;
    writer.reserve(size);
    NodeId parent = NoNode;
    for (const NodeId root : ids) {
        // Inlines of different blocks do not run into each other.
        if (node(root).parent != parent)
            writer.separate();
        parent = node(root).parent;
        walk(*this, root, [&](NodeId id, bool entering) {
            if (!entering)
                writer.leave(id);
            else if (node(id).kind == NodeKind::Image || isLeftOut(id))
                return false;
            else
                writer.enter(id);
            return true;
        });
    }
    return writer.take();
}

} // namespace gleaner::markdown
