// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/migrations.h"

#include "core/library/backup.h"
#include "core/library/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace gleaner::library {

namespace {

Error unsupported(const char *text, const QString &file)
{
    return {Error::Kind::Unsupported, QCoreApplication::translate("gleaner::library", text), file};
}

Result<QByteArray> readScript(const QString &scripts, int version)
{
    QFile file(scripts + u'/' + QString::number(version).rightJustified(3, u'0') + u".sql");
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Kind::Unreadable, file.errorString(), file.fileName()});
    return file.readAll();
}

Result<int> versionOf(SQLite::Database &db, const QString &file, const QString &scripts)
{
    const int version = db.execAndGet("PRAGMA user_version").getInt();
    if (version > newestVersion(scripts)) {
        return std::unexpected(unsupported(
            QT_TRANSLATE_NOOP("gleaner::library", "A newer version of Gleaner made this library. Open it with "
                                                  "that version or a later one; nothing was changed."),
            file));
    }
    if (version == 0 && db.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() > 0) {
        return std::unexpected(unsupported(
            QT_TRANSLATE_NOOP("gleaner::library", "This is a database of another program; nothing was changed."),
            file));
    }
    return version;
}

} // namespace

int newestVersion(const QString &scripts)
{
    return int(QDir(scripts).entryList({QStringLiteral("*.sql")}, QDir::Files).size());
}

Result<int> databaseVersion(const QString &file, const QString &scripts)
{
    return guarded(file, [&]() -> Result<int> {
        SQLite::Database db = openFile(file, SQLite::OPEN_READONLY);
        return versionOf(db, file, scripts);
    });
}

Result<> migrate(const QString &file, const QString &scripts, const QString &backups, const Clock &clock)
{
    return guarded(file, [&]() -> Result<> {
        SQLite::Database db = openFile(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const Result<int> version = versionOf(db, file, scripts);
        if (!version)
            return std::unexpected(version.error());
        const int newest = newestVersion(scripts);
        if (*version == newest)
            return {};
        if (*version > 0) {
            if (const auto copy = backUp(file, backups, clock()); !copy)
                return std::unexpected(copy.error());
        }
        // Small rows and long texts waste less of larger pages; a library, written a note at a time, stays with small.
        if (*version == 0 && scripts == IndexScripts)
            db.exec("PRAGMA page_size = 8192");
        db.exec("PRAGMA journal_mode = WAL");
        for (int next = *version + 1; next <= newest; ++next) {
            const Result<QByteArray> script = readScript(scripts, next);
            if (!script)
                return std::unexpected(script.error());
            SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
            // Two programs may make an index at the same time: who comes second finds it made.
            if (db.execAndGet("PRAGMA user_version").getInt() >= next)
                continue;
            db.exec(script->toStdString());
            db.exec("PRAGMA user_version = " + std::to_string(next));
            transaction.commit();
        }
        return {};
    });
}

} // namespace gleaner::library
