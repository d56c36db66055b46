// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/types.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace gleaner::search {

/// The hits of one search.
class HitModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HitModel(QObject *parent = nullptr);
    /// `hasMore`: there are more, to be asked for when somebody looks at the end.
    void setHits(const QList<library::SearchHit> &hits, bool hasMore);
    /// Adds those that are not listed yet.
    void addHits(const QList<library::SearchHit> &hits, bool hasMore);
    [[nodiscard]] const library::SearchHit &hit(int row) const { return m_hits[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted();

private:
    QList<library::SearchHit> m_hits;
    bool m_hasMore = false;
};

/// Title, digest and date, and the sentence with its matches marked.
class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit HitDelegate(const HitModel &model, QObject *parent = nullptr);
    void setTheme(article::Theme theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const HitModel &m_model;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::search
