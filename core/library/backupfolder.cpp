// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/backupfolder.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <chrono>

using namespace std::chrono_literals;

namespace gleaner::library {

namespace {

constexpr qsizetype KeptDays = 7;
constexpr qsizetype KeptWeeks = 4;
constexpr auto Recent = 24h;

constexpr std::array Reasons{std::pair(BackupReason::Migration, "migration"), std::pair(BackupReason::Daily, "daily"),
                             std::pair(BackupReason::BulkChange, "change"), std::pair(BackupReason::Restore, "restore"),
                             std::pair(BackupReason::Asked, "asked")};

std::optional<BackupFile> parsed(const QFileInfo &info)
{
    // Names without a reason are those of earlier versions, which made backups before migrations only.
    static const QRegularExpression form(
        QStringLiteral("^library-v(\\d{1,6})-(\\d{8}-\\d{6})(?:-([a-z]+))?(?:-\\d+)?\\.sqlite$"));
    const QRegularExpressionMatch match = form.match(info.fileName());
    if (!match.hasMatch())
        return std::nullopt;
    BackupFile backup{.name = info.fileName(), .made = {}, .size = info.size(), .version = match.captured(1).toInt()};
    backup.made = QDateTime::fromString(match.captured(2), QStringLiteral("yyyyMMdd-HHmmss"));
    backup.made.setTimeZone(QTimeZone::UTC);
    for (const auto &[reason, key] : Reasons) {
        if (match.captured(3) == QLatin1StringView(key))
            backup.reason = reason;
    }
    return backup.made.isValid() ? std::optional(backup) : std::nullopt;
}

} // namespace

QString reasonKey(BackupReason reason)
{
    const auto *it = std::ranges::find(Reasons, reason, [](const auto &pair) { return pair.first; });
    return QString::fromLatin1(it->second);
}

QString backupName(const QString &file, int version, const QDateTime &now, BackupReason reason)
{
    return QFileInfo(file).completeBaseName() + u"-v" + QString::number(version)
         + now.toUTC().toString(u"-yyyyMMdd-HHmmss-") + reasonKey(reason);
}

QList<BackupFile> backupsOf(const Location &location)
{
    QList<BackupFile> backups;
    const QFileInfoList files = QDir(location.backupFolder())
                                    .entryInfoList({QStringLiteral("library-*.sqlite")}, QDir::Files);
    for (const QFileInfo &info : files) {
        if (const std::optional<BackupFile> backup = parsed(info))
            backups.append(*backup);
    }
    std::ranges::sort(backups, std::ranges::greater(),
                      [](const BackupFile &backup) { return std::pair(backup.made, backup.name); });
    return backups;
}

QString backupPath(const Location &location, const BackupFile &backup)
{
    return location.backupFolder() + u'/' + backup.name;
}

QList<BackupFile> expiredBackups(const QList<BackupFile> &backups, const QDateTime &now)
{
    QList<BackupFile> newestFirst = backups;
    std::ranges::sort(newestFirst, std::ranges::greater(), &BackupFile::made);
    QSet<QDate> days;
    QSet<QDate> weeks;
    QSet<int> versions;
    QList<BackupFile> expired;
    // Days and weeks are those that have a backup: who was away for a year keeps what there was before.
    const auto isKept = [](auto &seen, const auto &value, qsizetype most) {
        if (seen.contains(value) || seen.size() >= most)
            return false;
        seen.insert(value);
        return true;
    };
    for (const BackupFile &backup : std::as_const(newestFirst)) {
        const QDate day = backup.made.toUTC().date();
        const bool ofDay = isKept(days, day, KeptDays);
        const bool ofWeek = isKept(weeks, day.addDays(1 - day.dayOfWeek()), KeptWeeks);
        const bool ofVersion = isKept(versions, backup.version, std::numeric_limits<qsizetype>::max());
        if (!ofDay && !ofWeek && !ofVersion && backup.made < now.addDuration(-Recent))
            expired.append(backup);
    }
    return expired;
}

bool isBackupDue(const QList<BackupFile> &backups, const QDateTime &now)
{
    // One from the future, by a clock that was wrong, says nothing about today.
    return std::ranges::none_of(backups, [&](const BackupFile &backup) {
        return backup.made <= now && backup.made > now.addDuration(-Recent);
    });
}

void pruneBackups(const Location &location, const QDateTime &now)
{
    QStringList paths;
    const QList<BackupFile> expired = expiredBackups(backupsOf(location), now);
    for (const BackupFile &backup : expired)
        paths.append(backupPath(location, backup));
    const QFileInfoList parts = QDir(location.backupFolder())
                                    .entryInfoList(
                                        {QStringLiteral("library-*.part"), QStringLiteral("library-*.part-*")},
                                        QDir::Files);
    for (const QFileInfo &part : parts) {
        if (part.lastModified() < now.addDuration(-Recent))
            paths.append(part.filePath());
    }
    for (const QString &path : std::as_const(paths)) {
        if (!QFile::remove(path))
            qCWarning(lcLibrary) << "cannot remove an old backup" << path;
    }
}

} // namespace gleaner::library
