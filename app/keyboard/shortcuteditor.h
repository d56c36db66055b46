// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyboard/command.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace gleaner::keyboard {

class KeyBindings;
class KeyFilter;
class KeyModel;

/// Gives commands other keys. Each change holds at once; a key that has a meaning already is refused, with a line that
/// says which.
class ShortcutEditor final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutEditor)

public:
    ShortcutEditor(KeyBindings &bindings, const QList<Command> &commands, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    void change();
    void updateButtons();
    void tell(const QString &message);
    /// A cell with a key, of the current row; of the model.
    [[nodiscard]] QModelIndex currentKey() const;

    KeyModel *m_model;
    KeyFilter *m_shown;
    QLineEdit *m_filter;
    QTreeView *m_table;
    QLabel *m_told;
    QPushButton *m_change;
    QPushButton *m_clear;
    QPushButton *m_restore;
    QPushButton *m_restoreAll;
};

} // namespace gleaner::keyboard
