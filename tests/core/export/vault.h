// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/preset.h"

#include <QString>
#include <QStringList>

namespace gleaner::exporting::test {

/// What a folder of exported files refers to.
struct VaultCheck {
    QStringList broken; ///< "FILE: what leads nowhere"
    int links = 0;      ///< to other files
    int headings = 0;   ///< links that name a heading there
    int blocks = 0;     ///< block ids
    int images = 0;     ///< in the folder
};

/// Follows every internal link, heading target and image, and looks at every block id: those have to be there once in
/// their file (Obsidian) or once in all (Logseq), and links by name have to lead to one file only.
[[nodiscard]] VaultCheck checkVault(const QString &folder, Preset preset);

} // namespace gleaner::exporting::test
