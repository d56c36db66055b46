// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/watchqueries.h"

namespace gleaner::library {

WatchedNews watchedNews(SQLite::Database &db, const QList<EntityKey> &watched)
{
    WatchedNews news;
    Query query(db,
                "SELECT DISTINCT x.date, m.item, i.digest FROM idx.entities e JOIN idx.mentions m ON m.entity = e.id "
                "JOIN main.items i ON i.id = m.item LEFT JOIN idx.digests x ON x.id = i.digest "
                "WHERE e.name = ? AND e.type = ? AND i.shown ORDER BY x.date");
    for (const EntityKey &key : watched) {
        WatchedThing thing{key, 0, {}};
        for (query.bind(key.name, entity::key(key.type)); query.next(); ++thing.items) {
            QList<EntityKey> &named = news.items[{query.integer(1)}];
            if (named.isEmpty())
                ++news.digests[{query.integer(2)}];
            named.append(key);
            const QDate date = query.date(0);
            if (!date.isValid())
                continue;
            if (thing.days.isEmpty() || thing.days.last().date != date)
                thing.days.append({date, 0});
            ++thing.days.last().items;
        }
        news.things.append(thing);
    }
    return news;
}

} // namespace gleaner::library
