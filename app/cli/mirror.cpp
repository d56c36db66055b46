// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/json.h"

#include "core/library/dump.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

int complainOf(const QFileDevice &file)
{
    return complain(Error{Error::Kind::Unreadable, file.errorString(), file.fileName()});
}

void tell(const QList<Diagnostic> &lines)
{
    for (const Diagnostic &each : lines)
        complain(Words::tr("line %1: %2").arg(each.line).arg(each.message));
}

} // namespace

int runDump(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[FILE]"_s, Words::tr("Where to; without it, standard output. One JSON record a line, with its "
                                            "“kind”: source, document, revision, path, item, tag, note, "
                                            "highlight, reading, decision, search, folder, image."));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, 1))
        return *code;
    if (line.positional().isEmpty()) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return complainOf(out);
        const auto done = library::dump(line.library(), out);
        return done ? Success : complain(done.error());
    }
    QSaveFile out(line.positional().first());
    if (!out.open(QIODevice::WriteOnly))
        return complainOf(out);
    if (const auto done = library::dump(line.library(), out); !done)
        return complain(done.error());
    return out.commit() ? Success : complainOf(out);
}

int runLoad(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"FILE|-"_s, Words::tr("What “dump” wrote; “-” is standard input. Of two versions of a "
                                            "note, highlight, brief or saved search the one changed later stays; what "
                                            "is decided in the library stays."));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, 1))
        return *code;
    QFile in(line.positional().first());
    const bool opened = in.fileName() == u"-" ? in.open(stdin, QIODevice::ReadOnly) : in.open(QIODevice::ReadOnly);
    if (!opened)
        return complainOf(in);
    const auto report = library::load(line.library(), in, systemClock());
    if (!report)
        return complain(report.error());
    tell(report->problems);
    tell(report->kept);
    for (const Diagnostic &each : report->replaced)
        complain(Words::tr("line %1 replaces this older text: %2").arg(each.line).arg(each.message));
    for (const Diagnostic &each : report->copies)
        complain(Words::tr("line %1: what the other version of the brief had is kept as “%2”")
                     .arg(each.line)
                     .arg(each.message));
    if (line.wantsJson()) {
        printLine(Json()
                      .beginObject()
                      .field("added"_L1, report->added)
                      .field("same"_L1, report->same)
                      .field("updated"_L1, report->updated)
                      .field("kept"_L1, report->kept.size())
                      .field("skipped"_L1, report->problems.size())
                      .endObject()
                      .take());
    } else {
        printText(Words::tr("%1 added, %2 unchanged, %3 updated, %4 kept as they were, %5 skipped")
                      .arg(report->added)
                      .arg(report->same)
                      .arg(report->updated)
                      .arg(report->kept.size())
                      .arg(report->problems.size()));
    }
    return report->problems.isEmpty() ? Success : SomeFailed;
}

} // namespace gleaner::cli
