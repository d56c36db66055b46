// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/bookmarks.h"

#include <QAbstractTableModel>

namespace gleaner::notes {

/// The reading queue. A row that is dragged is only asked to be moved: the rows follow the library.
class QueueModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueModel)

public:
    enum Column { PlaceColumn, TitleColumn, DigestColumn, SinceColumn, ColumnCount };

    explicit QueueModel(QObject *parent = nullptr);

    void setQueue(const QList<library::QueuedItem> &queue);
    [[nodiscard]] const QList<library::QueuedItem> &queue() const { return m_queue; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

signals:
    /// These rows, by number, before that one.
    void moveWanted(const QList<int> &rows, int before);

private:
    QList<library::QueuedItem> m_queue;
};

} // namespace gleaner::notes
