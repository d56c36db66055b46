// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/sourceview.h"

#include "app/inspection/partsmodel.h"

#include <QFontDatabase>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <numeric>

namespace gleaner::inspection {

namespace {

/// UTF-16 units of a line that are laid out at once: laying out takes time that grows faster than the length.
constexpr qsizetype PieceLength = 2000;

class Margin final : public QWidget {
public:
    explicit Margin(SourceView *view)
        : QWidget(view)
        , m_view(view)
    { }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }

private:
    SourceView *m_view;
};

/// For each line, from 1, the part it belongs to: of several the one with the fewest lines. -1 for none.
std::vector<int> partsByLine(const QList<Part> &parts, int lines)
{
    std::vector<int> order(size_t(parts.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](int at) { return parts[at].lines.last - parts[at].lines.first; });
    std::vector<int> result(size_t(lines) + 1, -1);
    for (const int part : order) {
        const int last = std::min(parts[part].lines.last, lines);
        for (int line = std::max(parts[part].lines.first, 1); line <= last; ++line)
            result[size_t(line)] = part;
    }
    return result;
}

qsizetype pieceEnd(QStringView line, qsizetype from)
{
    const qsizetype end = std::min(from + PieceLength, line.size());
    return end < line.size() && line[end].isLowSurrogate() ? end - 1 : end;
}

} // namespace

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
{
    setReadOnly(true);
    // A cursor to go through the lines with by keyboard.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(8);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Source text with its parts"));
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &SourceView::followCursor);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    setTheme(article::Theme::Light);
}

void SourceView::setSource(const QString &text, const QList<Part> &parts)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    const std::vector<int> partOf = partsByLine(parts, int(lines.size()));
    QString shown;
    shown.reserve(text.size() + 64 * parts.size());
    m_parts = parts;
    m_current = -1;
    m_rows.clear();
    m_lines.assign(lines.size() + 1, 0);
    const auto add = [&](const Row &row, QStringView content) {
        if (!m_rows.empty())
            shown += u'\n';
        shown += content;
        m_rows.push_back(row);
    };
    qsizetype next = 0;
    for (int number = 1; number <= int(lines.size()); ++number) {
        for (; next < parts.size() && parts[next].lines.first <= number; ++next)
            add({number, int(next), true, false}, heading(parts[next]));
        const QStringView line = lines[number - 1];
        m_lines[size_t(number)] = int(m_rows.size());
        qsizetype from = 0;
        do {
            const qsizetype end = pieceEnd(line, from);
            add({number, partOf[size_t(number)], false, from == 0}, line.sliced(from, end - from));
            from = end;
        } while (from < line.size());
    }
    // What Qt takes for the end of a paragraph would make one block two.
    shown.replace(QChar::ParagraphSeparator, u' ').replace(QChar::LineSeparator, u' ');
    setPlainText(shown);
    styleHeadings();
    layOutMargin();
}

void SourceView::setTheme(article::Theme theme)
{
    m_theme = theme;
    const article::Palette &colours = article::palette(theme);
    QPalette own = palette();
    own.setColor(QPalette::Base, colours.page);
    own.setColor(QPalette::Text, colours.text);
    setPalette(own);
    styleHeadings();
}

void SourceView::styleHeadings()
{
    const QScopedValueRollback quiet(m_quiet, true);
    QTextCharFormat format;
    format.setFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    format.setFontWeight(QFont::DemiBold);
    format.setForeground(article::palette(m_theme).text);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (!m_rows[row].heading)
            continue;
        cursor.setPosition(document()->findBlockByNumber(int(row)).position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
    cursor.endEditBlock();
    viewport()->update();
    m_margin->update();
}

int SourceView::currentLine() const
{
    const size_t row = size_t(textCursor().blockNumber());
    return row < m_rows.size() ? m_rows[row].line : 0;
}

void SourceView::followCursor()
{
    const size_t row = size_t(textCursor().blockNumber());
    if (m_quiet || row >= m_rows.size() || m_rows[row].part == m_current)
        return;
    m_current = m_rows[row].part;
    viewport()->update();
    emit partReached(m_current);
}

void SourceView::goTo(int row)
{
    QTextCursor cursor(document()->findBlockByNumber(row));
    setTextCursor(cursor);
    // Near the top, below a little of what stands before; the bar counts laid out lines.
    verticalScrollBar()->setValue(std::max(cursor.block().firstLineNumber() - 2, 0));
}

void SourceView::showPart(int part)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const auto row = std::ranges::find_if(m_rows,
                                          [part](const Row &each) { return each.heading && each.part == part; });
    m_current = row == m_rows.end() ? -1 : part;
    if (row != m_rows.end())
        goTo(int(row - m_rows.begin()));
    viewport()->update();
}

void SourceView::showLine(int line)
{
    if (m_lines.size() < 2)
        return;
    size_t row = size_t(m_lines[size_t(std::clamp(line, 1, int(m_lines.size()) - 1))]);
    // Where a part begins, its heading belongs to what is looked for.
    while (row > 0 && m_rows[row - 1].heading && m_rows[row - 1].part == m_rows[row].part)
        --row;
    goTo(int(row));
}

template<typename Visit>
void SourceView::visitShown(Visit visit) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF box = blockBoundingGeometry(block).translated(contentOffset());
    for (; block.isValid() && box.top() <= viewport()->height(); block = block.next()) {
        box.setHeight(blockBoundingRect(block).height());
        const size_t row = size_t(block.blockNumber());
        if (row < m_rows.size())
            visit(m_rows[row], box.toAlignedRect());
        box.moveTop(box.bottom());
    }
}

void SourceView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    visitShown([&](const Row &row, QRect box) {
        if (row.part < 0)
            return;
        const bool current = row.part == m_current;
        box.setLeft(0);
        box.setRight(viewport()->width());
        painter.fillRect(box, band(m_parts[row.part].kind, m_theme, current));
        if (current)
            painter.fillRect(0, box.top(), 3, box.height(), article::palette(m_theme).accent);
    });
    painter.end();
    QPlainTextEdit::paintEvent(event);
}

void SourceView::paintMargin(QPaintEvent *event)
{
    const article::Palette &colours = article::palette(m_theme);
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), colours.surface);
    painter.setPen(colours.muted);
    painter.setFont(font());
    visitShown([&](const Row &row, const QRect &box) {
        if (row.begins)
            painter.drawText(QRect(0, box.top(), m_margin->width() - 8, fontMetrics().height()),
                             Qt::AlignRight | Qt::AlignTop, QString::number(row.line));
    });
}

int SourceView::marginWidth() const
{
    const auto digits = QString::number(std::max<qsizetype>(qsizetype(m_lines.size()) - 1, 100)).size();
    return 16 + fontMetrics().horizontalAdvance(u'9') * int(digits);
}

void SourceView::layOutMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inner = contentsRect();
    m_margin->setGeometry(inner.left(), inner.top(), marginWidth(), inner.height());
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_margin)
        layOutMargin();
}

QMimeData *SourceView::createMimeDataFromSelection() const
{
    // The source as it is: without headings, long lines in one.
    const QTextCursor cursor = textCursor();
    QString text;
    bool isFirst = true;
    for (QTextBlock block = document()->findBlock(cursor.selectionStart());
         block.isValid() && block.position() <= cursor.selectionEnd(); block = block.next()) {
        const Row &row = m_rows[size_t(block.blockNumber())];
        if (row.heading)
            continue;
        if (row.begins && !isFirst)
            text += u'\n';
        isFirst = false;
        const int from = std::max(cursor.selectionStart() - block.position(), 0);
        text += block.text().sliced(from).first(
            std::min(block.text().size(), qsizetype(cursor.selectionEnd() - block.position())) - from);
    }
    auto *mime = new QMimeData;
    mime->setText(text);
    return mime;
}

} // namespace gleaner::inspection
