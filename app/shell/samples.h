// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace gleaner::shell {

/// Writes the sample digests into `samples` below `folder`, so that they are files like any others, and gives that
/// folder. Files that are there already are left as they are. Errors: Storage.
[[nodiscard]] Result<QString> unpackSamples(const QString &folder);

} // namespace gleaner::shell
