// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/briefrows.h"

#include "core/library/briefrecords.h"

#include <QTimeZone>

namespace gleaner::library {

QList<BriefSource> briefSources(SQLite::Database &db, BriefId id)
{
    QList<BriefSource> sources;
    Query query(db, "SELECT mark, kind, item, highlight, quote, title, source, url, digest_title, date, file, line, "
                    "taken FROM main.brief_sources WHERE brief = ? ORDER BY taken, length(mark), mark");
    query.bind(id.value);
    while (query.next()) {
        sources.append({.kind = sourceKindOf(query.text(1)).value_or(BriefSource::Kind::Item),
                        .mark = query.text(0),
                        .item = query.text(2),
                        .highlight = query.text(3),
                        .quote = query.text(4),
                        .title = query.text(5),
                        .source = query.text(6),
                        .url = query.text(7),
                        .digestTitle = query.text(8),
                        .date = query.date(9),
                        .file = query.text(10),
                        .line = query.number(11),
                        .taken = QDateTime::fromMSecsSinceEpoch(query.integer(12), QTimeZone::UTC)});
    }
    return sources;
}

void putBriefSource(SQLite::Database &db, BriefId id, const BriefSource &source)
{
    Query(db, "INSERT OR REPLACE INTO main.brief_sources (brief, mark, kind, item, highlight, quote, title, source, "
              "url, digest_title, date, file, line, taken) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(id.value, source.mark, sourceKindKey(source.kind), source.item, source.highlight, source.quote,
              source.title, source.source, source.url, source.digestTitle, source.date, source.file, source.line,
              source.taken.toMSecsSinceEpoch())
        .run();
}

BriefId insertBrief(SQLite::Database &db, const Brief &brief, std::optional<qint64> deleted)
{
    Query(db, "INSERT INTO main.briefs (uid, title, text, created, modified, deleted) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(brief.uid, brief.title, brief.text, brief.created.toMSecsSinceEpoch(), brief.modified.toMSecsSinceEpoch(),
              deleted)
        .run();
    const BriefId id{db.getLastInsertRowid()};
    for (const BriefSource &source : brief.sources)
        putBriefSource(db, id, source);
    return id;
}

} // namespace gleaner::library
