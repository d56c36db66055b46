// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/brief.h"

#include <QStringList>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::briefs {

// As app/notes/rescue.h does for notes, in the same folders.

/// Keeps the texts of briefs that the library did not take; gives the path. Errors: Unreadable.
[[nodiscard]] Result<QString> keepUnsaved(const QList<library::Brief> &briefs, const QStringList &folders);

/// Gives the library what earlier runs kept; a file goes when all of it is taken. In the writing thread.
void takeInUnsaved(shell::LibraryService &service, const QStringList &folders);

} // namespace gleaner::briefs
