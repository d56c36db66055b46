// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/pagetemplate.h"

#include <QString>

namespace gleaner::exports {

// A person's own templates are told apart by their files: any name may stand in a file's name, but new ones are cleaned
// of what file systems and links forbid.

/// The one of this name. Errors: NotFound.
[[nodiscard]] Result<exporting::TemplateSource> ownTemplate(const library::Location &location, const QString &name);
/// Keeps a text under a name. `own` is the one that is worked on, if any: it alone is written over, when the name is
/// still its own. Errors: Usage without a name or with one that is taken, Storage.
[[nodiscard]] Result<exporting::TemplateSource> keepTemplate(const library::Location &location, const QString &name,
                                                             const QString &text, const exporting::TemplateSource &own);
/// Errors: as keepTemplate().
[[nodiscard]] Result<exporting::TemplateSource> renameTemplate(const library::Location &location,
                                                               const exporting::TemplateSource &own,
                                                               const QString &name);
/// Errors: Storage.
[[nodiscard]] Result<> deleteTemplate(const exporting::TemplateSource &own);

} // namespace gleaner::exports
