// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importcontroller.h"

#include <QObject>
#include <QStringList>

class QMenu;

namespace gleaner::shell {

class Dialogs;
class LibraryService;
class Session;
class StatusBar;

/// What brings files in.
class FileCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileCommands)

public:
    struct Parts {
        LibraryService &library;
        importing::ImportController &importer;
        Session &session;
        Dialogs &dialogs;
        StatusBar &status;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    FileCommands(const Parts &parts, QWidget *window);

    void chooseFolder();
    void chooseFiles();
    void importSamples();
    /// Imports files and folders. A single file is shown once it is in the library.
    void importPaths(const QStringList &paths);
    /// Imports and shows the text that is on the clipboard, kept as a file of its own.
    void pasteDigest();
    void showReport(const importing::Report &report);
    /// Fills a menu with what was opened lately whenever it is about to show.
    void fillRecent(QMenu *menu);

signals:
    void digestRequested(gleaner::DigestId digest);
    void changesRequested(gleaner::DigestId digest, QWidget *over); ///< in front of that window

private:
    void importAndShow(const QString &file);

    Parts m_parts;
    QWidget *m_window;
    QString m_toOpen; ///< file to show when its import is done
};

} // namespace gleaner::shell
