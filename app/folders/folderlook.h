// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/watchedfolders.h"

#include <QFileInfo>
#include <QHash>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace gleaner::folders {

/// What stands in a folder at a time.
struct FolderLook {
    enum class State {
        There,
        Missing,    ///< there is no such folder (any more), or it is no folder
        Unreadable, ///< its names cannot be read
    };
    State state = State::There;
    bool isEmpty = false;                     ///< there is nothing at all in it, as where a drive was taken away
    QHash<QString, library::FileStamp> files; ///< digest files and archives, as library::collectFiles() finds them
    QHash<QString, qint64> folders; ///< it and those below it, with when each was made, ms since epoch; 0 when unknown
    QStringList unreadable;         ///< of those below it; what is in them is not known
    qint64 time = 0;                ///< when it began, ms since epoch
    bool isComplete = true;         ///< not ended early
    /// How changes are come to know.
    enum class Notice {
        Told,         ///< by the system
        Remote,       ///< by looking again: other machines may change the folder
        OutOfWatches, ///< by looking again: the system, or this program, watches no more
    };
    Notice notice = Notice::Told;
};

/// When a folder was made, ms since epoch; 0 when the system does not know.
[[nodiscard]] qint64 birthOf(const QFileInfo &folder);

/// Looks through a folder and all below it; each folder once, whatever links lead to it.
[[nodiscard]] FolderLook lookAt(const QString &folder, const std::stop_token &stop = {});

} // namespace gleaner::folders

Q_DECLARE_METATYPE(gleaner::folders::FolderLook)
