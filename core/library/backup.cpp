// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/backup.h"

#include "core/library/backupfolder.h"
#include "core/library/check.h"
#include "core/library/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMap>

#include <SQLiteCpp/Backup.h>

#include <sqlite3.h>

namespace gleaner::library {

namespace {

QString freePath(const QString &folder, const QString &base)
{
    QString path = folder + u'/' + base + u".sqlite";
    for (int number = 2; QFile::exists(path); ++number)
        path = folder + u'/' + base + u'-' + QString::number(number) + u".sqlite";
    return path;
}

Error backupError(const QString &where)
{
    return {Error::Kind::Storage,
            QCoreApplication::translate(
                "gleaner::library", "No backup of the library could be made, so it was left as it is. Check that there "
                                    "is space and that the folder may be written to."),
            where};
}

QMap<QString, qint64> rowCounts(SQLite::Database &db)
{
    QMap<QString, qint64> counts;
    for (Query tables(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' "
                          "ESCAPE '!' AND sql NOT LIKE 'CREATE VIRTUAL%'");
         tables.next();) {
        const QString name = tables.text(0);
        counts.insert(name, db.execAndGet("SELECT count(*) FROM \"" + name.toStdString() + '"').getInt64());
    }
    return counts;
}

} // namespace

struct PendingBackup::Private {
    QString path; ///< of the finished copy
    SQLite::Database source;
};

PendingBackup::PendingBackup(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{ }
PendingBackup::PendingBackup(PendingBackup &&) noexcept = default;
PendingBackup &PendingBackup::operator=(PendingBackup &&) noexcept = default;
PendingBackup::~PendingBackup() = default;

Result<PendingBackup> PendingBackup::begin(const QString &file, const QString &folder, const QDateTime &now,
                                           BackupReason reason)
{
    if (!QDir().mkpath(folder))
        return std::unexpected(backupError(folder));
    return guarded(file, [&]() -> Result<PendingBackup> {
        SQLite::Database source = openFile(file, SQLite::OPEN_READONLY);
        // The transaction holds the snapshot from its first read on.
        source.exec("BEGIN");
        const int version = source.execAndGet("PRAGMA user_version").getInt();
        (void)source.execAndGet("SELECT count(*) FROM sqlite_schema");
        const QString path = freePath(folder, backupName(file, version, now, reason));
        return PendingBackup(std::make_unique<Private>(path, std::move(source)));
    });
}

Result<QString> PendingBackup::finish()
{
    // Written under another name first: what bears the final name has passed the check.
    const QString copy = d->path + u".part";
    QFile::remove(copy);
    const auto made = guarded(copy, [&]() -> Result<bool> {
        SQLite::Database target = openFile(copy, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        if (SQLite::Backup(target, d->source).executeStep(-1) != SQLITE_DONE)
            return false;
        target.exec("PRAGMA journal_mode = DELETE");
        return rowCounts(target) == rowCounts(d->source);
    });
    const Result<QStringList> problems = made && *made ? integrityProblems(copy) : Result<QStringList>();
    if (!made || !*made || !problems || !problems->isEmpty() || !QFile::rename(copy, d->path)) {
        QFile::remove(copy);
        return std::unexpected(backupError(d->path));
    }
    return d->path;
}

Result<QString> backUp(const QString &file, const QString &folder, const QDateTime &now, BackupReason reason)
{
    auto pending = PendingBackup::begin(file, folder, now, reason);
    if (!pending)
        return std::unexpected(pending.error());
    return pending->finish();
}

} // namespace gleaner::library
