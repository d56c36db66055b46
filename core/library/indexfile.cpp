// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/indexfile.h"

#include "core/base/logging.h"
#include "core/library/database.h"
#include "core/library/migrations.h"

#include <QCoreApplication>
#include <QFile>

namespace gleaner::library {

namespace {

QString markFile(const Location &location)
{
    return location.indexFile() + u".check";
}

/// Whether the file can be used as it is; a probe of what damage shows first, not a check of every page.
bool isUsable(const Location &location)
{
    if (QFile::exists(markFile(location)))
        return false;
    const auto probe = guarded(location.indexFile(), [&]() -> Result<bool> {
        const Result<int> version = databaseVersion(location.indexFile(), IndexScripts);
        if (!version || *version != newestVersion(IndexScripts))
            return false;
        SQLite::Database db = openFile(location.indexFile(), SQLite::OPEN_READONLY);
        for (const char *table :
             {"digests", "items", "entities", "mentions", "item_search", "title_search", "search_versions"}) {
            Query query(db, std::string("SELECT 1 FROM ") + table + " LIMIT 1");
            query.next();
        }
        return true;
    });
    if (!probe)
        qCWarning(lcLibrary) << "index" << location.indexFile() << probe.error().message;
    return probe.value_or(false);
}

bool moveAside(const Location &location)
{
    const QString file = location.indexFile();
    const QString aside = file + u".damaged";
    QFile::remove(aside);
    // The write-ahead log belongs to the file that goes and would spoil the one that comes.
    const bool moved = QFile::rename(file, aside);
    for (const auto *suffix : {"-wal", "-shm"})
        QFile::remove(file + QLatin1StringView(suffix));
    QFile::remove(markFile(location));
    return moved;
}

} // namespace

Result<> ensureIndex(const Location &location, bool mayReplace)
{
    if (QFile::exists(location.indexFile()) && !isUsable(location)) {
        const auto version = databaseVersion(location.indexFile(), IndexScripts);
        const bool isEmpty = version && *version == 0 && !QFile::exists(markFile(location));
        if (!isEmpty && (!mayReplace || !moveAside(location))) {
            return std::unexpected(
                Error{Error::Kind::Storage,
                      QCoreApplication::translate("gleaner::library",
                                                  "The index is damaged and in use. Close Gleaner and open it "
                                                  "again to have it made anew."),
                      location.indexFile()});
        }
    }
    return migrate(location.indexFile(), IndexScripts, location.backupFolder(), systemClock());
}

void markIndexDamaged(const Location &location)
{
    QFile mark(markFile(location));
    if (!mark.open(QIODevice::WriteOnly))
        qCWarning(lcLibrary) << "cannot mark the index as damaged" << mark.fileName() << mark.errorString();
}

} // namespace gleaner::library
