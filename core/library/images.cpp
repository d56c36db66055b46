// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/images.h"

namespace gleaner::library {

std::optional<CachedImage> cachedImage(SQLite::Database &db, const QString &url)
{
    Query query(db, "SELECT bytes, mime FROM main.images WHERE url = ?");
    if (!query.bind(url).next())
        return std::nullopt;
    return CachedImage{query.blob(0), query.text(1)};
}

void storeImage(SQLite::Database &db, const QString &url, const CachedImage &image, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Query(db, "INSERT OR REPLACE INTO main.images (url, mime, bytes, stored) VALUES (?, ?, ?, ?)")
        .bind(url, image.mimeType, image.bytes, now.toMSecsSinceEpoch())
        .run();
    transaction.commit();
}

} // namespace gleaner::library
