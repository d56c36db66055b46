// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree.h"

#include "cmarktree.h"
#include "flattext.h"
#include "lines.h"
#include "preparation.h"
#include "repair.h"
#include "sanitizer.h"
#include "wrapping.h"
#include "writing.h"

#include <QCoreApplication>

namespace gleaner::markdown {

namespace {

/// What a line that opens so many blocks costs, every line after it may cost again.
constexpr int MostMarkersInLine = 1000;

/// How many block quotes and list items a line may open: an upper bound.
int markersAtStart(QStringView line)
{
    int markers = 0;
    bool ruler = true; // `* * *` and `- - -` of any length are thematic breaks
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u' ' || c == u'\t')
            continue;
        // A list's marker has a blank behind it.
        const bool apart = i + 1 == line.size() || line[i + 1] == u' ' || line[i + 1] == u'\t';
        if (!apart && c != u'>' && (c < u'0' || c > u'9'))
            return markers;
        if (c == u'-' || c == u'*' || c == u'+' || c == u'>') {
            ruler = ruler && (c == u'-' || c == u'*') && (markers == 0 || c == line.trimmed().front());
            ++markers;
        } else if (c == u'.' || c == u')') {
            ruler = false;
            ++markers;
        } else if (c < u'0' || c > u'9') {
            return markers;
        }
    }
    return ruler ? 0 : markers;
}

bool isTooDeep(QStringView text)
{
    for (const QStringView line : text.tokenize(u'\n')) {
        if (line.size() > MostMarkersInLine && markersAtStart(line) > MostMarkersInLine)
            return true;
    }
    return false;
}

} // namespace

Tree::Tree(std::vector<Node> nodes, std::vector<Repair> repairs)
    : m_nodes(std::move(nodes))
    , m_repairs(std::move(repairs))
{
    // Parsing HTML takes long, and many ask for its text.
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].kind == NodeKind::HtmlBlock)
            m_htmlTexts.insert(NodeId(i), textOfHtml(m_nodes[i].literal));
    }
    m_flat = flatten(*this);
}

Result<Tree> Tree::parse(QStringView text, int firstLine, int nesting)
{
    if (text.contains(u'\r')) {
        // To cmark it would end a line.
        QString clean = text.toString();
        clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u' ');
        return parse(clean, firstLine, nesting);
    }
    const std::optional<Prepared> prepared = prepare(text);
    std::optional<std::vector<Node>> nodes;
    if (!isTooDeep(text))
        nodes = prepared ? parseCommonMark(prepared->text.toUtf8(), nesting, prepared->amended ? prepared->mark : 0)
                         : parseCommonMark(text.toUtf8(), nesting);
    if (!nodes) {
        return std::unexpected(
            Error{.kind = Error::Kind::TooDeep,
                  .message = QCoreApplication::translate(
                      "gleaner::markdown",
                      "Quotes, lists or marks are nested more than %n level(s) deep, so the text cannot be shown.",
                      nullptr, nesting),
                  .where = {}});
    }
    settleLines(*nodes, text, firstLine);
    const bool marked = prepared && prepared->text.size() > text.size();
    const QString mark = marked ? QString::fromUcs4(&prepared->mark, 1) : QString();
    const bool writable = isWritable(text);
    for (Node &node : *nodes) {
        if (writable && mark.isEmpty())
            break;
        for (QString *part : {&node.literal, &node.info, &node.url, &node.title}) {
            if (part->isEmpty())
                continue;
            if (!mark.isEmpty() && part->contains(mark.front()))
                part->remove(mark);
            if (!writable)
                makeWritable(*part);
        }
    }
    // Others are shown as cmark-gfm has them.
    std::vector<Repair> repairs = prepared && prepared->amended ? repairEmphasis(*nodes, text, firstLine)
                                                                : std::vector<Repair>();
    pairWrappers(*nodes);
    return Tree(std::move(*nodes), std::move(repairs));
}

std::vector<NodeId> Tree::children(NodeId id) const
{
    std::vector<NodeId> result;
    for (NodeId child = node(id).firstChild; child != NoNode; child = node(child).next)
        result.push_back(child);
    return result;
}

QString Tree::text(NodeId id) const
{
    return plainText(std::span(&id, 1)).text;
}

} // namespace gleaner::markdown
