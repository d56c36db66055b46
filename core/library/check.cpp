// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/check.h"

#include "core/library/database.h"

#include <QCoreApplication>
#include <QFile>

namespace gleaner::library {

namespace {

struct Promise {
    const char *sql; ///< gives one row with the number of things that break the promise
    const char *message;
};

constexpr Promise Promises[]{
    {"SELECT count(*) FROM main.digests d WHERE (d.items, d.read, d.bookmarked, d.notes, d.tagged, d.highlights) "
     "IS NOT (SELECT count(*), count(read_at), count(bookmarked_at), ifnull(sum(i.notes), 0), "
     "ifnull(sum(i.tags > 0), 0), ifnull(sum(i.highlights), 0) "
     "FROM main.items i WHERE i.digest = d.id AND i.shown)",
     QT_TRANSLATE_N_NOOP("gleaner::library", "%n digest(s) with wrong counts")},
    {"SELECT count(*) FROM main.items i WHERE i.notes IS NOT "
     "(SELECT count(*) FROM main.notes n WHERE n.item = i.id AND n.deleted IS NULL) "
     "OR i.tags IS NOT (SELECT count(*) FROM main.item_tags t WHERE t.item = i.id) "
     "OR i.highlights IS NOT (SELECT count(*) FROM main.highlights h WHERE h.item = i.id AND h.deleted IS NULL)",
     QT_TRANSLATE_N_NOOP("gleaner::library", "%n item(s) with wrong counts")},
    {"SELECT count(*) FROM main.digests d LEFT JOIN main.revisions r ON r.id = d.revision AND r.digest = d.id "
     "LEFT JOIN main.sources s ON s.sha256 = r.sha256 WHERE s.sha256 IS NULL",
     QT_TRANSLATE_N_NOOP("gleaner::library", "%n digest(s) without a source")},
    {"SELECT count(*) FROM idx.digests x JOIN main.digests d ON d.id = x.id AND d.revision = x.revision WHERE "
     "(SELECT count(*) FROM main.items i WHERE i.digest = d.id) IS NOT "
     "(SELECT count(*) FROM idx.items t JOIN main.items i ON i.id = t.id WHERE t.digest = d.id AND i.digest = d.id)",
     QT_TRANSLATE_N_NOOP("gleaner::library", "%n digest(s) only partly in the index")},
    {"SELECT count(*) FROM idx.items t LEFT JOIN idx.item_search s ON s.rowid = t.id "
     "LEFT JOIN idx.title_search n ON n.rowid = t.id WHERE s.rowid IS NULL OR n.rowid IS NULL",
     QT_TRANSLATE_N_NOOP("gleaner::library", "%n item(s) that search cannot find")},
};

QString atFile(const QString &file, const QString &problem)
{
    return file + u": " + problem;
}

} // namespace

Result<QStringList> integrityProblems(const QString &file)
{
    return guarded(file, [&]() -> Result<QStringList> {
        SQLite::Database db = openFile(file, SQLite::OPEN_READONLY);
        QStringList problems;
        for (Query query(db, "PRAGMA integrity_check"); query.next();) {
            if (const QString line = query.text(0); line != u"ok")
                problems += atFile(file, line);
        }
        for (Query query(db, "PRAGMA foreign_key_check"); query.next();) {
            problems += atFile(
                file, QCoreApplication::translate("gleaner::library", "%1 names a row of %2 that does not exist")
                          .arg(query.text(0), query.text(2)));
        }
        return problems;
    });
}

Result<QStringList> libraryProblems(const Location &location)
{
    if (!QFile::exists(location.libraryFile())) {
        return std::unexpected(Error{
            Error::Kind::NotFound,
            QCoreApplication::translate("gleaner::library", "There is no library in this folder."), location.folder});
    }
    QStringList problems;
    for (const QString &file : {location.libraryFile(), location.indexFile()}) {
        const Result<QStringList> found = integrityProblems(file);
        if (!found)
            return found;
        problems += *found;
    }
    return guarded(location.libraryFile(), [&]() -> Result<QStringList> {
        SQLite::Database db = openReading(location);
        for (const Promise &promise : Promises) {
            Query query(db, promise.sql);
            if (query.next() && query.integer(0) > 0)
                problems += QCoreApplication::translate("gleaner::library", promise.message, nullptr, query.number(0));
        }
        return problems;
    });
}

} // namespace gleaner::library
