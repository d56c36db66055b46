// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inlinemarkdown.h"

#include "core/export/escape.h"

#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;

bool isSafe(const QString &url)
{
    const QString scheme = QUrl(url).scheme().toLower();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

/// Whether `**` round this text is emphasis wherever it stands: CommonMark 0.31, 6.2, looks at what is inside as well.
bool canBeDelimited(const QString &inner)
{
    return !inner.isEmpty() && inner.front().isLetterOrNumber() && inner.back().isLetterOrNumber();
}

} // namespace

QList<TextSpan> united(QList<TextSpan> spans)
{
    std::ranges::sort(spans);
    QList<TextSpan> apart;
    for (const TextSpan &span : std::as_const(spans)) {
        if (!apart.isEmpty() && span.start <= apart.last().end)
            apart.last().end = std::max(apart.last().end, span.end);
        else if (!span.isEmpty())
            apart.append(span);
    }
    return apart;
}

InlineMarkdown::InlineMarkdown(const markdown::Tree &tree, const QString &text, qsizetype at,
                               const QList<TextSpan> &marked, const ItemTextStyle &style)
    : m_tree(tree)
    , m_text(text)
    , m_at(at)
    , m_marked(marked)
    , m_style(style)
{ }

std::optional<qsizetype> InlineMarkdown::find(const QString &literal)
{
    // What parts pieces is one character at most, and nothing of theirs.
    for (qsizetype at = m_at; at <= std::min(m_at + 1, m_text.size()); ++at) {
        if (QStringView(m_text).sliced(at).startsWith(literal)) {
            m_at = at + literal.size();
            return at;
        }
    }
    return {};
}

QString InlineMarkdown::of(const std::vector<NodeId> &inlines)
{
    QString out;
    for (const NodeId id : inlines)
        write(id, out);
    return out.trimmed();
}

QString InlineMarkdown::linesOf(const QString &literal)
{
    QStringList paragraphs;
    for (const QString &line : literal.split(u'\n')) {
        QString out;
        writeLeaf(line, false, out);
        if (!out.trimmed().isEmpty())
            paragraphs += out.trimmed();
    }
    return paragraphs.join(u"\n\n"_s);
}

void InlineMarkdown::write(NodeId id, QString &out)
{
    if (std::ranges::find(m_leftOut, id) != m_leftOut.end())
        return;
    const Node &node = m_tree.node(id);
    switch (node.kind) {
    case NodeKind::Text: writeLeaf(node.literal, false, out); break;
    case NodeKind::Code: writeLeaf(node.literal, true, out); break;
    case NodeKind::SoftBreak:
        // The canonical text says whether these lines are joined.
        if (m_at < m_text.size() && m_text[m_at] == u' ')
            out += u' ';
        break;
    case NodeKind::LineBreak: out += m_at < m_text.size() && m_text[m_at] == u'\n' ? u"\\\n"_s : u" "_s; break;
    case NodeKind::HtmlInline:
        if (m_at < m_text.size() && m_text[m_at] == u'\n' && node.literal.startsWith("<br"_L1, Qt::CaseInsensitive))
            out += u"\\\n"_s;
        break;
    case NodeKind::Emphasis:
    case NodeKind::Strong:
    case NodeKind::Strikethrough: writeSpan(id, out); break;
    case NodeKind::Link: writeLink(node, id, out); break;
    case NodeKind::Image: writeImage(node, id, out); break;
    default: break;
    }
}

void InlineMarkdown::writeLeaf(const QString &literal, bool isCode, QString &out)
{
    if (literal.isEmpty())
        return;
    const auto start = find(literal);
    const qsizetype end = start ? *start + literal.size() : 0;
    const auto isMarked = [&](const TextSpan &span) { return start && span.overlaps({*start, end}); };
    if (isCode) {
        // A code span shows everything as it is: it is marked as a whole.
        const bool marked = std::ranges::any_of(m_marked, isMarked);
        const QString mark = m_style.preset == Preset::CommonMark ? QString() : u"=="_s;
        const QString code = codeSpan(literal);
        out += !marked        ? code
             : mark.isEmpty() ? QString(u"<mark>"_s + code + u"</mark>"_s)
                              : QString(mark + code + mark);
        return;
    }
    qsizetype at = 0;
    for (const TextSpan &span : m_marked) {
        if (!isMarked(span))
            continue;
        const TextSpan part{std::max<qsizetype>(span.start - *start, 0), std::min(span.end - *start, literal.size())};
        out += escapedPart(literal, at, part.start, m_style.preset);
        writeMarked(literal, part, out);
        at = part.end;
    }
    out += escapedPart(literal, at, literal.size(), m_style.preset);
}

void InlineMarkdown::writeMarked(const QString &literal, TextSpan part, QString &out) const
{
    // White space stays outside: `== x ==` is no mark.
    const qsizetype start = part.start;
    const qsizetype end = part.end;
    while (part.start < part.end && literal[part.start].isSpace())
        ++part.start;
    while (part.end > part.start && literal[part.end - 1].isSpace())
        --part.end;
    out += escapedPart(literal, start, part.start, m_style.preset);
    if (!part.isEmpty()) {
        const QString inner = escapedPart(literal, part.start, part.end, m_style.preset);
        out += m_style.preset == Preset::CommonMark ? QString(u"<mark>"_s + inner + u"</mark>"_s)
                                                    : QString(u"=="_s + inner + u"=="_s);
    }
    out += escapedPart(literal, part.end, end, m_style.preset);
}

void InlineMarkdown::writeSpan(NodeId id, QString &out)
{
    const NodeKind kind = m_tree.node(id).kind;
    QString inner;
    for (const NodeId child : m_tree.children(id))
        write(child, inner);
    // Elements take what delimiters would not: `**“x”**y` is no emphasis.
    const bool plain = canBeDelimited(inner);
    const QString mark = kind == NodeKind::Strong ? u"**"_s : kind == NodeKind::Emphasis ? u"*"_s : u"~~"_s;
    const QString name = kind == NodeKind::Strong ? u"strong"_s : kind == NodeKind::Emphasis ? u"em"_s : u"del"_s;
    out += plain ? QString(mark + inner + mark) : QString(u'<' + name + u'>' + inner + u"</"_s + name + u'>');
}

void InlineMarkdown::writeLink(const Node &node, NodeId id, QString &out)
{
    QString inner;
    for (const NodeId child : m_tree.children(id))
        write(child, inner);
    out += isSafe(node.url) ? QString(u'[' + inner + u"]("_s + linkDestination(node.url) + u')') : inner;
}

void InlineMarkdown::writeImage(const Node &node, NodeId id, QString &out) const
{
    const QString kept = m_style.imageAddress ? m_style.imageAddress(node.url) : QString();
    if (kept.isEmpty() && !isSafe(node.url))
        return;
    QString alt;
    for (NodeId child = id + 1; child < NodeId(m_tree.nodes().size()) && m_tree.node(child).parent >= id; ++child)
        alt += m_tree.node(child).literal;
    out += u"!["_s + escapedLabel(alt, m_style.preset) + u"]("_s + linkDestination(kept.isEmpty() ? node.url : kept)
         + u')';
}

} // namespace gleaner::exporting
