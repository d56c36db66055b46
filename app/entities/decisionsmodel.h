// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/entitydecision.h"

#include <QAbstractTableModel>

namespace gleaner::entities {

/// Everything that was decided about entities, one decision a row.
class DecisionsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { KindColumn, SubjectColumn, OutcomeColumn, ColumnCount };
    enum Role {
        SearchRole = Qt::UserRole, ///< kind, subject and outcome, folded
    };

    explicit DecisionsModel(QObject *parent = nullptr);

    /// Rows that stay keep their indexes.
    void setDecisions(const QList<library::EntityDecision> &decisions);
    [[nodiscard]] const QList<library::EntityDecision> &decisions() const { return m_decisions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<library::EntityDecision> m_decisions;
};

} // namespace gleaner::entities
