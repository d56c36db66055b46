// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flattext.h"

#include "rawtags.h"
#include "walk.h"
#include "writing.h"

namespace gleaner::markdown {

namespace {

class Flattener {
public:
    explicit Flattener(const Tree &tree)
        : m_tree(tree)
    {
        m_result.spans.resize(tree.nodes().size());
        qsizetype size = 0;
        for (const Node &node : tree.nodes())
            size += node.literal.size() + 1;
        m_result.text.reserve(size);
    }

    FlatText run()
    {
        walk(m_tree, m_tree.root(), [this](NodeId id, bool entering) {
            if (!entering) {
                leave(id);
                return true;
            }
            // Of an image nothing shows.
            if (m_tree.node(id).kind == NodeKind::Image)
                return false;
            enter(id);
            return true;
        });
        return std::move(m_result);
    }

private:
    enum class Break { None, Soft, Space };

    void enter(NodeId id)
    {
        const Node &node = m_tree.node(id);
        if (!isInline(node.kind))
            m_break = Break::Space;
        m_result.spans[size_t(id)].start = m_result.text.size();
        switch (node.kind) {
        case NodeKind::Text:
        case NodeKind::Code:
        case NodeKind::CodeBlock: append(node.literal); break;
        case NodeKind::HtmlBlock: append(m_tree.htmlText(id)); break;
        case NodeKind::SoftBreak:
            if (m_break == Break::None)
                m_break = Break::Soft;
            break;
        case NodeKind::LineBreak: m_break = Break::Space; break;
        case NodeKind::HtmlInline:
            if (rawTag(node.literal).kind == RawTag::Kind::LineBreak)
                m_break = Break::Space;
            break;
        default: break;
        }
    }

    void leave(NodeId id)
    {
        TextSpan &span = m_result.spans[size_t(id)];
        span.end = m_result.text.size();
        // The space that sets it off from what stands before it came with its first word.
        if (!span.isEmpty() && m_result.text[span.start] == u' ')
            ++span.start;
        if (!isInline(m_tree.node(id).kind))
            m_break = Break::Space;
    }

    // There is no white space above the ideographic one.
    static bool isSpace(QChar c) { return c.unicode() <= 0x3000 && c.isSpace(); }

    void append(QStringView text)
    {
        for (qsizetype i = 0; i < text.size();) {
            // Single spaces between words stay as they are.
            qsizetype end = i;
            while (end < text.size()
                   && (!isSpace(text[end])
                       || (end > i && text[end] == u' ' && end + 1 < text.size() && !isSpace(text[end + 1]))))
                ++end;
            if (end > i)
                appendWords(text.sliced(i, end - i));
            i = end;
            while (i < text.size() && isSpace(text[i])) {
                m_break = Break::Space;
                ++i;
            }
        }
    }

    void appendWords(QStringView words)
    {
        QString &to = m_result.text;
        if (!to.isEmpty()
            && (m_break == Break::Space
                || (m_break == Break::Soft && !joinsAcrossLines(lastCharacter(to), firstCharacter(words)))))
            to += u' ';
        m_break = Break::None;
        to += words;
    }

    const Tree &m_tree;
    FlatText m_result;
    Break m_break = Break::None;
};

} // namespace

FlatText flatten(const Tree &tree)
{
    return Flattener(tree).run();
}

} // namespace gleaner::markdown
