// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/viewsdelegate.h"

#include "app/digests/rowpaint.h"
#include "app/digests/viewsmodel.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace gleaner::digests {

namespace {

constexpr int RowHeight = 28;
constexpr int Edge = 8;
constexpr int CountWidth = 28; ///< so that bars stand below each other
constexpr int BarStep = 4;
constexpr int BarWidth = 3;
constexpr int BarHeight = 14;
constexpr int BarsWidth = ViewsModel::DayCount * BarStep;
constexpr int NameWidth = 90; ///< a name has at least this, or there are no bars

/// One bar a day; a day without any is a line.
void paintBars(QPainter *painter, const QRect &rect, const QList<int> &counts, const QColor &colour, const QColor &line)
{
    const int most = std::max(1, *std::ranges::max_element(counts));
    const int base = rect.center().y() + BarHeight / 2;
    int x = rect.right() + 1 - BarsWidth;
    for (const int count : counts) {
        const int height = count > 0 ? std::max(3, BarHeight * count / most) : 1;
        painter->fillRect(QRect(x, base - height + 1, BarWidth, height), count > 0 ? colour : line);
        x += BarStep;
    }
}

} // namespace

ViewsDelegate::ViewsDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

void ViewsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (!style)
        return;
    const article::Palette &colours = article::palette(m_theme);
    const QVariant count = index.data(ViewsModel::CountRole);
    const auto days = index.data(ViewsModel::DaysRole).value<QList<int>>();
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor highlighted = option.palette.color(QPalette::HighlightedText);
    const QColor muted = selected ? highlighted : colours.muted;
    const QString text = count.isValid() ? QLocale().toString(count.toInt()) : QString();
    const int countWidth = option.fontMetrics.horizontalAdvance(text);
    const bool bars = !days.isEmpty() && row.rect.width() > 44 + NameWidth + BarsWidth + CountWidth;
    // The text must leave the count its room; the background must not.
    const int room = row.rect.width() - 44 - (bars ? BarsWidth + std::max(countWidth, CountWidth) : countWidth);
    row.text = option.fontMetrics.elidedText(row.text, Qt::ElideRight, room);
    if (!count.isValid())
        row.palette.setColor(QPalette::Text, colours.muted);
    QColor own;
    const auto tag = annotation::TagColour(index.data(ViewsModel::TagColourRole).toInt());
    if (tag != annotation::TagColour::None)
        row.icon = {}; // a dot in its place
    if (!days.isEmpty()) {
        own = selected ? highlighted : colours.entity(entity::Type(index.data(ViewsModel::TypeRole).toInt()));
        row.icon = {}; // painted below, in its colour, where the style leaves room for it
        row.features |= QStyleOptionViewItem::HasDecoration;
    }
    if (tag != annotation::TagColour::None)
        row.features |= QStyleOptionViewItem::HasDecoration;
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
    painter->save();
    painter->setFont(option.font);
    if (tag != annotation::TagColour::None)
        drawTagDot(painter, style->subElementRect(QStyle::SE_ItemViewItemDecoration, &row, option.widget),
                   colours.tag(tag));
    if (!days.isEmpty()) {
        const QRect icon = style->subElementRect(QStyle::SE_ItemViewItemDecoration, &row, option.widget);
        drawIcon(painter, icon, 16, {QStringLiteral("view-visible"), own});
        if (bars) {
            QColor line = muted;
            line.setAlphaF(0.4F);
            const int right = option.rect.right() - Edge - std::max(countWidth, CountWidth);
            paintBars(painter, QRect(option.rect.topLeft(), QPoint(right, option.rect.bottom())), days, own, line);
        }
    }
    painter->setPen(muted);
    painter->drawText(option.rect.adjusted(0, 0, -Edge, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

QSize ViewsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), qMax(RowHeight, option.fontMetrics.height() + 8)};
}

} // namespace gleaner::digests
