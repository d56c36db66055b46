// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/itemdelegate.h"

#include "app/highlights/itemmodel.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QTextLayout>

namespace gleaner::highlights {

namespace {

constexpr int Padding = 8;
constexpr int MarkSize = 16;
constexpr int MostLines = 2;

/// The passage in lines of at most `width`, the last one elided.
QStringList linesOf(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        if (lines.size() == MostLines - 1) {
            lines += QFontMetrics(font).elidedText(text.sliced(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines += text.sliced(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

int textWidth(int row)
{
    return row - 3 * Padding - MarkSize;
}

} // namespace

ItemDelegate::ItemDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

void ItemDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QIcon mark = std::exchange(row.icon, QIcon());
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const article::Palette &colours = article::palette(m_theme);
    const bool selected = row.state.testFlag(QStyle::State_Selected);
    const bool active = row.state.testFlag(QStyle::State_Active);
    const QColor onSelection = row.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                                 QPalette::HighlightedText);
    const QColor text = selected ? onSelection : colours.text;
    const int height = row.fontMetrics.height();
    QRect line(row.rect.left() + 2 * Padding + MarkSize, row.rect.top() + Padding / 2, textWidth(row.rect.width()),
               height);
    mark.paint(painter, QRect(row.rect.left() + Padding, line.top() + (height - MarkSize) / 2, MarkSize, MarkSize));
    painter->save();
    painter->setFont(row.font);
    const auto put = [&](const QString &words, const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, words);
        line.translate(0, height);
    };
    const auto elided = [&](const QString &words) {
        return row.fontMetrics.elidedText(words, Qt::ElideRight, line.width());
    };
    for (const QString &words : linesOf(index.data().toString(), row.font, line.width()))
        put(words, text);
    put(elided(index.data(ItemModel::DetailRole).toString()), selected ? onSelection : colours.muted);
    if (const QString note = index.data(ItemModel::NoteRole).toString(); !note.isEmpty())
        put(elided(note), text);
    painter->restore();
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const auto quote = linesOf(index.data().toString(), option.font, textWidth(width)).size();
    const auto lines = quote + 1 + (index.data(ItemModel::NoteRole).toString().isEmpty() ? 0 : 1);
    return {textWidth(width), int(lines) * option.fontMetrics.height() + Padding};
}

} // namespace gleaner::highlights
