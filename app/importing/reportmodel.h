// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QAbstractTableModel>
#include <QList>

namespace gleaner::importing {

/// What became of the files of an import, one a row. The sort role gives what needs a person first: failed, then with
/// warnings, changed, moved, new, unchanged.
class ReportModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, State, Details, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< of each column, comparable
        SearchRole,              ///< QString: path and details
        PathRole,                ///< QString
        StateRole,               ///< int of ImportEntry::State
        DigestRole,              ///< qint64, 0 when failed
        LinesRole,               ///< QStringList: all there is to tell, a line each
    };

    explicit ReportModel(const QList<library::ImportEntry> &entries, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<library::ImportEntry> m_entries;
};

/// The state's name in the person's language.
[[nodiscard]] QString stateName(library::ImportEntry::State state);

} // namespace gleaner::importing
