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

} // namespace gleaner::cli
