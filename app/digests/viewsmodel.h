// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QStandardItemModel>

namespace gleaner::digests {

/// The fixed views, then publishers and tags below their headings, each with its count.
class ViewsModel final : public QStandardItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsModel)

public:
    enum Role {
        FilterRole = Qt::UserRole + 1, ///< library::Filter; headings have none
        CountRole,                     ///< int; headings have none
    };

    explicit ViewsModel(QObject *parent = nullptr);

    /// Rows that stay keep their indexes.
    void setCounts(const library::Counts &counts);
    /// The row that stands for a filter without its entity; invalid when there is none.
    [[nodiscard]] QModelIndex indexOf(const library::Filter &filter) const;

private:
    QStandardItem *m_publishers;
    QStandardItem *m_tags;
};

} // namespace gleaner::digests

Q_DECLARE_METATYPE(gleaner::library::Filter)
