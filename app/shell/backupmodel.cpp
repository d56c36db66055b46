// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/backupmodel.h"

#include <QLocale>

namespace gleaner::shell {

using library::BackupFile;
using library::BackupReason;

void BackupModel::setBackups(const QList<BackupFile> &backups)
{
    if (backups == m_backups)
        return;
    beginResetModel();
    m_backups = backups;
    endResetModel();
}

int BackupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_backups.size());
}

int BackupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BackupFile &backup = m_backups[index.row()];
    if (role == Qt::ToolTipRole)
        return backup.name;
    if (role == Qt::TextAlignmentRole && index.column() == SizeColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case MadeColumn: return QLocale().toString(backup.made.toLocalTime(), QLocale::ShortFormat);
    case ReasonColumn:
        switch (backup.reason) {
        case BackupReason::Daily: return tr("Daily");
        case BackupReason::Migration: return tr("Before an update of the library");
        case BackupReason::BulkChange: return tr("Before a large change");
        case BackupReason::Restore: return tr("Before another backup was restored");
        case BackupReason::Asked: return tr("Asked for");
        }
        return {};
    case SizeColumn: return QLocale().formattedDataSize(backup.size);
    default: return {};
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case MadeColumn: return tr("Made");
    case ReasonColumn: return tr("Why");
    case SizeColumn: return tr("Size");
    default: return {};
    }
}

} // namespace gleaner::shell
