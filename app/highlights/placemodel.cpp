// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/placemodel.h"

#include "app/article/tooltip.h"

#include <QLocale>

namespace gleaner::highlights {

PlaceModel::PlaceModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

void PlaceModel::setPlaces(const QList<Place> &places)
{
    if (places == m_places)
        return;
    beginResetModel();
    m_places = places;
    endResetModel();
}

int PlaceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

QVariant PlaceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Place &place = m_places[index.row()];
    const int percent = qRound(place.candidate.match.score * 100);
    switch (role) {
    case Qt::DisplayRole:
        //: a place in a list: its number, how much of the passage is there, the item's number and title
        return tr("%1.  %2 % alike · item %3: %4")
            .arg(QLocale().toString(index.row() + 1), QLocale().toString(percent), QLocale().toString(place.itemNumber),
                 place.itemTitle.simplified());
    case Qt::ToolTipRole: return article::plainToolTip(place.candidate.words);
    default: return {};
    }
}

} // namespace gleaner::highlights
