// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inlinemarkdown.h"

#include "core/export/escape.h"
#include "core/export/paragraphlines.h"

#include <QRegularExpression>
#include <QStringList>
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

/// Whether `**` round this text is emphasis behind `before`: CommonMark 0.31, 6.2, looks at what is inside as well, and
/// delimiters that meet are one.
bool canBeDelimited(const QString &inner, const QString &before, QChar delimiter)
{
    return !inner.isEmpty() && inner.front().isLetterOrNumber() && inner.back().isLetterOrNumber()
        && !before.endsWith(delimiter);
}

bool isEscapedAt(const QString &written, qsizetype at)
{
    qsizetype backslashes = 0;
    while (backslashes < at && written[at - backslashes - 1] == u'\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

/// Escapes the first or last sign where what follows or is before would go on with it.
void escapeAt(qsizetype at, QString &written)
{
    if (!isEscapedAt(written, at))
        written.insert(at, u'\\');
}

/// Whether `&` in what is written would be read as the beginning of `&amp;` with the piece behind it.
std::optional<qsizetype> openReference(const QString &written, const QString &piece)
{
    static const QRegularExpression begun(u"&#?[A-Za-z0-9]*$"_s);
    static const QRegularExpression whole(u"^&#?[A-Za-z0-9]+;"_s);
    const qsizetype from = std::max<qsizetype>(0, written.size() - 40);
    const auto match = begun.matchView(QStringView(written).sliced(from));
    if (!match.hasMatch() || !whole.matchView(QString(match.captured() + piece.left(40))).hasMatch())
        return {};
    return from + match.capturedStart();
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

QString InlineMarkdown::of(const std::vector<NodeId> &inlines, Block block)
{
    m_block = block;
    QString out;
    for (const NodeId id : inlines)
        write(id, out);
    return linesJoined(out, block == Block::Paragraph ? u"\\\n"_s : block == Block::Heading ? u"<br>"_s : u" "_s);
}

QString InlineMarkdown::linesOf(const QString &literal)
{
    m_block = Block::Paragraph;
    QStringList paragraphs;
    for (const QString &line : literal.split(u'\n')) {
        QString out;
        writeText(line, out);
        if (const QString paragraph = linesJoined(out, {}); !paragraph.isEmpty())
            paragraphs += paragraph;
    }
    return paragraphs.join(u"\n\n"_s);
}

void InlineMarkdown::write(NodeId id, QString &out)
{
    if (std::ranges::find(m_leftOut, id) != m_leftOut.end())
        return;
    const Node &node = m_tree.node(id);
    // The canonical text says whether lines are joined, and where they break; until all is there, breaks are LF.
    const QChar next = m_at < m_text.size() ? m_text[m_at] : QChar();
    switch (node.kind) {
    case NodeKind::Text: writeText(node.literal, out); break;
    case NodeKind::Code: writeCode(node.literal, out); break;
    case NodeKind::SoftBreak:
        if (next == u' ')
            out += u' ';
        break;
    case NodeKind::LineBreak: out += next == u'\n' ? u'\n' : u' '; break;
    case NodeKind::HtmlInline:
        if (node.literal.startsWith("<br"_L1, Qt::CaseInsensitive))
            out += next == u'\n' ? u'\n' : u' ';
        break;
    case NodeKind::Emphasis:
    case NodeKind::Strong:
    case NodeKind::Strikethrough: writeSpan(id, out); break;
    case NodeKind::Link: writeLink(node, id, out); break;
    case NodeKind::Image: writeImage(node, id, out); break;
    default: break;
    }
}

bool InlineMarkdown::isMarked(const TextSpan &place) const
{
    return std::ranges::any_of(m_marked, [&](const TextSpan &span) { return span.overlaps(place); });
}

void InlineMarkdown::mark(const QString &inner, QString &out) const
{
    if (m_style.preset == Preset::CommonMark) {
        out += u"<mark>"_s + inner + u"</mark>"_s;
        return;
    }
    const QString delimiter = u"=="_s;
    QString between = inner;
    if (between.endsWith(u'='))
        escapeAt(between.size() - 1, between);
    // Two that meet would be none: `==a====b==`. Of a text's own signs no two stand together unescaped.
    if (out.endsWith(delimiter)) {
        out.chop(delimiter.size());
    } else {
        if (out.endsWith(u'='))
            escapeAt(out.size() - 1, out);
        out += delimiter;
    }
    out += (out.endsWith(u'=') && between.startsWith(u'=') ? u"\\"_s : QString()) + between + delimiter;
}

void InlineMarkdown::writePart(const QString &literal, TextSpan part, QString &out) const
{
    QString piece = escapedPart(literal, part.start, part.end, m_style.preset);
    if (!out.isEmpty() && !piece.isEmpty()) {
        const QStringView doubled = m_style.preset == Preset::Logseq ? u"=%:@({" : u"=%";
        if (out.back() == piece.front() && doubled.contains(piece.front()))
            piece.prepend(u'\\');
        else if (const auto reference = openReference(out, piece))
            escapeAt(*reference, out);
    }
    out += piece;
}

void InlineMarkdown::writeCode(const QString &literal, QString &out)
{
    const auto start = find(literal);
    // Delimiters that meet are one. In a table a `|` ends the cell, whatever it stands in, and readers differ in how
    // they take it escaped.
    const bool isElement = out.endsWith(u'`') || out.endsWith("`=="_L1)
                        || (m_block == Block::Cell && literal.contains(u'|'));
    const QString code = isElement ? QString(u"<code>"_s + escapedLabel(literal, m_style.preset) + u"</code>"_s)
                                   : codeSpan(literal);
    // It shows everything as it is: it is marked as a whole.
    if (start && !code.isEmpty() && isMarked({*start, *start + literal.size()}))
        mark(code, out);
    else
        out += code;
}

void InlineMarkdown::writeText(const QString &literal, QString &out)
{
    if (literal.isEmpty())
        return;
    const auto start = find(literal);
    qsizetype at = 0;
    for (const TextSpan &span : m_marked) {
        if (!start || !span.overlaps({*start, *start + literal.size()}))
            continue;
        const TextSpan part{std::max<qsizetype>(span.start - *start, 0), std::min(span.end - *start, literal.size())};
        writePart(literal, {at, part.start}, out);
        writeMarked(literal, part, out);
        at = part.end;
    }
    writePart(literal, {at, literal.size()}, out);
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
    writePart(literal, {start, part.start}, out);
    if (!part.isEmpty())
        mark(escapedPart(literal, part.start, part.end, m_style.preset), out);
    writePart(literal, {part.end, end}, out);
}

void InlineMarkdown::writeSpan(NodeId id, QString &out)
{
    const NodeKind kind = m_tree.node(id).kind;
    QString inner;
    for (const NodeId child : m_tree.children(id))
        write(child, inner);
    if (withoutOuterSpace(inner).isEmpty()) {
        out += inner;
        return;
    }
    // Elements take what delimiters would not: `**“x”**y` is no emphasis.
    const bool plain = canBeDelimited(inner, out, kind == NodeKind::Strikethrough ? u'~' : u'*');
    const QString mark = kind == NodeKind::Strong ? u"**"_s : kind == NodeKind::Emphasis ? u"*"_s : u"~~"_s;
    const QString name = kind == NodeKind::Strong ? u"strong"_s : kind == NodeKind::Emphasis ? u"em"_s : u"del"_s;
    out += plain ? QString(mark + inner + mark) : QString(u'<' + name + u'>' + inner + u"</"_s + name + u'>');
}

void InlineMarkdown::writeLink(const Node &node, NodeId id, QString &out)
{
    QString inner;
    for (const NodeId child : m_tree.children(id))
        write(child, inner);
    if (!isSafe(node.url)) {
        out += inner;
        return;
    }
    // `!` before a link would make an image of it.
    if (out.endsWith(u'!'))
        out.insert(out.size() - 1, u'\\');
    out += u'[' + inner + u"]("_s + destination(node.url) + u')';
}

void InlineMarkdown::writeImage(const Node &node, NodeId id, QString &out) const
{
    const QString kept = m_style.imageAddress ? m_style.imageAddress(node.url) : QString();
    if (kept.isEmpty() && !isSafe(node.url))
        return;
    QString alt;
    for (NodeId child = id + 1; child < NodeId(m_tree.nodes().size()) && m_tree.node(child).parent >= id; ++child)
        alt += m_tree.node(child).literal;
    out += u"!["_s + escapedLabel(alt, m_style.preset) + u"]("_s + destination(kept.isEmpty() ? node.url : kept) + u')';
}

QString InlineMarkdown::destination(const QString &url) const
{
    // For some readers code that begins in an address goes on behind it.
    QString out = linkDestination(url).replace(u'`', "%60"_L1);
    return m_block == Block::Cell ? out.replace(u'|', "%7C"_L1) : out;
}

} // namespace gleaner::exporting
