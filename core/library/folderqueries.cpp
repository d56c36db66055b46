// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderqueries.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

QString withSlash(const QString &folder)
{
    return folder.endsWith(u'/') ? folder : folder + u'/';
}

} // namespace

bool isWithin(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(withSlash(folder));
}

QStringList watchedFolders(SQLite::Database &db)
{
    QStringList folders;
    for (Query query(db, "SELECT path FROM main.watched_folders ORDER BY path"); query.next();)
        folders.append(query.text(0));
    return folders;
}

KnownFiles knownFiles(SQLite::Database &db, const QString &folder)
{
    const QString first = withSlash(folder);
    const QString end = first.chopped(1) + QChar(u'/' + 1);
    KnownFiles known;
    Query query(db, "SELECT p.path, p.size, p.modified, d.path = p.path FROM main.paths p "
                    "JOIN main.digests d ON d.id = p.digest WHERE p.path >= ? AND p.path < ? ORDER BY p.path");
    query.bind(first, end);
    while (query.next()) {
        known.stamps.insert(query.text(0), {query.integer(1), query.integer(2)});
        if (query.number(3) != 0)
            known.own.append(query.text(0));
    }
    return known;
}

Result<WatchChange> changeWatchedFolders(SQLite::Database &db, const WatchChange &change, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    WatchChange done;
    const auto remove = [&](const QString &folder) {
        if (Query(db, "DELETE FROM main.watched_folders WHERE path = ?").bind(folder).run() > 0)
            done.removed.append(folder);
    };
    for (const QString &folder : change.removed)
        remove(folder);
    for (const QString &given : change.added) {
        const QString folder = QDir::cleanPath(given);
        if (!QDir::isAbsolutePath(folder))
            return std::unexpected(Error{Error::Kind::Usage, Words::tr("This is no full path of a folder."), given});
        const QStringList watched = watchedFolders(db);
        if (watched.contains(folder))
            continue;
        const auto around = std::ranges::find_if(watched, [&](const QString &one) { return isWithin(folder, one); });
        if (around != watched.cend()) {
            return std::unexpected(Error{
                Error::Kind::Conflict,
                Words::tr("This folder is watched already, as a part of %1.").arg(QDir::toNativeSeparators(*around)),
                folder});
        }
        for (const QString &one : watched) {
            if (isWithin(one, folder))
                remove(one);
        }
        Query(db, "INSERT INTO main.watched_folders (path, added) VALUES (?, ?)")
            .bind(folder, now.toMSecsSinceEpoch())
            .run();
        done.added.append(folder);
    }
    transaction.commit();
    return done;
}

} // namespace gleaner::library
