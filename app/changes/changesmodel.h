// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/revisions.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace gleaner::changes {

/// What changed between two revisions, one item a row; then items that are in neither and carry something, then, in one
/// row, what no item holds, where that changed.
class ChangesModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Number, Title, Kept, ColumnCount };
    enum Role {
        ChangedRole = Qt::UserRole, ///< bool: it is not as it was
    };

    explicit ChangesModel(QObject *parent = nullptr);

    void setComparison(const library::RevisionComparison &comparison);
    void clear();
    [[nodiscard]] const std::optional<library::RevisionComparison> &comparison() const { return m_comparison; }
    /// Null for the row of what no item holds.
    [[nodiscard]] const library::RevisedItem *itemAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] bool isElsewhere(int row) const;
    [[nodiscard]] QString text(int row, int column) const;

    std::optional<library::RevisionComparison> m_comparison;
};

/// The rows that changed, or all.
class ChangesFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setChangedOnly(bool only);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_changedOnly = true;
};

} // namespace gleaner::changes
