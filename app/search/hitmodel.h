// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace gleaner::search {

/// The hits of one search.
class HitModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HitModel(QObject *parent = nullptr);
    void setHits(const QList<library::SearchHit> &hits);
    [[nodiscard]] const library::SearchHit &hit(int row) const { return m_hits[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<library::SearchHit> m_hits;
};

/// Title, digest and date, and the sentence with its matches in bold.
class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit HitDelegate(const HitModel &model, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const HitModel &m_model;
};

} // namespace gleaner::search
