// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folders/folderstate.h"

#include <QAbstractTableModel>

namespace gleaner::folders {

/// The watched folders, one a row.
class FoldersModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FolderColumn, ConditionColumn, FilesColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// By path; rows of the same folders stay.
    void setFolders(const QList<FolderState> &folders);
    [[nodiscard]] const QList<FolderState> &folders() const { return m_folders; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<FolderState> m_folders;
};

} // namespace gleaner::folders
