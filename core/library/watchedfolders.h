// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace gleaner::library {

/// What a file is known to have changed by, without reading it.
struct FileStamp {
    qint64 size = 0;
    qint64 modified = 0; ///< ms since epoch, UTC
    bool operator==(const FileStamp &) const = default;
};

/// What the library has of the files below a folder, by path.
struct KnownFiles {
    QHash<QString, FileStamp> stamps; ///< those of files in archives among them
    QStringList own;                  ///< where digests were seen last; the others are copies
};

/// Folders that begin and cease to be watched. Paths are absolute.
struct WatchChange {
    QStringList added;
    QStringList removed;
    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && removed.isEmpty(); }
    /// What takes it back.
    [[nodiscard]] WatchChange reversed() const { return {removed, added}; }
    bool operator==(const WatchChange &) const = default;
};

/// Whether a path lies in a folder, at any depth, or is it.
[[nodiscard]] bool isWithin(const QString &path, const QString &folder);

} // namespace gleaner::library
