// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/highlighttags.h"

#include "core/library/tagstore.h"

namespace gleaner::library {

QList<HighlightId> tagHighlights(SQLite::Database &db, const QList<HighlightId> &highlights, const QString &tag,
                                 const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const qint64 id = makeTag(db, tag);
    QList<HighlightId> changed;
    for (const HighlightId highlight : highlights) {
        if (putTag(db, highlight, id, now))
            changed.append(highlight);
    }
    if (!changed.isEmpty()) // else the tag's own row is rolled back with the rest
        transaction.commit();
    return changed;
}

QList<HighlightId> untagHighlights(SQLite::Database &db, const QList<HighlightId> &highlights, const QString &tag)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const std::optional<qint64> id = tagId(db, tag);
    if (!id)
        return {};
    QList<HighlightId> changed;
    Query query(db, "DELETE FROM main.highlight_tags WHERE highlight = (SELECT id FROM main.highlights WHERE id = ? "
                    "AND deleted IS NULL) AND tag = ?");
    for (const HighlightId highlight : highlights) {
        if (query.bind(highlight.value, *id).run() > 0)
            changed.append(highlight);
    }
    forgetUnusedTags(db);
    transaction.commit();
    return changed;
}

bool putTag(SQLite::Database &db, HighlightId highlight, qint64 tag, const QDateTime &now)
{
    Query query(db, "INSERT OR IGNORE INTO main.highlight_tags (highlight, tag, added) SELECT id, ?, ? "
                    "FROM main.highlights WHERE id = ? AND deleted IS NULL");
    return query.bind(tag, now.toMSecsSinceEpoch(), highlight.value).run() > 0;
}

} // namespace gleaner::library
