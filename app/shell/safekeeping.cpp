// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/safekeeping.h"

#include "app/notes/commands.h"
#include "app/notes/trashdialog.h"
#include "app/shell/actions.h"
#include "app/shell/backupsdialog.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"

#include <QAction>

namespace gleaner::shell {

namespace {

void bringForward(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

Safekeeping::Safekeeping(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(parts.actions[ActionId::Trash], &QAction::triggered, this, &Safekeeping::showTrash);
    connect(parts.actions[ActionId::Backups], &QAction::triggered, this, &Safekeeping::showBackups);
}

notes::TrashDialog *Safekeeping::showTrash()
{
    if (!m_trash)
        m_trash = new notes::TrashDialog(m_parts.commands, systemClock(), m_window);
    bringForward(m_trash);
    return m_trash;
}

BackupsDialog *Safekeeping::showBackups()
{
    if (!m_backups) {
        m_backups = new BackupsDialog(m_parts.commands.service().location(), systemClock(), m_window);
        connect(m_backups, &BackupsDialog::restoreConfirmed, this, &Safekeeping::restoreConfirmed);
        connect(m_backups, &BackupsDialog::folderRequested, this,
                [this](const QString &folder) { m_parts.dialogs.open(QUrl::fromLocalFile(folder)); });
    }
    bringForward(m_backups);
    return m_backups;
}

} // namespace gleaner::shell
