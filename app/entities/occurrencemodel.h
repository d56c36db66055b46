// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/figures/rowblocks.h"
#include "core/library/entitypage.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::entities {

/// The items that name an entity. Their rows come from a reading thread as they are looked at.
class OccurrenceModel final : public QAbstractListModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OccurrenceModel)

public:
    /// `service` must outlive the model.
    explicit OccurrenceModel(shell::LibraryService &service, QObject *parent = nullptr);

    void setOccurrences(const library::EntityKey &entity, const QList<library::Occurrence> &occurrences);
    [[nodiscard]] ItemId item(int row) const { return m_items.value(row); }
    /// Null while the row is not there yet; it is asked for.
    [[nodiscard]] const library::OccurrenceRow *row(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void fetchWanted();

    shell::LibraryService &m_service;
    library::EntityKey m_entity;
    QList<ItemId> m_items;
    mutable figures::RowBlocks<library::OccurrenceRow> m_rows; ///< data() is how a view says what it looks at
    mutable bool m_fetchPending = false;
    bool m_fetching = false;
    int m_generation = 0; ///< of m_items: rows of others are passed over
};

/// Date and title over two lines of the sentence, the entity's names in bold.
class OccurrenceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OccurrenceDelegate)

public:
    OccurrenceDelegate(const OccurrenceModel &model, QObject *parent);
    void setTheme(article::Theme theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const OccurrenceModel &m_model;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::entities
