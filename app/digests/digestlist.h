// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/types.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace gleaner::digests {

class DigestDelegate;
class DigestModel;
class EmptyState;

/// The tree of digests and items, with a line above it that names the entity it is narrowed to and a state in its place
/// when it has no rows.
class DigestList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DigestList)

public:
    /// The model must outlive the list.
    explicit DigestList(DigestModel &model, QWidget *parent = nullptr);

    /// What to show instead of rows; the actions must outlive the list.
    void setEmptyState(const QString &text, const QList<QAction *> &actions);
    void setFilter(const library::Filter &filter);
    void setTheme(article::Theme theme);

    /// Selects without telling it by the signals. Items of collapsed digests expand them only when `expand`; else the
    /// digest's row is selected. What is not in the list leaves the selection as it is.
    void select(DigestId digest, ItemId item, bool expand);
    void expand(DigestId digest);
    /// Gives the rows the keyboard, or what stands in their place.
    void focusRows();
    [[nodiscard]] DigestId selectedDigest() const; ///< also of a selected item
    [[nodiscard]] ItemId selectedItem() const;
    /// All rows that are selected: a digest stands for its items, a month for its digests.
    struct Selection {
        QList<DigestId> digests;
        QList<ItemId> items;
        bool isSeveral = false; ///< a month, or more than one row
    };
    [[nodiscard]] Selection selection() const;
    [[nodiscard]] QTreeView *view() const { return m_view; }

signals:
    void digestSelected(gleaner::DigestId digest);
    void itemSelected(gleaner::DigestId digest, gleaner::ItemId item);
    void articleRequested(); ///< Enter or a double click on an item: the keyboard goes to the page
    void bookmarkRequested(gleaner::ItemId item);
    void tagRequested(gleaner::ItemId item);
    void entityFilterCleared();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellSelection(const QModelIndex &index);
    void showRowsOrState();
    void expandMonths(int first, int last);
    void showMoreRows();

    DigestModel &m_model;
    DigestDelegate *m_delegate;
    QWidget *m_narrowed;
    QLabel *m_narrowedText;
    QStackedWidget *m_stack;
    QTreeView *m_view;
    EmptyState *m_empty;
    QPersistentModelIndex m_chosen; ///< row a person selected last, until it is clicked
    bool m_quiet = false;           ///< a selection made by the program
    bool m_selecting = false;       ///< with Shift or Ctrl rows are added to the selection: that opens nothing
};

} // namespace gleaner::digests
