// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::exporting {

/// A name without what file systems forbid (Windows' forbid most) and what ends a wiki link, at most 96 code points and
/// 180 bytes of UTF-8: there is room for "-2", an ending and a kept copy's words. `otherwise` where nothing is left.
[[nodiscard]] QString fileName(const QString &name, const QString &otherwise);

/// A path below a folder: names between slashes, each as above; empty ones and those that lead upwards are left out.
[[nodiscard]] QString filePath(const QString &path, const QString &otherwise);

} // namespace gleaner::exporting
