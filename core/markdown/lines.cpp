// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lines.h"

#include "walk.h"

#include <QRegularExpression>

#include <algorithm>

namespace gleaner::markdown {

namespace {

/// Definitions of links at the start of a paragraph are no part of it any more, but cmark counts from their line.
void skipDefinitions(std::vector<Node> &nodes, size_t paragraph, int lastInline, QStringView firstLine)
{
    static const QRegularExpression definition(QStringLiteral("\\A[\\s>*+-]*(?:\\d+[.)]\\s+)?\\[[^\\]]+\\]:"));
    LineSpan &span = nodes[paragraph].lines;
    const int shift = span.last - lastInline;
    if (shift <= 0 || lastInline == 0 || !definition.matchView(firstLine).hasMatch())
        return;
    span.first += shift;
    for (size_t i = paragraph + 1; i < nodes.size() && isInline(nodes[i].kind); ++i) {
        if (!nodes[i].lines.isNull())
            nodes[i].lines = {nodes[i].lines.first + shift, nodes[i].lines.last + shift};
    }
}

/// Text right above a table's head: cmark lets its lines begin anew from 0, and the table where the text does.
void partFromTable(std::vector<Node> &nodes, size_t paragraph, const QList<QStringView> &lines)
{
    static const QRegularExpression ruler(QStringLiteral("\\A[\\s>|:-]*-[\\s|:-]*\\z"));
    const auto table = size_t(nodes[paragraph].next);
    const int first = nodes[table].lines.first;
    int head = first + 1;
    for (size_t i = paragraph + 1; i < table; ++i) {
        LineSpan &span = nodes[i].lines;
        head = std::max(head, first + span.first + 1);
        if (!span.isNull())
            span = {first + span.first, first + span.last};
    }
    // Lines that the last inline goes over are not in these numbers.
    while (head < lines.size() && !ruler.matchView(lines.at(head)).hasMatch())
        ++head;
    nodes[paragraph].lines = {first, head - 1};
    for (size_t i = table; i < nodes.size() && (i == table || nodes[i].lines.first == first); ++i)
        nodes[i].lines = {head, std::max(head, nodes[i].lines.last)};
}

} // namespace

void settleLines(std::vector<Node> &nodes, QStringView text, int firstLine)
{
    const QList<QStringView> lines = text.split(u'\n');
    const auto isBlank = [&](int line) { return line > lines.size() || lines.at(line - 1).trimmed().isEmpty(); };

    for (size_t i = 0; i < nodes.size(); ++i) {
        const NodeId next = nodes[i].next;
        if (nodes[i].kind == NodeKind::Paragraph && nodes[i].lines.isNull() && next != NoNode
            && nodes[size_t(next)].kind == NodeKind::Table)
            partFromTable(nodes, i, lines);
    }

    // Children come after their parents: backwards, they are settled first.
    int following = int(lines.size()) + 1;
    for (size_t i = nodes.size(); i-- > 0;) {
        Node &node = nodes[i];
        LineSpan &span = node.lines;
        int first = span.first;
        int last = 0;
        for (NodeId child = node.firstChild; child != NoNode; child = nodes[size_t(child)].next) {
            const LineSpan &inner = nodes[size_t(child)].lines;
            last = std::max(last, inner.last);
            if (!inner.isNull())
                first = first > 0 ? std::min(first, inner.first) : inner.first;
        }
        switch (node.kind) {
        case NodeKind::Document: span = {1, int(lines.size())}; continue;
        case NodeKind::List:
        case NodeKind::ListItem:
        case NodeKind::FootnoteDefinition:
            // cmark counts blank lines, or none when the text ends.
            span.last = std::max(span.first, last);
            break;
        case NodeKind::Table:
            // Of the line under the head there is no node.
            span.last = std::max(span.first + 1, last);
            break;
        case NodeKind::HtmlBlock:
            // cmark leaves out the line that closes comments and the like.
            span.last = std::max(span.last, span.first + int(node.literal.trimmed().count(u'\n')));
            break;
        default:
            // A link that goes over several lines is given the one it ends in, emphasis none.
            if (isInline(node.kind)) {
                span = {first, first};
                continue;
            }
            span.last = std::max({span.first, span.last, last});
            break;
        }
        // Setext headings and fences that end with their container take in the line after.
        if (following > span.first)
            span.last = std::min(span.last, following - 1);
        while (span.last > span.first && isBlank(span.last))
            --span.last;
        following = span.first;
        if (node.kind == NodeKind::Paragraph)
            skipDefinitions(nodes, i, last, lines.value(span.first - 1));
    }

    int line = 0;
    for (Node &node : nodes) {
        LineSpan &span = node.lines;
        if (isInline(node.kind)) {
            // Breaks are given no line: they stand in that of the node before.
            line = span.isNull() ? line : std::max(line, span.first);
            span = {line, line};
        } else {
            line = span.first;
        }
    }
    for (Node &node : nodes) {
        node.lines.first += firstLine - 1;
        node.lines.last += firstLine - 1;
    }
}

} // namespace gleaner::markdown
