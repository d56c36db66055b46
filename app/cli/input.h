// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace gleaner::cli {

/// The bytes of a file, or of standard input for "-"; at most one more than a document may have, so that a device
/// without end is refused like any file that is too large. Errors: NotFound, Unreadable.
[[nodiscard]] Result<QByteArray> readInput(const QString &path);
/// The same of a file that is no document, whatever its size.
[[nodiscard]] Result<QByteArray> readWhole(const QString &path);

/// Writes a file, whole or not at all; to standard output where no path is given. Gives the exit code.
[[nodiscard]] int writeOutput(const QString &path, const QByteArray &bytes);

} // namespace gleaner::cli
