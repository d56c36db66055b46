// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/types.h"

#include <QDateTime>

namespace gleaner::library {

// The cache of remote images a person asked for; both throw SQLite::Exception.

[[nodiscard]] std::optional<CachedImage> cachedImage(SQLite::Database &db, const QString &url);
void storeImage(SQLite::Database &db, const QString &url, const CachedImage &image, const QDateTime &now);

} // namespace gleaner::library
