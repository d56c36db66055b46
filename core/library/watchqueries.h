// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/watching.h"

namespace gleaner::library {

/// Looks at the mentions of what is watched alone, whatever the size of the library. Throws SQLite::Exception.
[[nodiscard]] WatchedNews watchedNews(SQLite::Database &db, const QList<EntityKey> &watched);

} // namespace gleaner::library
