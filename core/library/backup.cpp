// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/backup.h"

#include "core/library/check.h"
#include "core/library/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Backup.h>

namespace gleaner::library {

namespace {

QString freeName(const QString &folder, const QString &base)
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

} // namespace

Result<QString> backUp(const QString &file, const QString &folder, const QDateTime &now)
{
    if (!QDir().mkpath(folder))
        return std::unexpected(backupError(folder));
    // Written under another name first: what bears the final name has passed the check.
    QString copy;
    const auto made = guarded(file, [&]() -> Result<QString> {
        SQLite::Database source = openFile(file, SQLite::OPEN_READONLY);
        const int version = source.execAndGet("PRAGMA user_version").getInt();
        const QString base = QFileInfo(file).completeBaseName() + u"-v" + QString::number(version)
                           + now.toUTC().toString(u"-yyyyMMdd-HHmmss");
        const QString path = freeName(folder, base);
        copy = path + u".part";
        QFile::remove(copy);
        SQLite::Database target = openFile(copy, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(target, source).executeStep(-1);
        target.exec("PRAGMA journal_mode = DELETE");
        return path;
    });
    if (!made)
        return made;
    const Result<QStringList> problems = integrityProblems(copy);
    if (!problems || !problems->isEmpty() || !QFile::rename(copy, *made)) {
        QFile::remove(copy);
        return std::unexpected(backupError(*made));
    }
    return made;
}

} // namespace gleaner::library
