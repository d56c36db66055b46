// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"

#include <QHash>
#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace gleaner::shell {

/// Sections and items of the open digest, with their marks.
class OutlinePanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutlinePanel)

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setArticle(const article::Article &article);
    void updateItem(const article::ArticleItem &item);
    /// Follows the page, without telling it by itemChosen().
    void setCurrentItem(ItemId item);

signals:
    void itemChosen(gleaner::ItemId item);

private:
    static void fill(QTreeWidgetItem *row, const article::ArticleItem &item);

    QTreeWidget *m_tree;
    QHash<ItemId, QTreeWidgetItem *> m_rows;
    bool m_quiet = false; ///< the current row follows the page
};

} // namespace gleaner::shell
