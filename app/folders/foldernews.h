// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/folders/folderlook.h"
#include "app/folders/pace.h"

namespace gleaner::folders {

using Stamps = QHash<QString, library::FileStamp>;

/// What a look finds that the library does not have.
struct FolderNews {
    Stamps ready;       ///< to be imported
    bool waits = false; ///< some files are still being written, perhaps: another look is wanted
    QStringList gone;   ///< digests whose own file is not there any more, sorted
    /// Nothing can be said of the files: the folder is not there, or it stands empty where the library knows of files,
    /// as the place of a drive that was taken away.
    bool isAway = false;
};

/// Compares a look with what the library has. A file is ready when it has something in it and has settled: it was the
/// same in a look a little before, or was last changed long ago. What has been `tried` as it is now is not ready again.
[[nodiscard]] FolderNews newsOf(const library::KnownFiles &known, const FolderLook &look, const FolderLook &before,
                                const Stamps &tried, const Pace &pace);

} // namespace gleaner::folders
