// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folders/folderstate.h"
#include "app/folders/pace.h"

#include <QObject>

#include <memory>
#include <vector>

class QUndoStack;

namespace gleaner::importing {
class ImportController;
}
namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::folders {

/// The folders that a person has watched: what comes into them, or changes there, is imported by itself. Nothing is
/// ever taken out of the library for a file that is gone.
class WatchedFolders final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WatchedFolders)

public:
    struct Parts {
        shell::LibraryService &library;
        importing::ImportController &importer;
        QUndoStack &undo;
    };
    /// The parts must outlive the object.
    explicit WatchedFolders(const Parts &parts, const Pace &pace = {}, QObject *parent = nullptr);
    ~WatchedFolders() override;

    /// By path.
    [[nodiscard]] QList<FolderState> folders() const;

    // Steps that can be undone.
    void add(const QString &folder);
    void remove(const QStringList &folders);
    /// Looks through all of them; what failed is tried again.
    void lookNow();

signals:
    void changed();
    void told(const QString &text);
    void warned(const QString &text);

private:
    struct Entry;
    friend class WatchCommand;

    /// Makes a change and puts what it really changed into its place; or takes it back.
    void write(const std::shared_ptr<library::WatchChange> &change, bool back);
    void load();
    void setFolders(const QStringList &folders);
    [[nodiscard]] std::unique_ptr<Entry> begin(const QString &folder);
    [[nodiscard]] Entry *find(const QString &folder) const;
    void compare(Entry &entry, const FolderLook &look);
    void take(const QString &folder, const FolderLook &look, const FolderNews &news);
    void tellCondition(const FolderState &before, const FolderState &now);
    void tellGone(Entry &entry, const FolderNews &news);
    [[nodiscard]] bool isImporting() const;
    void importReady();

    Parts m_parts;
    Pace m_pace;
    std::vector<std::unique_ptr<Entry>> m_entries;
    QStringList m_ready; ///< files to import when the importer has time
};

} // namespace gleaner::folders
