// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/backupfolder.h"

#include <QObject>
#include <QPointer>

namespace gleaner::notes {
class Commands;
class TrashDialog;
} // namespace gleaner::notes

namespace gleaner::shell {

class Actions;
class BackupsDialog;
class Dialogs;

/// The window's way to what the library keeps of earlier days: the trash and the backups. Each has one dialog, which
/// stays open beside the window.
class Safekeeping final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Safekeeping)

public:
    struct Parts {
        notes::Commands &commands;
        const Actions &actions;
        Dialogs &dialogs;
    };
    /// The parts must outlive the object, which `window` owns.
    Safekeeping(const Parts &parts, QWidget *window);

    notes::TrashDialog *showTrash();
    BackupsDialog *showBackups();

signals:
    void restoreConfirmed(const gleaner::library::BackupFile &backup);

private:
    Parts m_parts;
    QWidget *m_window;
    QPointer<notes::TrashDialog> m_trash;
    QPointer<BackupsDialog> m_backups;
};

} // namespace gleaner::shell
