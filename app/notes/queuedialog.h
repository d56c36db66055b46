// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/tabledialog.h"
#include "core/base/ids.h"

#include <QList>

class QUndoStack;

namespace gleaner::notes {

class Commands;
class QueueModel;

/// The reading queue: what is bookmarked in all digests, in the order a person wants to read it in. Rows are moved by
/// Alt+Up and Alt+Down or dragged, Enter opens one, Delete takes its bookmark away; each is a step to undo.
class QueueDialog final : public TableDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueueDialog)

public:
    /// `undo` is the stack of `commands`; both must outlive the dialog.
    QueueDialog(Commands &commands, QUndoStack &undo, QWidget *parent = nullptr);

signals:
    void itemRequested(gleaner::ItemId item);

private:
    void reload();
    void enableButtons();
    [[nodiscard]] QList<int> selectedNumbers() const; ///< rows, ascending
    void go();
    void finish();
    void moveBy(int step);
    void moveRows(const QList<int> &rows, int before);

    Commands &m_commands;
    QUndoStack &m_undo;
    QueueModel *m_model;
    QPushButton *m_go;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_done;
    QList<ItemId> m_chosen; ///< to be selected after the next reload
};

} // namespace gleaner::notes
