// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/queuemodel.h"

#include <QFont>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::notes {

static const QString RowsType = u"application/x-gleaner-queue-rows"_s;

QueueModel::QueueModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void QueueModel::setQueue(const QList<library::QueuedItem> &queue)
{
    if (queue == m_queue)
        return;
    beginResetModel();
    m_queue = queue;
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_queue.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const library::QueuedItem &one = m_queue[index.row()];
    if (role == Qt::FontRole && index.column() == TitleColumn && !one.item.read) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ToolTipRole && index.column() == TitleColumn)
        return one.item.title;
    if (role == Qt::TextAlignmentRole && index.column() == PlaceColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case PlaceColumn: return QLocale().toString(index.row() + 1);
    case TitleColumn: return one.item.title;
    case DigestColumn:
        return one.digestDate.isValid() ? QString(one.digestDate.toString(Qt::ISODate) + u" · " + one.digestTitle)
                                        : one.digestTitle;
    case SinceColumn: return one.since.toLocalTime().date().toString(Qt::ISODate);
    }
    return {};
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn: return tr("No.");
    case TitleColumn: return tr("Item");
    case DigestColumn: return tr("Digest");
    case SinceColumn: return tr("Bookmarked");
    }
    return {};
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList QueueModel::mimeTypes() const
{
    return {RowsType};
}

QMimeData *QueueModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    std::ranges::sort(rows);
    QByteArrayList parts;
    for (const int row : std::as_const(rows))
        parts.append(QByteArray::number(row));
    auto *data = new QMimeData;
    data->setData(RowsType, parts.join(' '));
    return data;
}

bool QueueModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || parent.isValid() || !data->hasFormat(RowsType))
        return false;
    QList<int> rows;
    const QByteArrayList parts = data->data(RowsType).split(' ');
    for (const QByteArray &part : parts)
        rows.append(part.toInt());
    emit moveWanted(rows, row < 0 ? rowCount() : row);
    return false; // the rows move when the library has moved them
}

} // namespace gleaner::notes
