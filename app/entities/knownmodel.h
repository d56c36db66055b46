// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/entitydecision.h"

#include <QAbstractTableModel>

namespace gleaner::entities {

/// The things that the library knows by name, as a list to choose one from.
class KnownModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, CountColumn, ColumnCount };
    enum Role {
        FoldedRole = Qt::UserRole, ///< the name as search compares it (core/library/fold.h)
    };

    explicit KnownModel(QObject *parent = nullptr);

    void setThings(const QList<library::EntityCount> &things);
    [[nodiscard]] library::EntityKey thingAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<library::EntityCount> m_things;
    QStringList m_folded;
};

} // namespace gleaner::entities
