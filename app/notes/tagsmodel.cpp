// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tagsmodel.h"

#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

namespace gleaner::notes {

TagsModel::TagsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void TagsModel::setTags(const QList<library::TagRow> &tags)
{
    if (tags == m_tags)
        return;
    beginResetModel();
    m_tags = tags;
    endResetModel();
}

void TagsModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_tags.isEmpty())
        emit dataChanged(index(0, NameColumn), index(int(m_tags.size()) - 1, NameColumn), {Qt::DecorationRole});
}

int TagsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tags.size());
}

int TagsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TagsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const library::TagRow &tag = m_tags[index.row()];
    switch (index.column()) {
    case NameColumn:
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return tag.name;
        if (role == Qt::DecorationRole)
            return tagDot(tag.colour, m_theme);
        break;
    case ItemsColumn:
    case HighlightsColumn:
        if (role == Qt::DisplayRole)
            return QLocale().toString(index.column() == ItemsColumn ? tag.items : tag.highlights);
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        break;
    case ColourColumn:
        if (role == Qt::DisplayRole && tag.colour != annotation::TagColour::None)
            return annotation::tagColourName(tag.colour);
        break;
    }
    return {};
}

QVariant TagsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == ItemsColumn || section == HighlightsColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Tag");
    case ItemsColumn: return tr("Items");
    case HighlightsColumn: return tr("Highlights");
    case ColourColumn: return tr("Colour");
    }
    return {};
}

Qt::ItemFlags TagsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == NameColumn ? flags | Qt::ItemIsEditable : flags;
}

bool TagsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != NameColumn)
        return false;
    emit renamingWanted(m_tags[index.row()].name, value.toString());
    return false; // the row changes when the library has
}

QIcon tagDot(annotation::TagColour colour, article::Theme theme)
{
    constexpr int Size = 16;
    constexpr qreal Ratio = 2;
    QPixmap pixmap(int(Size * Ratio), int(Size * Ratio));
    pixmap.setDevicePixelRatio(Ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const article::Palette &colours = article::palette(theme);
    const bool isNone = colour == annotation::TagColour::None;
    painter.setPen(isNone ? QPen(colours.line, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(isNone ? QBrush(Qt::NoBrush) : QBrush(colours.tag(colour)));
    painter.drawEllipse(QPointF(Size / 2.0, Size / 2.0), 4.5, 4.5);
    painter.end();
    // Selected rows keep the colour.
    QIcon icon;
    icon.addPixmap(pixmap, QIcon::Normal);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace gleaner::notes
