// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/folderlook.h"

#include "core/library/archive.h"
#include "core/library/digestname.h"

#include <QDateTime>
#include <QDir>
#include <QSet>

namespace gleaner::folders {

namespace {

bool canBeListed(const QString &folder)
{
    const QFileInfo info(folder);
    return info.isReadable() && info.isExecutable();
}

} // namespace

qint64 birthOf(const QFileInfo &folder)
{
    const QDateTime birth = folder.birthTime();
    return birth.isValid() ? birth.toMSecsSinceEpoch() : 0;
}

FolderLook lookAt(const QString &folder, const std::stop_token &stop)
{
    FolderLook look;
    look.time = QDateTime::currentMSecsSinceEpoch();
    if (!QFileInfo(folder).isDir()) {
        look.state = FolderLook::State::Missing;
        return look;
    }
    if (!canBeListed(folder)) {
        look.state = FolderLook::State::Unreadable;
        return look;
    }
    look.isEmpty = QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    QSet<QString> seen;
    QStringList waiting{folder};
    while (!waiting.isEmpty()) {
        if (stop.stop_requested()) {
            look.isComplete = false;
            return look;
        }
        const QDir current(waiting.takeLast());
        const QString canonical = current.canonicalPath();
        if (canonical.isEmpty() || seen.contains(canonical))
            continue;
        seen.insert(canonical);
        if (!canBeListed(current.path())) {
            look.unreadable.append(current.path());
            continue;
        }
        look.folders.insert(current.path(), birthOf(QFileInfo(current.path())));
        const QFileInfoList entries = current.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot,
                                                            QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (entry.isDir())
                waiting.append(entry.absoluteFilePath());
            else if (library::isDigestName(entry.fileName()) || library::isArchive(entry.fileName()))
                look.files.insert(QDir::cleanPath(entry.absoluteFilePath()),
                                  {entry.size(), entry.lastModified().toMSecsSinceEpoch()});
        }
    }
    return look;
}

} // namespace gleaner::folders
