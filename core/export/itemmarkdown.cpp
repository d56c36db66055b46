// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/itemmarkdown.h"

#include "core/export/escape.h"
#include "core/export/inlinemarkdown.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using markdown::Alignment;
using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Tree;

/// `first` before the first line, as much white space or `others` before the rest.
QString prefixed(const QString &block, const QString &first, const QString &others)
{
    QString out = block;
    return first + out.replace(u"\n"_s, u'\n' + others);
}

QString fenced(const Node &node)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : node.literal) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    QString language = node.info.section(u' ', 0, 0);
    language.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'+' && c != u'#' && c != u'-'; });
    const QString code = node.literal.endsWith(u'\n') ? node.literal : node.literal + u'\n';
    return fence + language + u'\n' + code + fence;
}

class BlockMarkdown {
public:
    BlockMarkdown(const Tree &tree, InlineMarkdown &inlines, const ItemTextStyle &style)
        : m_tree(tree)
        , m_inlines(inlines)
        , m_style(style)
    { }

    /// Blocks and inlines; inlines of one parent that follow each other are a paragraph.
    QString blocks(const std::vector<NodeId> &ids, bool tight = false)
    {
        QString out;
        NodeKind last = NodeKind::Other;
        for (size_t i = 0; i < ids.size(); ++i) {
            const NodeKind kind = m_tree.node(ids[i]).kind;
            QString block;
            if (kind >= NodeKind::Text) {
                std::vector<NodeId> run{ids[i]};
                while (i + 1 < ids.size() && m_tree.node(ids[i + 1]).kind >= NodeKind::Text
                       && m_tree.node(ids[i + 1]).parent == m_tree.node(ids[i]).parent)
                    run.push_back(ids[++i]);
                block = m_inlines.of(run);
            } else {
                block = one(ids[i]);
            }
            if (block.isEmpty())
                continue;
            // Two lists that follow each other would be one.
            if (last == NodeKind::List && kind == NodeKind::List)
                out += u"\n\n<!-- -->"_s;
            if (!out.isEmpty())
                out += tight && kind == NodeKind::List ? u"\n"_s : u"\n\n"_s;
            out += block;
            last = kind;
        }
        return out;
    }

private:
    QString one(NodeId id)
    {
        const Node &node = m_tree.node(id);
        switch (node.kind) {
        case NodeKind::BlockQuote: {
            const QString inner = blocks(m_tree.children(id));
            return inner.isEmpty() ? inner : prefixed(inner, u"> "_s, u"> "_s);
        }
        case NodeKind::List: return list(node, id);
        case NodeKind::CodeBlock: m_inlines.pass(codeText(node)); return fenced(node);
        case NodeKind::HtmlBlock: return m_inlines.linesOf(m_tree.htmlText(id));
        case NodeKind::Heading: {
            const QString text = m_inlines.childrenOf(id, InlineMarkdown::Block::Heading);
            return text.isEmpty() ? text : QString(QString(std::min(6, m_style.level + 1), u'#') + u' ' + text);
        }
        case NodeKind::ThematicBreak: return u"* * *"_s;
        case NodeKind::Table: return table(id);
        case NodeKind::TableRow: return cells(id).join(u" · "_s);
        case NodeKind::ListItem:
        case NodeKind::FootnoteDefinition: return blocks(m_tree.children(id));
        default: return m_inlines.childrenOf(id);
        }
    }

    static QString codeText(const Node &node)
    {
        return node.literal.endsWith(u'\n') ? node.literal.chopped(1) : node.literal;
    }

    QString list(const Node &node, NodeId id)
    {
        QStringList items;
        int number = node.start;
        for (const NodeId item : m_tree.children(id)) {
            QString mark = node.ordered ? QString(QString::number(number++) + u". "_s) : u"- "_s;
            const QString space(mark.size(), u' ');
            if (m_tree.node(item).task)
                mark += m_tree.node(item).checked ? u"[x] "_s : u"[ ] "_s;
            // A mark alone would go on with a paragraph above it.
            if (const QString text = blocks(m_tree.children(item), node.tight); !text.isEmpty())
                items += prefixed(text, mark, space);
        }
        return items.join(node.tight ? u"\n"_s : u"\n\n"_s);
    }

    QStringList cells(NodeId row)
    {
        QStringList texts;
        for (const NodeId cell : m_tree.children(row))
            texts += m_inlines.childrenOf(cell, InlineMarkdown::Block::Cell);
        return texts;
    }

    QString table(NodeId id)
    {
        QStringList rows;
        for (const NodeId row : m_tree.children(id)) {
            QString rule = u"|"_s;
            for (const NodeId cell : m_tree.children(row)) {
                const Alignment side = m_tree.node(cell).alignment;
                rule += side == Alignment::Right  ? u" ---: |"_s
                      : side == Alignment::Centre ? u" :---: |"_s
                                                  : u" --- |"_s;
            }
            rows += u"| "_s + cells(row).join(u" | "_s) + u" |"_s;
            if (rows.size() == 1)
                rows += rule;
        }
        return rows.join(u'\n');
    }

    const Tree &m_tree;
    InlineMarkdown &m_inlines;
    const ItemTextStyle &m_style;
};

} // namespace

QString itemMarkdown(const Tree &tree, const digest::Item &item, const QList<TextSpan> &marked,
                     const ItemTextStyle &style)
{
    const QString body = tree.plainText(item.bodyNodes, item.titleNodes).text.trimmed();
    if (!item.text.endsWith(body))
        return plainItemMarkdown(item.text, marked, style);
    const QList<TextSpan> spans = united(marked);
    InlineMarkdown inlines(tree, item.text, item.text.size() - body.size(), spans, style);
    inlines.leaveOut(item.titleNodes);
    return BlockMarkdown(tree, inlines, style).blocks(item.bodyNodes);
}

QString plainItemMarkdown(const QString &text, const QList<TextSpan> &marked, const ItemTextStyle &style)
{
    const auto tree = Tree::parse(QString());
    if (!tree)
        return {};
    const QList<TextSpan> spans = united(marked);
    InlineMarkdown inlines(*tree, text, 0, spans, style);
    return inlines.linesOf(text);
}

} // namespace gleaner::exporting
