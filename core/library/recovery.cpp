// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/recovery.h"

#include "core/library/check.h"
#include "core/library/migrations.h"
#include "core/library/restore.h"
#include "core/library/salvage.h"
#include "core/library/writerlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gleaner::library {

namespace {

Error nothingToRead(const Location &location)
{
    return {Error::Kind::Storage,
            QCoreApplication::translate("gleaner::library", "Nothing can be read of the damaged library. It was left "
                                                            "as it is; restore a backup."),
            location.libraryFile()};
}

/// The library's tables, those that others refer to first.
QStringList tables(SQLite::Database &db)
{
    QStringList names;
    for (Query query(db, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' "
                         "ESCAPE '!' ORDER BY rowid");
         query.next();)
        names.append(query.text(0));
    return names;
}

} // namespace

bool RecoveryReport::isComplete() const
{
    return unreadable.isEmpty()
        && std::ranges::all_of(tables, [](const RecoveredTable &table) { return table.lost == 0; });
}

Result<RecoveryReport> recoverLibrary(const Location &location, const Clock &clock)
{
    if (QFileInfo(location.libraryFile()).size() == 0) {
        return std::unexpected(Error{
            Error::Kind::NotFound,
            QCoreApplication::translate("gleaner::library", "There is no library in this folder."), location.folder});
    }
    const Result<WriterLock> lock = WriterLock::acquire(location);
    if (!lock)
        return std::unexpected(lock.error());
    const Result<int> version = databaseVersion(location.libraryFile(), LibraryScripts);
    if (!version && version.error().kind == Error::Kind::Unsupported)
        return std::unexpected(version.error());

    const QString fresh = location.libraryFile() + u".new";
    QFile::remove(fresh);
    if (const auto made = migrate(fresh, LibraryScripts, location.backupFolder(), clock); !made)
        return std::unexpected(made.error());
    RecoveryReport report;
    const auto read = guarded(fresh, [&]() -> Result<> {
        SQLite::Database db = openFile(fresh, SQLite::OPEN_READWRITE);
        db.exec("PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
        try {
            Query(db, "ATTACH DATABASE ? AS old").bind(location.libraryFile()).run();
            db.exec("PRAGMA old.cell_size_check = ON; SELECT count(*) FROM old.sqlite_schema");
        } catch (const SQLite::Exception &exception) {
            if (!meansDamage(exception))
                throw;
            return std::unexpected(nothingToRead(location));
        }
        const QStringList names = tables(db);
        for (const QString &name : names)
            report.tables.append(salvageTable(db, name));
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        mendRelations(db, report, clock());
        transaction.commit();
        return {};
    });
    if (!read) {
        QFile::remove(fresh);
        return std::unexpected(read.error());
    }
    if (const auto problems = integrityProblems(fresh); !problems || !problems->isEmpty()) {
        QFile::remove(fresh);
        return std::unexpected(nothingToRead(location));
    }
    const Result<QString> damaged = keepDamaged(location, clock());
    if (!damaged)
        return std::unexpected(damaged.error());
    report.damaged = *damaged;
    if (const Result<> done = replaceLibrary(location, fresh); !done)
        return std::unexpected(done.error());
    return report;
}

} // namespace gleaner::library
