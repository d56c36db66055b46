// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/palette.h"
#include "core/library/types.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::entities {

class EntityModel;

/// Who and what an item or the whole digest speaks of. A click steps through an entity's mentions in the article, a
/// double click asks for the items that name it.
class EntityPanel final : public QWidget {
    Q_OBJECT

public:
    explicit EntityPanel(shell::LibraryService &service, QWidget *parent = nullptr);

    void setDigest(DigestId digest);
    void setItem(ItemId item);
    void setTheme(article::Theme theme);
    /// Steps from the entity chosen last; does nothing before one was chosen.
    void stepMention(bool backward);

signals:
    /// `mentions` of one entity in reading order; `current` is the one to go to.
    void mentionRequested(const QList<gleaner::article::ItemSpan> &mentions, gleaner::entity::Type type, int current);
    void filterRequested(const QString &name, gleaner::entity::Type type);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void reload();
    void refill();
    void step(const QModelIndex &row, bool backward);
    void requestFilter(const QModelIndex &row);
    void showMenu(const QPoint &at);

    shell::LibraryService &m_service;
    DigestId m_digest;
    ItemId m_item;
    QList<library::StoredMention> m_mentions;
    EntityModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QToolButton *m_wholeDigest;
    QToolButton *m_thisItem;
    QLineEdit *m_filter;
    QTreeView *m_view;
    QLabel *m_empty;
    QPersistentModelIndex m_stepped; ///< the entity stepped through, in m_model
    int m_step = -1;                 ///< index of its current mention
};

} // namespace gleaner::entities
