// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/backupfolder.h"

#include <QAbstractTableModel>

namespace gleaner::shell {

/// The backups of a library, newest first: when and why each was made, and its size.
class BackupModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MadeColumn, ReasonColumn, SizeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<library::BackupFile> &backups);
    [[nodiscard]] const QList<library::BackupFile> &backups() const { return m_backups; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<library::BackupFile> m_backups;
};

} // namespace gleaner::shell
