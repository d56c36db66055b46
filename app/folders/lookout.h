// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folders/folderlook.h"
#include "app/folders/pace.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace gleaner::folders {

/// Looks at one folder again and again: when the system tells of a change and it has been quiet since, and now and then
/// where it does not. Lives on a thread of its own, for a folder in the network may keep it waiting; needs nothing of
/// the program, so that such a thread can be left behind.
class Lookout final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Lookout)

public:
    Lookout(QString folder, const Pace &pace, std::stop_token stop);
    ~Lookout() override;

    // To be called on its thread.
    void look();
    /// Looks when nothing has changed for a while, or much later at the latest.
    void lookSoon();

signals:
    void looked(const gleaner::folders::FolderLook &look);

private:
    /// Has the system tell of changes; true when folders have come to it whose changes it did not tell before.
    bool follow(FolderLook &look);
    /// What is watched no longer, or is another folder by the same name: the system goes on watching the old one.
    [[nodiscard]] QStringList outdated(const FolderLook &look, const QSet<QString> &wanted) const;
    /// Watches these as far as the system does; gives how many.
    qsizetype addPaths(const QStringList &paths);
    void noteChange(const QString &path);

    const QString m_folder;
    const Pace m_pace;
    const std::stop_token m_stop;
    const QString m_around;                        ///< the folder it stands in, which tells when it is renamed
    std::unique_ptr<QFileSystemWatcher> m_watcher; ///< made on the thread
    QHash<QString, qint64> m_births;               ///< of the folders watched
    bool m_isFull = false;                         ///< the system watched no more when asked last
    QTimer m_soon;
    QTimer m_later;
    QElapsedTimer m_waiting; ///< since the first change that no look has followed
};

} // namespace gleaner::folders
