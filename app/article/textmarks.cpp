// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/textmarks.h"

#include "app/article/tooltip.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

constexpr qreal LineGap = 3; ///< px between the two lines of a double one

QTextCharFormat::UnderlineStyle underline(QLatin1StringView line)
{
    if (line == "wavy"_L1)
        return QTextCharFormat::WaveUnderline;
    if (line == "dotted"_L1)
        return QTextCharFormat::DotLine;
    if (line == "dashed"_L1)
        return QTextCharFormat::DashUnderline;
    return line.isEmpty() ? QTextCharFormat::NoUnderline : QTextCharFormat::SingleUnderline;
}

QColor mixed(const QColor &below, const QColor &above, double share)
{
    const auto part = [share](int one, int other) { return int(one * (1 - share) + other * share); };
    return {part(below.red(), above.red()), part(below.green(), above.green()), part(below.blue(), above.blue())};
}

/// Calls with each block and the part of it within the span. A cursor over cells of a table would have them whole.
void forEachBlock(const QTextDocument &document, TextSpan span,
                  const std::function<void(const QTextBlock &, TextSpan)> &call)
{
    for (QTextBlock block = document.findBlock(int(span.start)); block.isValid() && block.position() < span.end;
         block = block.next()) {
        const TextSpan part{std::max<qsizetype>(span.start, block.position()),
                            std::min<qsizetype>(span.end, block.position() + block.length() - 1)};
        if (part.end > part.start)
            call(block, part);
    }
}

} // namespace

TextMarks::TextMarks(QTextEdit &view)
    : m_view(view)
{ }

void TextMarks::setText(const QString &text)
{
    m_text = text;
    m_textUnits = VisibleUnits(text);
    m_marks.clear();
    m_before.clear();
    m_units = DocumentUnits(*m_view.document());
}

void TextMarks::setTheme(Theme theme)
{
    m_theme = theme;
    show();
}

/// Counted from the end, where document and text meet in any case; nothing where the document has other words.
TextSpan TextMarks::spanOf(const MarkedPassage &passage) const
{
    const TextSpan place = m_textUnits.at(passage.place.span);
    const qsizetype shift = m_units.visible().size() - m_textUnits.at({0, m_text.size()}).end;
    const TextSpan there{place.start + shift, place.end + shift};
    if (there.start < 0 || there.end > m_units.visible().size())
        return {};
    const TextSpan span = passage.place.span;
    const bool isSame = m_units.visible().sliced(there.start, there.length())
                     == visibleOf(m_text.sliced(span.start, span.length()));
    return isSame ? m_units.positions(there) : TextSpan{};
}

void TextMarks::setPassages(const QList<MarkedPassage> &passages)
{
    m_marks.clear();
    for (const MarkedPassage &passage : passages) {
        if (const TextSpan span = spanOf(passage); !span.isEmpty())
            m_marks.push_back({passage, span});
    }
    std::ranges::stable_sort(m_marks, {}, [](const Mark &mark) { return mark.span.start; });
    show();
}

void TextMarks::setCurrent(HighlightId highlight)
{
    if (highlight == m_current)
        return;
    const bool isSeen = find(highlight) || find(m_current);
    m_current = highlight;
    if (isSeen)
        show();
}

const MarkedPassage *TextMarks::find(HighlightId highlight) const
{
    const auto found = std::ranges::find(m_marks, highlight, [](const Mark &mark) { return mark.passage.id; });
    return found == m_marks.end() ? nullptr : &found->passage;
}

int TextMarks::positionOf(HighlightId highlight) const
{
    const auto found = std::ranges::find(m_marks, highlight, [](const Mark &mark) { return mark.passage.id; });
    return found == m_marks.end() ? -1 : int(found->span.start);
}

const MarkedPassage *TextMarks::at(int position) const
{
    const Mark *best = nullptr;
    for (const Mark &mark : m_marks) {
        const bool has = mark.span.start <= position && position < mark.span.end;
        if (has && (!best || mark.span.length() < best->span.length()))
            best = &mark;
    }
    return best ? &best->passage : nullptr;
}

QTextCharFormat TextMarks::formatOf(const std::vector<const Mark *> &marks) const
{
    // As on the page, the later of the colours lies on top.
    const Mark &top = **std::ranges::max_element(marks, {}, [](const Mark *mark) { return mark->passage.colour; });
    const Palette &colours = palette(m_theme);
    const QColor ground = colours.highlight(top.passage.colour);
    QStringList about;
    QTextCharFormat format;
    for (const Mark *mark : marks) {
        about += mark->passage.about;
        if (mark->passage.id == m_current)
            format.setFontOverline(true);
    }
    format.setBackground(marks.size() > 1 ? mixed(ground, colours.text, OverlapDepth) : ground);
    format.setForeground(colours.text);
    format.setUnderlineStyle(underline(markerLine(top.passage.colour)));
    format.setUnderlineColor(colours.highlightLine(top.passage.colour));
    format.setToolTip(plainToolTip(about.join(u'\n')));
    return format;
}

/// What the same highlights cover, with the format that they give it.
std::vector<TextMarks::Piece> TextMarks::pieces() const
{
    std::vector<qsizetype> edges;
    for (const Mark &mark : m_marks) {
        edges.push_back(mark.span.start);
        edges.push_back(mark.span.end);
    }
    std::ranges::sort(edges);
    edges.erase(std::ranges::unique(edges).begin(), edges.end());
    std::vector<Piece> pieces;
    std::vector<const Mark *> open;
    auto next = m_marks.begin();
    for (size_t at = 0; at + 1 < edges.size(); ++at) {
        std::erase_if(open, [&](const Mark *mark) { return mark->span.end <= edges[at]; });
        for (; next != m_marks.end() && next->span.start <= edges[at]; ++next)
            open.push_back(&*next);
        if (!open.empty())
            pieces.push_back({{edges[at], edges[at + 1]}, formatOf(open)});
    }
    return pieces;
}

void TextMarks::restore()
{
    QTextCursor cursor(m_view.document());
    for (const auto &[span, format] : m_before) {
        cursor.setPosition(int(span.start));
        cursor.setPosition(int(span.end), QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
    m_before.clear();
}

void TextMarks::show()
{
    if (m_marks.empty() && m_before.empty())
        return;
    QTextCursor cursor(m_view.document());
    cursor.beginEditBlock();
    restore();
    const std::vector<Piece> painted = pieces();
    for (const Piece &piece : painted) {
        forEachBlock(*m_view.document(), piece.span, [&](const QTextBlock &block, TextSpan part) {
            for (auto at = block.begin(); at != block.end(); ++at) {
                const TextSpan fragment{
                    std::max<qsizetype>(part.start, at.fragment().position()),
                    std::min<qsizetype>(part.end, at.fragment().position() + at.fragment().length())};
                if (fragment.end > fragment.start)
                    m_before.push_back({fragment, at.fragment().charFormat()});
            }
        });
    }
    for (const Piece &piece : painted) {
        forEachBlock(*m_view.document(), piece.span, [&](const QTextBlock &, TextSpan part) {
            cursor.setPosition(int(part.start));
            cursor.setPosition(int(part.end), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(piece.format);
        });
    }
    cursor.endEditBlock();
}

void TextMarks::paint(QPainter &painter) const
{
    const QTextDocument &document = *m_view.document();
    const QRectF shown = m_view.viewport()->rect();
    const QPointF scrolled(m_view.horizontalScrollBar()->value(), m_view.verticalScrollBar()->value());
    for (const Mark &mark : m_marks) {
        if (markerLine(mark.passage.colour) != "double"_L1)
            continue;
        painter.setPen(QPen(palette(m_theme).highlightLine(mark.passage.colour), 1));
        forEachBlock(document, mark.span, [&](const QTextBlock &block, TextSpan part) {
            const QPointF origin = document.documentLayout()->blockBoundingRect(block).topLeft() - scrolled;
            for (int at = 0; at < block.layout()->lineCount(); ++at) {
                const QTextLine line = block.layout()->lineAt(at);
                const int start = std::max(int(part.start) - block.position(), line.textStart());
                const int end = std::min(int(part.end) - block.position(), line.textStart() + line.textLength());
                const qreal y = origin.y() + line.y() + line.ascent()
                              + QFontMetricsF(block.charFormat().font()).underlinePos() + LineGap;
                if (start < end && shown.contains(QPointF(0, y)))
                    painter.drawLine(QPointF(origin.x() + line.cursorToX(start), y),
                                     QPointF(origin.x() + line.cursorToX(end), y));
            }
        });
    }
}

} // namespace gleaner::article
