// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/foldersmodel.h"

#include "app/article/tooltip.h"

#include <QDir>
#include <QIcon>
#include <QLocale>

namespace gleaner::folders {

namespace {

QString filesOf(const FolderState &folder)
{
    if (folder.condition == FolderState::Condition::Looking || !folder.isThere())
        return {};
    if (folder.gone == 0)
        return QLocale().toString(folder.files);
    //: files in a folder, and files that were in it
    return FoldersModel::tr("%1, %2 gone").arg(QLocale().toString(folder.files), QLocale().toString(folder.gone));
}

bool needsAPerson(const FolderState &folder)
{
    return !folder.isThere() || folder.condition == FolderState::Condition::OutOfWatches;
}

} // namespace

void FoldersModel::setFolders(const QList<FolderState> &folders)
{
    qsizetype row = 0;
    // Both are sorted by path.
    for (const FolderState &folder : folders) {
        while (row < m_folders.size() && m_folders[row].path < folder.path) {
            beginRemoveRows({}, int(row), int(row));
            m_folders.removeAt(row);
            endRemoveRows();
        }
        if (row == m_folders.size() || m_folders[row].path != folder.path) {
            beginInsertRows({}, int(row), int(row));
            m_folders.insert(row, folder);
            endInsertRows();
        } else if (m_folders[row] != folder) {
            m_folders[row] = folder;
            emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
        }
        ++row;
    }
    if (row < m_folders.size()) {
        beginRemoveRows({}, int(row), int(m_folders.size()) - 1);
        m_folders.resize(row);
        endRemoveRows();
    }
}

int FoldersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_folders.size());
}

int FoldersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoldersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FolderState &folder = m_folders[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case FolderColumn: return QDir::toNativeSeparators(folder.path);
        case ConditionColumn: return conditionName(folder.condition);
        default: return filesOf(folder);
        }
    case Qt::DecorationRole:
        if (index.column() == ConditionColumn && needsAPerson(folder))
            return QIcon::fromTheme(QStringLiteral("data-warning"));
        return {};
    case Qt::ToolTipRole: return article::plainToolTip(conditionText(folder));
    default: return {};
    }
}

QVariant FoldersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case FolderColumn: return tr("Folder");
    case ConditionColumn: return tr("State");
    case FilesColumn: return tr("Files");
    default: return {};
    }
}

} // namespace gleaner::folders
