// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle.h"

#include <QAbstractTableModel>

namespace gleaner::exchanging {

/// What of a file of annotations needs a person's eyes: conflicts, what has no place, what cannot be read.
class ExchangeModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, AboutColumn, HereColumn, TheirsColumn, ColumnCount };

    enum Role { FullTextRole = Qt::UserRole }; ///< as it is written, with its lines

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const exchange::MergeReport &report);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<std::array<QString, ColumnCount>> m_rows;
};

} // namespace gleaner::exchanging
