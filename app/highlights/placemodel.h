// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlights/places.h"

#include <QAbstractListModel>

namespace gleaner::highlights {

/// The places one highlight may have, one a row: how much is as it was, and where it is.
class PlaceModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PlaceModel(QObject *parent = nullptr);

    void setPlaces(const QList<Place> &places);
    [[nodiscard]] const QList<Place> &places() const { return m_places; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<Place> m_places;
};

} // namespace gleaner::highlights
