// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/digestqueries.h"

#include "core/digest/parser.h"
#include "core/entity/extractor.h"
#include "core/library/choices.h"
#include "core/library/compression.h"
#include "core/library/filter.h"
#include "core/library/tags.h"
#include "core/library/tagstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace gleaner::library {

namespace {

const std::string DigestColumns =
    "SELECT d.id, d.uid, d.path, x.title, x.date, x.publisher, d.items, d.read, d.bookmarked, "
    "d.notes, d.tagged, d.highlights FROM main.digests d LEFT JOIN idx.digests x ON x.id = d.id WHERE ";

DigestRow rowOf(const Query &query)
{
    DigestRow row;
    row.id = {query.integer(0)};
    row.uid = query.text(1);
    row.path = query.text(2);
    row.title = query.text(3);
    if (row.title.isEmpty()) // not indexed yet
        row.title = QFileInfo(row.path).completeBaseName();
    row.date = query.date(4);
    row.publisher = query.text(5);
    row.items = query.number(6);
    row.read = query.number(7);
    row.bookmarks = query.number(8);
    row.notes = query.number(9);
    row.tagged = query.number(10);
    row.highlights = query.number(11);
    return row;
}

QList<NamedCount> namedCounts(SQLite::Database &db, const char *sql)
{
    QList<NamedCount> counts;
    for (Query query(db, sql); query.next();)
        counts.append({query.text(0), query.number(1)});
    return counts;
}

QStringList names(SQLite::Database &db, const char *sql)
{
    QStringList names;
    for (Query query(db, sql); query.next();)
        names.append(query.text(0));
    return names;
}

QList<DigestId> digestIds(Query &query)
{
    QList<DigestId> ids;
    while (query.next())
        ids.append(DigestId{query.integer(0)});
    return ids;
}

} // namespace

Error notFound(const QString &what)
{
    return {Error::Kind::NotFound, QCoreApplication::translate("gleaner::library", "The library does not hold this."),
            what};
}

QList<DigestRow> digestRows(SQLite::Database &db, const Filter &filter, int limit)
{
    const Condition condition = digestCondition(filter);
    Query query(db, DigestColumns + condition.sql + " ORDER BY " + DigestOrder
                        + (limit > 0 ? " LIMIT " + std::to_string(limit) : std::string()));
    query.add(condition.values);
    QList<DigestRow> rows;
    while (query.next())
        rows.append(rowOf(query));
    return rows;
}

Result<DigestRow> digestRow(SQLite::Database &db, DigestId id)
{
    Query query(db, DigestColumns + "d.id = ?");
    if (!query.bind(id.value).next())
        return std::unexpected(notFound(QString::number(id.value)));
    return rowOf(query);
}

Counts countAll(SQLite::Database &db)
{
    Counts counts;
    Query sums(db, "SELECT count(*), ifnull(sum(items), 0), ifnull(sum(items - read), 0), ifnull(sum(bookmarked), 0) "
                   "FROM main.digests");
    if (sums.next()) {
        counts.digests = sums.number(0);
        counts.items = sums.number(1);
        counts.unread = sums.number(2);
        counts.bookmarked = sums.number(3);
    }
    Query annotated(db, "SELECT count(*) FROM main.items WHERE notes > 0");
    if (annotated.next())
        counts.withNotes = annotated.number(0);
    Query marked(db, "SELECT count(*) FROM main.items WHERE highlights > 0");
    if (marked.next())
        counts.withHighlights = marked.number(0);
    counts.publishers = namedCounts(db, "SELECT publisher, count(*) AS digests FROM idx.digests WHERE publisher <> '' "
                                        "GROUP BY publisher ORDER BY digests DESC, publisher");
    counts.tags = namedCounts(
        db, "SELECT t.name, count(DISTINCT it.item) FROM main.tags t JOIN main.tagged_items it ON it.tag = t.id "
            "GROUP BY t.id ORDER BY t.key");
    const QList<TagRow> rows = tagRows(db);
    for (const TagRow &row : rows) {
        if (row.colour != annotation::TagColour::None)
            counts.tagColours.insert(row.name, row.colour);
    }
    return counts;
}

FieldNames fieldNames(SQLite::Database &db)
{
    FieldNames fields;
    fields.tags = names(db, "SELECT t.name FROM main.tags t WHERE EXISTS (SELECT 1 FROM main.tagged_items it "
                            "WHERE it.tag = t.id) ORDER BY t.key");
    fields.publishers = names(db, "SELECT publisher FROM idx.digests WHERE publisher <> '' "
                                  "GROUP BY publisher ORDER BY count(*) DESC, publisher");
    fields.sources = names(db, "SELECT source FROM idx.items WHERE source <> '' "
                               "GROUP BY source ORDER BY count(*) DESC, source LIMIT 20000");
    // No index has the sections, and those of old items are of less use than the time to read them all.
    fields.sections = names(db, "SELECT section FROM (SELECT section FROM idx.items ORDER BY id DESC LIMIT 100000) "
                                "WHERE section <> '' GROUP BY section ORDER BY count(*) DESC, section LIMIT 20000");
    return fields;
}

Result<SourceBytes> sourceBytes(SQLite::Database &db, DigestId id)
{
    Query query(db, "SELECT d.path, s.zstd, s.size, s.sha256, x.chosen, r.id FROM main.digests d "
                    "JOIN main.revisions r ON r.id = d.revision JOIN main.sources s ON s.sha256 = r.sha256 "
                    "LEFT JOIN idx.digests x ON x.id = d.id WHERE d.id = ?");
    if (!query.bind(id.value).next())
        return std::unexpected(notFound(QString::number(id.value)));
    const std::optional<QByteArray> bytes = uncompressed(query.blob(1), query.integer(2));
    if (!bytes || QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != query.blob(3)) {
        return std::unexpected(Error{
            Error::Kind::Storage,
            QCoreApplication::translate("gleaner::library", "The stored copy of this document is damaged. Import the "
                                                            "file again."),
            query.text(0)});
    }
    return SourceBytes{query.text(0), *bytes, query.isNull(4) ? std::nullopt : std::optional(query.text(4)),
                       query.integer(5)};
}

std::optional<Reader::KnownFile> knownFile(SQLite::Database &db, const QString &path)
{
    Query query(db, "SELECT r.sha256, p.size, p.modified, c.recogniser FROM main.paths p "
                    "JOIN main.digests d ON d.id = p.digest JOIN main.revisions r ON r.id = d.revision "
                    "LEFT JOIN main.reading_choices c ON c.scope = 'document' AND c.key = d.uid WHERE p.path = ?");
    if (!query.bind(path).next())
        return std::nullopt;
    return Reader::KnownFile{query.blob(0), query.integer(1), query.integer(2),
                             query.isNull(3) ? std::nullopt : std::optional(query.text(3))};
}

QList<DigestId> staleDigestIds(SQLite::Database &db)
{
    Query query(db,
                std::string("SELECT d.id FROM main.digests d LEFT JOIN idx.digests x ON x.id = d.id WHERE x.id IS NULL "
                            "OR x.revision <> d.revision OR x.parser <> ? OR x.chosen <> ")
                    + ChosenRecogniser
                    + " OR d.id IN (SELECT i.digest FROM main.highlights h JOIN main.items i ON i.id = h.item "
                      "WHERE h.checked = 0) ORDER BY "
                    + DigestOrder);
    query.bind(digest::ParserVersion);
    return digestIds(query);
}

QList<DigestId> digestIdsWithoutEntities(SQLite::Database &db)
{
    Query query(db, std::string("SELECT d.id FROM main.digests d JOIN idx.digests x ON x.id = d.id "
                                "WHERE x.extractor <> ? ORDER BY ")
                        + DigestOrder);
    query.bind(entity::ExtractorVersion);
    return digestIds(query);
}

Result<qint64> findByUid(SQLite::Database &db, const std::string &table, const QString &uid)
{
    constexpr qsizetype ShortestPrefix = 4;
    const QString wanted = uid.trimmed().toLower();
    Query exact(db, "SELECT id FROM main." + table + " WHERE uid = ?");
    if (exact.bind(wanted).next())
        return exact.integer(0);
    if (wanted.size() < ShortestPrefix)
        return std::unexpected(notFound(uid));
    Query prefix(db, "SELECT id FROM main." + table + " WHERE uid > ? AND uid < ? LIMIT 2");
    prefix.bind(wanted, QString(wanted + u'\x7f'));
    if (!prefix.next())
        return std::unexpected(notFound(uid));
    const qint64 id = prefix.integer(0);
    if (prefix.next()) {
        return std::unexpected(
            Error{Error::Kind::Conflict,
                  QCoreApplication::translate("gleaner::library",
                                              "Several ids begin like this. Give more of its characters."),
                  uid});
    }
    return id;
}

} // namespace gleaner::library
