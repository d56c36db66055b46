// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/trashmodel.h"

#include "app/article/tooltip.h"

#include <QLocale>

#include <algorithm>

namespace gleaner::notes {

using library::TrashedThing;

void TrashModel::setThings(const QList<TrashedThing> &things, const QDateTime &now)
{
    beginResetModel();
    m_things = things;
    m_now = now;
    endResetModel();
}

int TrashModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_things.size());
}

int TrashModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrashModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrashedThing &thing = m_things[index.row()];
    switch (role) {
    case Qt::DisplayRole: return textOf(thing, index.column()).simplified();
    case Qt::ToolTipRole: return article::plainToolTip(textOf(thing, index.column()));
    default: return {};
    }
}

QString TrashModel::textOf(const TrashedThing &thing, int column) const
{
    switch (column) {
    case ThingColumn:
        switch (thing.kind) {
        case TrashedThing::Kind::Note: return tr("Note: %1").arg(thing.text);
        case TrashedThing::Kind::SavedSearch: return tr("Saved search: %1").arg(thing.text);
        case TrashedThing::Kind::Highlight: return tr("Highlight: %1").arg(thing.text);
        case TrashedThing::Kind::Brief: return tr("Brief: %1").arg(thing.text);
        }
        return {};
    case PlaceColumn: return thing.place;
    case DeletedColumn: return QLocale().toString(thing.time.toLocalTime(), QLocale::ShortFormat);
    case LeftColumn: {
        const qint64 days = m_now.daysTo(thing.time.addDays(library::TrashDays));
        return tr("%n day(s)", nullptr, int(std::max<qint64>(days, 0)));
    }
    default: return {};
    }
}

QVariant TrashModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case ThingColumn: return tr("Deleted");
    case PlaceColumn: return tr("Where");
    case DeletedColumn: return tr("When");
    case LeftColumn: return tr("Kept for");
    default: return {};
    }
}

} // namespace gleaner::notes
