// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/library.h"

#include <QString>

namespace gleaner::exports {

/// Where a person's own template of this name is, or would be. Names are cleaned of what file systems forbid.
[[nodiscard]] QString templatePath(const library::Location &location, const QString &name);
/// Keeps a template under a name and gives the name as it is kept. One of that name that is there is written over only
/// when it is `own`, the one that is worked on. Errors: Usage without a name or
/// with one that is taken, Storage.
[[nodiscard]] Result<QString> keepTemplate(const library::Location &location, const QString &name, const QString &text,
                                           const QString &own);
/// Gives the name as it is kept. Errors: as keepTemplate().
[[nodiscard]] Result<QString> renameTemplate(const library::Location &location, const QString &own,
                                             const QString &name);
/// Errors: Storage.
[[nodiscard]] Result<> deleteTemplate(const library::Location &location, const QString &own);

} // namespace gleaner::exports
