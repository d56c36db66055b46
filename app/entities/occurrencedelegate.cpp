// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/occurrencemodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using gleaner::library::OccurrenceRow;

namespace gleaner::entities {

namespace {

constexpr int Margin = 8;
constexpr int SentenceLines = 2;

/// Draws the first two lines of a sentence with its names in bold, from a little before the first name on.
void drawSentence(QPainter *painter, const QRect &area, const QFont &font, const OccurrenceRow &row)
{
    constexpr qsizetype LeadIn = 24;
    constexpr qsizetype Near = 40;
    const qsizetype first = row.names.isEmpty() ? 0 : row.names.first().start;
    const qsizetype cut = first > Near ? first - LeadIn : 0;
    QString text = row.sentence.sliced(cut);
    text.replace(u'\n', u' ').replace(u'\t', u' ');
    if (cut > 0)
        text.prepend(u'…');
    const qsizetype shift = cut > 0 ? 1 - cut : 0;
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan name : row.names) {
        QTextLayout::FormatRange range;
        range.start = int(name.start + shift);
        range.length = int(name.length());
        range.format.setFontWeight(QFont::Bold);
        formats.append(range);
    }
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    const int height = QFontMetrics(font).lineSpacing();
    for (int line = 0; line < SentenceLines; ++line) {
        QTextLine placed = layout.createLine();
        if (!placed.isValid())
            break;
        placed.setLineWidth(area.width());
        placed.setPosition({0, double(line * height)});
    }
    layout.endLayout();
    layout.draw(painter, area.topLeft(), {}, area);
}

} // namespace

OccurrenceDelegate::OccurrenceDelegate(const OccurrenceModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{ }

QSize OccurrenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {240, (1 + SentenceLines) * option.fontMetrics.lineSpacing() + 4 + 2 * Margin};
}

void OccurrenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const OccurrenceRow *row = m_model.row(index.row());
    if (!row || !row->item.isValid())
        return;

    const bool selected = item.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor muted = selected ? text : article::palette(m_theme).muted;
    const QRect area = item.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const int line = item.fontMetrics.lineSpacing();
    painter->save();
    painter->setClipRect(item.rect);
    painter->setFont(item.font);
    painter->setPen(muted);
    const QString date = row->date.toString(Qt::ISODate);
    QRect head(area.left(), area.top(), area.width(), line);
    if (!date.isEmpty()) {
        painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter, date);
        head.setLeft(head.left() + item.fontMetrics.horizontalAdvance(date) + 8);
    }
    painter->drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                      item.fontMetrics.elidedText(row->title, Qt::ElideRight, head.width()));
    painter->setPen(text);
    drawSentence(painter, area.adjusted(0, line + 4, 0, 0), item.font, *row);
    painter->restore();
}

} // namespace gleaner::entities
