// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QString>

namespace gleaner::library {

/// Copies the database `file` into `folder` (created when missing) under a name with version and time, and checks the
/// copy; gives its path. A copy that fails the check is removed. Errors: Storage.
[[nodiscard]] Result<QString> backUp(const QString &file, const QString &folder, const QDateTime &now);

} // namespace gleaner::library
