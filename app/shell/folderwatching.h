// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folders/watchedfolders.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace gleaner::folders {
class FoldersDialog;
}

namespace gleaner::shell {

class Actions;
class Dialogs;
class Session;
class StatusBar;

/// Watches folders as long as the window is there, and the dialog about them.
class FolderWatching final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderWatching)

public:
    struct Parts {
        folders::WatchedFolders::Parts folders;
        Session &session;
        Dialogs &dialogs;
        StatusBar &status;
        const Actions &actions;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    FolderWatching(const Parts &parts, QWidget *window);

    /// Opens the dialog, or brings it to the front.
    folders::FoldersDialog *show();

private:
    void chooseFolder();

    Parts m_parts;
    QWidget *m_window;
    folders::WatchedFolders m_folders;
    QPointer<folders::FoldersDialog> m_dialog;
};

} // namespace gleaner::shell
