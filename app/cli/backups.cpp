// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json.h"

#include "core/library/backupfolder.h"
#include "core/library/restore.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

using namespace Qt::StringLiterals;
using gleaner::library::BackupFile;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void print(const BackupFile &backup, bool json)
{
    const QString made = backup.made.toString(Qt::ISODate);
    if (json) {
        printLine(Json()
                      .beginObject()
                      .field("name"_L1, backup.name)
                      .field("made"_L1, made)
                      .field("size"_L1, backup.size)
                      .field("reason"_L1, library::reasonKey(backup.reason))
                      .field("version"_L1, backup.version)
                      .endObject()
                      .take());
    } else {
        printText(backup.name + u"  " + made + u"  " + QLocale::c().formattedDataSize(backup.size));
    }
}

Result<BackupFile> makeBackup(const library::Location &location)
{
    if (!QFile::exists(location.libraryFile()))
        return std::unexpected(
            Error{Error::Kind::NotFound, Words::tr("There is no library in this folder."), location.folder});
    const QDateTime now = systemClock()();
    const auto path = library::backUp(location.libraryFile(), location.backupFolder(), now,
                                      library::BackupReason::Asked);
    if (!path)
        return std::unexpected(path.error());
    library::pruneBackups(location, now);
    return library::findBackup(location, *path);
}

} // namespace

int runBackup(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addOption({u"list"_s, Words::tr("Lists the backups there are, newest first, and makes none.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, 0))
        return *code;
    if (line.isSet(u"list"_s)) {
        const QList<BackupFile> backups = library::backupsOf(line.library());
        for (const BackupFile &backup : backups)
            print(backup, line.wantsJson());
        return Success;
    }
    const Result<BackupFile> backup = makeBackup(line.library());
    if (!backup)
        return complain(backup.error());
    print(*backup, line.wantsJson());
    return Success;
}

int runRestore(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"NAME"_s, Words::tr("The backup, as “backup --list” names it."));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, 1))
        return *code;
    const Result<BackupFile> backup = library::findBackup(line.library(), line.positional().first());
    if (!backup)
        return complain(backup.error());
    const auto restored = library::restoreBackup(line.library(), *backup, systemClock());
    if (!restored)
        return complain(restored.error());
    if (line.wantsJson()) {
        printLine(Json()
                      .beginObject()
                      .field("restored"_L1, backup->name)
                      .field("kept"_L1, restored->kept)
                      .field("was_damaged"_L1, restored->wasDamaged)
                      .endObject()
                      .take());
        return Success;
    }
    printText(Words::tr("The library is again as it was at %1.").arg(backup->made.toString(Qt::ISODate)));
    if (!restored->kept.isEmpty())
        printText(Words::tr("What was there is kept as %1.").arg(restored->kept));
    return Success;
}

} // namespace gleaner::cli
