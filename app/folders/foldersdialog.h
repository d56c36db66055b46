// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/tabledialog.h"

class QLabel;
class QPushButton;

namespace gleaner::folders {

class FoldersModel;
class WatchedFolders;

/// The watched folders with what is so with each; to add some and to take some away, as steps that can be undone.
class FoldersDialog final : public notes::TableDialog {
    Q_OBJECT

public:
    explicit FoldersDialog(WatchedFolders &folders, QWidget *parent = nullptr);

signals:
    void addRequested();

private:
    void reload();
    void showCurrent();
    void removeSelected();

    WatchedFolders &m_folders;
    FoldersModel *m_model;
    QLabel *m_details;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_look;
};

} // namespace gleaner::folders
