// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/trash.h"

#include "core/library/database.h"
#include "core/library/tagstore.h"

#include <QTimeZone>

#include <array>

namespace gleaner::library {

namespace {

using Kind = TrashedThing::Kind;

constexpr std::array Kinds{Kind::Note, Kind::SavedSearch, Kind::Highlight, Kind::Brief};

std::string tableOf(Kind kind)
{
    switch (kind) {
    case Kind::Note: return "main.notes";
    case Kind::SavedSearch: return "main.saved_searches";
    case Kind::Highlight: return "main.highlights";
    case Kind::Brief: return "main.briefs";
    }
    return {};
}

} // namespace

QList<TrashedThing> trashedThings(SQLite::Database &db)
{
    QList<TrashedThing> things;
    Query query(db, "SELECT 0 AS kind, n.id AS id, n.item, n.text, i.title, n.deleted AS time FROM main.notes n "
                    "JOIN main.items i ON i.id = n.item WHERE n.deleted IS NOT NULL "
                    "UNION ALL SELECT 0, n.id, 0, n.text, ifnull(n.entity_name, x.title), n.deleted FROM main.notes n "
                    "LEFT JOIN idx.digests x ON x.id = n.digest WHERE n.item IS NULL AND n.deleted IS NOT NULL "
                    "UNION ALL SELECT 1, id, 0, name, query, deleted FROM main.saved_searches "
                    "WHERE deleted IS NOT NULL "
                    "UNION ALL SELECT 2, h.id, h.item, h.exact, i.title, h.deleted FROM main.highlights h "
                    "JOIN main.items i ON i.id = h.item WHERE h.deleted IS NOT NULL "
                    "UNION ALL SELECT 3, id, 0, title, substr(text, 1, 200), deleted FROM main.briefs "
                    "WHERE deleted IS NOT NULL ORDER BY time DESC, kind, id");
    while (query.next()) {
        things.append({.kind = Kinds[size_t(query.integer(0))],
                       .id = query.integer(1),
                       .item = {query.integer(2)},
                       .text = query.text(3),
                       .place = query.text(4),
                       .time = QDateTime::fromMSecsSinceEpoch(query.integer(5), QTimeZone::UTC)});
    }
    return things;
}

int destroyTrashed(SQLite::Database &db, const QList<TrashedThing> &things)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    int destroyed = 0;
    for (const Kind kind : Kinds) {
        Query query(db, "DELETE FROM " + tableOf(kind) + " WHERE id = ? AND deleted IS NOT NULL");
        for (const TrashedThing &thing : things) {
            if (thing.kind == kind)
                destroyed += query.bind(thing.id).run();
        }
    }
    forgetUnusedTags(db);
    transaction.commit();
    return destroyed;
}

int purgeTrash(SQLite::Database &db, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    int purged = 0;
    for (const Kind kind : Kinds) {
        purged += Query(db, "DELETE FROM " + tableOf(kind) + " WHERE deleted < ?")
                      .bind(now.addDays(-TrashDays).toMSecsSinceEpoch())
                      .run();
    }
    forgetUnusedTags(db);
    transaction.commit();
    return purged;
}

} // namespace gleaner::library
