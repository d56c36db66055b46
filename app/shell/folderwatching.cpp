// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/folderwatching.h"

#include "app/folders/foldersdialog.h"
#include "app/shell/actions.h"
#include "app/shell/dialogs.h"
#include "app/shell/session.h"
#include "app/shell/statusbar.h"

#include <QAction>
#include <QDir>

using gleaner::folders::FoldersDialog;
using gleaner::folders::WatchedFolders;

namespace gleaner::shell {

FolderWatching::FolderWatching(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_folders(parts.folders)
{
    connect(m_parts.actions[ActionId::WatchedFolders], &QAction::triggered, this, &FolderWatching::show);
    connect(&m_folders, &WatchedFolders::told, this, [this](const QString &text) { m_parts.status.tell(text); });
    connect(&m_folders, &WatchedFolders::warned, this, [this](const QString &text) { m_parts.status.warn(text); });
}

FoldersDialog *FolderWatching::show()
{
    if (!m_dialog) {
        m_dialog = new FoldersDialog(m_folders, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &FoldersDialog::addRequested, this, &FolderWatching::chooseFolder);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

void FolderWatching::chooseFolder()
{
    const QString start = m_parts.session.recent().value(0, QDir::homePath());
    m_parts.dialogs.chooseFolder(m_dialog ? m_dialog.data() : m_window, tr("Watch a folder"), start,
                                 [this](const QString &folder) { m_folders.add(folder); });
}

} // namespace gleaner::shell
