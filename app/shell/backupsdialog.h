// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/tabledialog.h"
#include "core/base/clock.h"
#include "core/library/backupfolder.h"

class QPushButton;

namespace gleaner::shell {

class BackupModel;

/// The library's backups with date and size: one can be made now, and one put in the library's place, after a question.
class BackupsDialog final : public notes::TableDialog {
    Q_OBJECT

public:
    BackupsDialog(library::Location location, Clock clock, QWidget *parent = nullptr);

    /// Looks at the folder again.
    void reload();

signals:
    /// A person wants the library as it was then, and has confirmed it.
    void restoreConfirmed(const gleaner::library::BackupFile &backup);
    void folderRequested(const QString &folder); ///< is to be shown outside

private:
    void enableButtons();
    void backUp();
    void askToRestore();

    library::Location m_location;
    Clock m_clock;
    BackupModel *m_model;
    QPushButton *m_make;
    QPushButton *m_restore;
    bool m_making = false;
};

} // namespace gleaner::shell
