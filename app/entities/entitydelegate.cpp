// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitydelegate.h"

#include "app/entities/entitymodel.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace gleaner::entities {

namespace {

constexpr int GroupHeight = 32;
constexpr int RowHeight = 26;
constexpr int Padding = 8;
constexpr int EyeSize = 16;

bool isGroup(const QModelIndex &index)
{
    return !index.parent().isValid();
}

void paintEye(QPainter *painter, const QRect &row, const QColor &colour)
{
    const QRect place(row.right() - EyeSize, row.center().y() - EyeSize / 2 + 1, EyeSize, EyeSize);
    QPixmap eye = QIcon::fromTheme(QStringLiteral("view-visible"))
                      .pixmap(place.size(), painter->device() ? painter->device()->devicePixelRatio() : 1.0);
    if (eye.isNull())
        return;
    QPainter tint(&eye);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRect(0, 0, EyeSize, EyeSize), colour);
    tint.end();
    painter->drawPixmap(place.topLeft(), eye);
}

} // namespace

EntityDelegate::EntityDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const article::Palette &colours = article::palette(m_theme);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    if (isGroup(index))
        row.font.setWeight(QFont::DemiBold);
    const bool selected = row.state.testFlag(QStyle::State_Selected);
    // A selected row says it by its colour; a frame would part the columns.
    if (selected)
        row.state.setFlag(QStyle::State_HasFocus, false);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    if (index.column() == EntityModel::CountColumn) {
        const QString count = std::exchange(row.text, QString());
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(selected ? row.palette.color(QPalette::HighlightedText) : colours.muted);
        painter->drawText(row.rect.adjusted(0, 0, -Padding, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
        return;
    }
    const bool watched = index.data(EntityModel::WatchedRole).toBool();
    if (watched) {
        row.font.setWeight(QFont::DemiBold);
        const int room = row.rect.width() - EyeSize - 2 * Padding;
        row.text = QFontMetrics(row.font).elidedText(row.text, Qt::ElideRight, room);
    }
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    if (watched) {
        const auto type = entity::Type(index.data(EntityModel::TypeRole).toInt());
        paintEye(painter, row.rect, selected ? row.palette.color(QPalette::HighlightedText) : colours.entity(type));
    }
}

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = qMax(isGroup(index) ? GroupHeight : RowHeight, option.fontMetrics.height() + 6);
    if (index.column() == EntityModel::CountColumn)
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * Padding, height};
    return {QStyledItemDelegate::sizeHint(option, index).width(), height};
}

} // namespace gleaner::entities
