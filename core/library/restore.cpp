// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/restore.h"

#include "core/library/check.h"
#include "core/library/database.h"
#include "core/library/indexfile.h"
#include "core/library/migrations.h"
#include "core/library/writerlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Backup.h>

#include <sqlite3.h>

#include <cstdio>

namespace gleaner::library {

namespace {

constexpr QLatin1StringView Companions[]{QLatin1StringView("-wal"), QLatin1StringView("-journal")};

Error failure(const char *text, const QString &where)
{
    return {Error::Kind::Storage, QCoreApplication::translate("gleaner::library", text), where};
}

Error cannotReplace(const QString &where)
{
    return failure(QT_TRANSLATE_NOOP("gleaner::library", "The library could not be replaced and was left as it is. "
                                                         "Check that there is space and that the folder may be "
                                                         "written to."),
                   where);
}

/// The backup's content into the library's own file, as one transaction of SQLite: readers see the one or the other.
Result<> overwrite(const Location &location, const QString &backup)
{
    return guarded(location.libraryFile(), [&]() -> Result<> {
        SQLite::Database source = openFile(backup, SQLite::OPEN_READONLY);
        SQLite::Database target = openFile(location.libraryFile(), SQLite::OPEN_READWRITE);
        target.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        if (SQLite::Backup(target, source).executeStep(-1) != SQLITE_DONE)
            return std::unexpected(cannotReplace(location.libraryFile()));
        return {};
    });
}

/// A copy of the backup, written to the disk, for replaceLibrary().
Result<QString> unpacked(const Location &location, const QString &backup)
{
    const QString copy = location.libraryFile() + u".new";
    QFile::remove(copy);
    return guarded(copy, [&]() -> Result<QString> {
        SQLite::Database source = openFile(backup, SQLite::OPEN_READONLY);
        SQLite::Database target = openFile(copy, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        target.exec("PRAGMA synchronous = FULL");
        if (SQLite::Backup(target, source).executeStep(-1) != SQLITE_DONE)
            return std::unexpected(cannotReplace(copy));
        return copy;
    });
}

} // namespace

bool isLibraryDamaged(const Location &location)
{
    if (!QFile::exists(location.libraryFile()))
        return false;
    try {
        SQLite::Database db = openFile(location.libraryFile(), SQLite::OPEN_READONLY);
        Query query(db, "PRAGMA integrity_check(1)");
        return !query.next() || query.text(0) != u"ok";
    } catch (const SQLite::Exception &exception) {
        return meansDamage(exception);
    }
}

Result<QString> keepDamaged(const Location &location, const QDateTime &now)
{
    const QString base = location.libraryFile() + now.toUTC().toString(u".'damaged'-yyyyMMdd-HHmmss");
    QString copy = base;
    for (int number = 2; QFile::exists(copy); ++number)
        copy = base + u'-' + QString::number(number);
    for (const QLatin1StringView companion : Companions) {
        if (QFile::exists(location.libraryFile() + companion)
            && !QFile::copy(location.libraryFile() + companion, QString(copy + companion)))
            return std::unexpected(cannotReplace(copy));
    }
    if (!QFile::copy(location.libraryFile(), copy))
        return std::unexpected(cannotReplace(copy));
    return copy;
}

Result<> replaceLibrary(const Location &location, const QString &path)
{
    markIndexDamaged(location);
    // What the log adds to the old file would spoil the new one; the old one is kept elsewhere, with its log.
    for (const QLatin1StringView companion : Companions)
        QFile::remove(location.libraryFile() + companion);
    QFile::remove(location.libraryFile() + u"-shm");
    // QFile::rename() does not replace.
    if (std::rename(QFile::encodeName(path).constData(), QFile::encodeName(location.libraryFile()).constData()) != 0)
        return std::unexpected(cannotReplace(location.libraryFile()));
    return {};
}

Result<BackupFile> findBackup(const Location &location, const QString &name)
{
    const QList<BackupFile> backups = backupsOf(location);
    for (const BackupFile &backup : backups) {
        if (backup.name == name || backup.name == QString(name + u".sqlite")
            || QFileInfo(backupPath(location, backup)) == QFileInfo(name))
            return backup;
    }
    return std::unexpected(
        Error{Error::Kind::NotFound,
              QCoreApplication::translate("gleaner::library", "The library has no backup of this name."), name});
}

Result<Restored> restoreBackup(const Location &location, const BackupFile &backup, const Clock &clock)
{
    const QString path = backupPath(location, backup);
    const Result<QStringList> problems = integrityProblems(path);
    if (!problems)
        return std::unexpected(problems.error());
    if (!problems->isEmpty()) {
        return std::unexpected(
            failure(QT_TRANSLATE_NOOP("gleaner::library", "This backup is damaged. Choose another one."), path));
    }
    if (const Result<int> version = databaseVersion(path, LibraryScripts); !version)
        return std::unexpected(version.error());
    const Result<WriterLock> lock = WriterLock::acquire(location);
    if (!lock)
        return std::unexpected(lock.error());

    Restored restored;
    const bool isThere = QFileInfo(location.libraryFile()).size() > 0;
    restored.wasDamaged = isThere && isLibraryDamaged(location);
    if (isThere) {
        const Result<QString> kept = restored.wasDamaged ? keepDamaged(location, clock())
                                                         : backUp(location.libraryFile(), location.backupFolder(),
                                                                  clock(), BackupReason::Restore);
        if (!kept)
            return std::unexpected(kept.error());
        restored.kept = *kept;
    }
    if (isThere && !restored.wasDamaged) {
        // Ids of the index mean other things in another library.
        markIndexDamaged(location);
        if (const Result<> done = overwrite(location, path); !done)
            return std::unexpected(done.error());
        return restored;
    }
    const Result<QString> copy = unpacked(location, path);
    if (!copy)
        return std::unexpected(copy.error());
    if (const Result<> done = replaceLibrary(location, *copy); !done)
        return std::unexpected(done.error());
    return restored;
}

} // namespace gleaner::library
