// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

#include <functional>

class QAbstractItemModel;
class QDialogButtonBox;
class QLabel;
class QModelIndex;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace gleaner::notes {

/// A dialog of one table: what stands in its place while it has no rows, a line for what became of an order, and
/// buttons below with “Close” among them. Subclasses give it a model, texts and buttons.
class TableDialog : public QDialog {
    Q_OBJECT

protected:
    /// Object names begin with `name`: nameDialog, nameView, nameEmpty, nameTold.
    TableDialog(const QString &name, const QString &title, QWidget *parent);

    [[nodiscard]] QTreeView *view() const { return m_view; }
    /// Rows of these indexes are selected.
    [[nodiscard]] QList<QModelIndex> selectedRows() const;
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

    void setModel(QAbstractItemModel *model);
    void setEmptyText(const QString &text);
    QPushButton *addButton(const QString &name, const QString &text);
    /// A key that works in the table.
    void addKey(const QKeySequence &key, std::function<void()> run);
    /// Shows the table, or the text in its place; a table that comes back has the focus.
    void showTable(bool any);
    /// Selects the row that the person was at, or the last when there are fewer now.
    void restoreCurrent(int row);
    /// Empty for nothing.
    void tell(const QString &message);

private:
    QTreeView *m_view;
    QLabel *m_empty;
    QLabel *m_told;
    QDialogButtonBox *m_buttons;
    QVBoxLayout *m_content;
};

} // namespace gleaner::notes
