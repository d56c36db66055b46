// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

namespace gleaner::notes {
class Commands;
class TrashDialog;
} // namespace gleaner::notes

namespace gleaner::shell {

class Actions;

/// The window's way to what the library keeps of earlier days: the trash.
class Safekeeping final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Safekeeping)

public:
    /// Both must outlive the object, which `window` owns.
    Safekeeping(notes::Commands &commands, const Actions &actions, QWidget *window);

    /// The one dialog, which stays open beside the window.
    notes::TrashDialog *showTrash();

private:
    notes::Commands &m_commands;
    QWidget *m_window;
    QPointer<notes::TrashDialog> m_trash;
};

} // namespace gleaner::shell
