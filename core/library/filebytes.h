// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

class QFileInfo;

namespace gleaner::library {

/// The bytes of a file that is not larger than a document may be. Devices and pipes are no files: reading one might
/// never end. Errors: NotFound, Unreadable, TooLarge; each says what to do.
[[nodiscard]] Result<QByteArray> readFile(const QFileInfo &info);

/// The outermost folder on the way to `path` that is not there, as when a drive was taken away; empty when all are.
[[nodiscard]] QString missingFolder(const QString &path);

/// That a folder is not there, and what to do.
[[nodiscard]] Error folderIsMissing(const QString &folder);

} // namespace gleaner::library
