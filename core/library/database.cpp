// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/database.h"

#include "core/library/compression.h"
#include "core/library/statements.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>

namespace gleaner::library {

namespace {

constexpr int BusyTimeout = 5000; // ms

QString translated(const char *text)
{
    return QCoreApplication::translate("gleaner::library", text);
}

/// SQL's cut(text, first, length): a part of a text by UTF-16 units, for SQL counts in code points.
void cut(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const char *const end = text ? text + sqlite3_value_bytes(values[0]) : nullptr;
    const auto skip = [end](const char *at, qint64 units) {
        while (at < end && units > 0) {
            const auto lead = quint8(*at);
            units -= lead < 0xf0 ? 1 : 2;
            at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        }
        return std::min(at, end);
    };
    const char *const first = skip(text, sqlite3_value_int64(values[1]));
    const char *const last = skip(first, sqlite3_value_int64(values[2]));
    sqlite3_result_text(context, first, int(last - first), SQLITE_TRANSIENT);
}

/// SQL's unpacked(text or frame): the text that was packed; a text as it is.
void unpackedText(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) != SQLITE_BLOB) {
        sqlite3_result_value(context, values[0]);
        return;
    }
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(values[0]));
    const auto text = unpacked(QByteArray::fromRawData(bytes, sqlite3_value_bytes(values[0])));
    if (text)
        sqlite3_result_text(context, text->constData(), int(text->size()), SQLITE_TRANSIENT);
    else
        sqlite3_result_error_code(context, SQLITE_CORRUPT);
}

void addFunction(SQLite::Database &db, const char *name, int arguments,
                 void (*function)(sqlite3_context *, int, sqlite3_value **))
{
    // Innocuous: a schema that is not trusted may use them in its columns.
    sqlite3_create_function_v2(db.getHandle(), name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                               nullptr, function, nullptr, nullptr, nullptr);
}

void attachIndex(SQLite::Database &db, const Location &location)
{
    Query(db, "ATTACH DATABASE ? AS idx").bind(location.indexFile()).run();
}

} // namespace

Query::Query(SQLite::Database &db, std::string_view sql)
    : m_keeper(KeptStatements::of(db))
    , m_sql(sql)
    , m_statement(m_keeper ? m_keeper->take(sql) : nullptr)
{
    if (!m_statement)
        m_statement = std::make_unique<SQLite::Statement>(db, m_sql);
}

Query::~Query()
{
    if (!m_keeper)
        return;
    m_statement->tryReset(); // gives the error of its last step once more
    m_statement->clearBindings();
    m_keeper->giveBack(m_sql, std::move(m_statement));
}

int Query::run()
{
    const int changed = m_statement->exec();
    m_statement->reset();
    return changed;
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char *bytes = value.getText();
    return QString::fromUtf8(bytes, value.getBytes());
}

QByteArray Query::blob(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const auto *bytes = static_cast<const char *>(value.getBlob());
    return {bytes, value.getBytes()};
}

void Query::put(const std::optional<double> &value)
{
    if (value)
        put(*value);
    else
        put(nullptr);
}

void Query::put(const std::optional<qint64> &value)
{
    if (value)
        put(*value);
    else
        put(nullptr);
}

void Query::put(const QByteArray &value)
{
    // A null pointer would bind NULL where an empty blob is meant.
    m_statement->bind(++m_bound, value.isNull() ? "" : value.constData(), int(value.size()));
}

void Query::put(QDate value)
{
    if (value.isValid())
        put(value.toString(Qt::ISODate));
    else
        put(nullptr);
}

bool meansDamage(const SQLite::Exception &exception)
{
    return exception.getErrorCode() == SQLITE_CORRUPT || exception.getErrorCode() == SQLITE_NOTADB;
}

Error storageError(const SQLite::Exception &exception, const QString &file)
{
    const auto error = [&](const char *text) { return Error{Error::Kind::Storage, translated(text), file}; };
    switch (exception.getErrorCode()) {
    case SQLITE_INTERRUPT:
        return {Error::Kind::Cancelled, translated(QT_TRANSLATE_NOOP("gleaner::library", "This was stopped.")), file};
    case SQLITE_FULL:
        return error(QT_TRANSLATE_NOOP("gleaner::library", "There is no space left. Free some space and try again."));
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return error(QT_TRANSLATE_NOOP(
            "gleaner::library", "The library cannot be opened or written. Check that the folder may be written to."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(QT_TRANSLATE_NOOP("gleaner::library", "Another program is using the library. Try again later."));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error(QT_TRANSLATE_NOOP("gleaner::library",
                                       "The file is damaged. A copy may be in the folder “backups” beside it."));
    default:
        return {Error::Kind::Storage,
                translated(QT_TRANSLATE_NOOP("gleaner::library", "The library could not be read or written (%1)."))
                    .arg(QString::fromUtf8(exception.what())),
                file};
    }
}

SQLite::Database openFile(const QString &file, int flags)
{
    SQLite::Database db(file.toStdString(), flags, BusyTimeout);
    db.exec("PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON;");
    addFunction(db, "cut", 3, cut);
    addFunction(db, "unpacked", 1, unpackedText);
    return db;
}

SQLite::Database openReading(const Location &location)
{
    SQLite::Database db = openFile(location.libraryFile(), SQLite::OPEN_READONLY);
    attachIndex(db, location);
    // A search looks at some hundred texts, and as somebody types at nearly the same ones again.
    db.exec("PRAGMA main.cache_size = -4000; PRAGMA idx.cache_size = -16000;");
    return db;
}

SQLite::Database openWriting(const Location &location)
{
    SQLite::Database db = openFile(location.libraryFile(), SQLite::OPEN_READWRITE);
    attachIndex(db, location);
    // In WAL mode NORMAL loses the last commits at a power cut, though never consistency. A note is a person's work and
    // costs one fsync; the index is made again from the library, which finds what it lacks by the revisions it has
    // seen.
    db.exec("PRAGMA main.journal_mode = WAL; PRAGMA main.synchronous = FULL;"
            "PRAGMA idx.journal_mode = WAL; PRAGMA idx.synchronous = NORMAL;");
    // An import writes all over its trees; pages stay in memory over a transaction, and are copied home from the log a
    // few times over an import and not after each batch.
    db.exec("PRAGMA main.cache_size = -16000; PRAGMA idx.cache_size = -48000; PRAGMA wal_autocheckpoint = 4000;");
    return db;
}

} // namespace gleaner::library
