// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace gleaner::library {

/// Everything of one user in one folder: `library.sqlite` (what cannot be computed again) and `index.sqlite` (what
/// can).
struct Location {
    QString folder; ///< absolute

    [[nodiscard]] QString libraryFile() const { return folder + u"/library.sqlite"; }
    [[nodiscard]] QString indexFile() const { return folder + u"/index.sqlite"; }
    [[nodiscard]] QString backupFolder() const { return folder + u"/backups"; }

    /// GLEANER_LIBRARY, else `gleaner` in the person's data folder (XDG_DATA_HOME).
    [[nodiscard]] static Location standard();
};

} // namespace gleaner::library
