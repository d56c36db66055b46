// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/trash.h"

#include <QAbstractTableModel>

namespace gleaner::notes {

/// What a person deleted and can have back, newest first.
class TrashModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ThingColumn, PlaceColumn, DeletedColumn, LeftColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `now` is what the days left are counted from.
    void setThings(const QList<library::TrashedThing> &things, const QDateTime &now);
    [[nodiscard]] const QList<library::TrashedThing> &things() const { return m_things; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString textOf(const library::TrashedThing &thing, int column) const;

    QList<library::TrashedThing> m_things;
    QDateTime m_now;
};

} // namespace gleaner::notes
