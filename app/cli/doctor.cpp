// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"

#include "core/library/check.h"
#include "core/library/indexfile.h"
#include "core/library/recovery.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

struct Findings {
    QStringList ofLibrary;
    QStringList ofIndex;
};

QStringList lines(const Result<QStringList> &problems)
{
    return problems ? *problems : QStringList{problems.error().toString()};
}

Findings examine(const library::Location &location)
{
    Findings found;
    found.ofLibrary = lines(library::integrityProblems(location.libraryFile()));
    if (!QFile::exists(location.indexFile()))
        found.ofIndex = {Words::tr("The index is missing.")};
    else
        found.ofIndex = lines(library::integrityProblems(location.indexFile()));
    if (found.ofLibrary.isEmpty() && found.ofIndex.isEmpty())
        found.ofLibrary = lines(library::libraryProblems(location));
    return found;
}

void print(const library::RecoveryReport &report)
{
    for (const library::RecoveredTable &table : report.tables) {
        if (table.lost > 0)
            printText(Words::tr("%1: %2 rows kept, %3 lost").arg(table.name).arg(table.rows).arg(table.lost));
        else if (table.lost < 0)
            printText(Words::tr("%1: %2 rows kept; how many are lost cannot be told").arg(table.name).arg(table.rows));
    }
    if (report.reread > 0)
        printText(Words::tr("%n document(s) read again from their own files", nullptr, report.reread));
    for (const QString &path : report.unreadable)
        printText(Words::tr("%1: the text is lost, its items' titles and notes are kept; import it again").arg(path));
    if (report.isComplete())
        printText(Words::tr("Everything could be read."));
    printText(Words::tr("The file as it was is kept as %1.").arg(report.damaged));
}

} // namespace

int runDoctor(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addOption({u"repair"_s, Words::tr("Makes a sound library of what can be read, and the index anew.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, 0))
        return *code;
    const library::Location location = line.library();
    if (!QFile::exists(location.libraryFile()))
        return complain(
            Error{Error::Kind::NotFound, Words::tr("There is no library in this folder."), location.folder});
    const Findings found = examine(location);
    for (const QString &problem : found.ofLibrary + found.ofIndex)
        printText(problem);
    if (found.ofLibrary.isEmpty() && found.ofIndex.isEmpty()) {
        printText(Words::tr("The library and its index are sound."));
        return Success;
    }
    if (!line.isSet(u"repair"_s)) {
        printText(Words::tr("“gleaner-cli doctor --repair” repairs what can be repaired and keeps the rest."));
        return SomeFailed;
    }
    if (!found.ofLibrary.isEmpty()) {
        const auto report = library::recoverLibrary(location, systemClock());
        if (!report)
            return complain(report.error());
        print(*report);
    } else {
        library::markIndexDamaged(location);
    }
    const auto reader = openFresh(location);
    if (!reader)
        return complain(reader.error());
    const QStringList left = lines(library::libraryProblems(location));
    for (const QString &problem : left)
        complain(problem);
    if (!left.isEmpty())
        return SomeFailed;
    printText(Words::tr("The library and its index are sound."));
    return Success;
}

} // namespace gleaner::cli
