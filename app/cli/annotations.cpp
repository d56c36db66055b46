// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/input.h"
#include "app/cli/json.h"
#include "app/cli/lookup.h"
#include "app/cli/subcommand.h"

#include "core/exchange/exchange.h"
#include "core/exchange/foreign.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

/// Where no file is named, to standard output.
int write(const CommandLine &line, const library::Reader &reader)
{
    const auto digests = digestUids(reader, line.values(u"digest"_s));
    if (!digests)
        return complain(digests.error());
    const auto json = exchange::annotationsOf(line.library(), *digests);
    if (!json)
        return complain(json.error());
    return writeOutput(line.positional().value(1), *json);
}

void print(const exchange::TakeReport &report, bool json)
{
    if (json) {
        printLine(Json()
                      .beginObject()
                      .field("added"_L1, report.loaded.added)
                      .field("same"_L1, report.loaded.same)
                      .field("updated"_L1, report.loaded.updated)
                      .field("kept"_L1, report.loaded.kept.size())
                      .field("unplaced"_L1, report.unplaced.size())
                      .field("skipped"_L1, report.problems.size() + report.loaded.problems.size())
                      .endObject()
                      .take());
        return;
    }
    printText(Words::tr("%1 added, %2 unchanged, %3 updated, %4 kept as they were, %5 without a place, %6 skipped")
                  .arg(report.loaded.added)
                  .arg(report.loaded.same)
                  .arg(report.loaded.updated)
                  .arg(report.loaded.kept.size())
                  .arg(report.unplaced.size())
                  .arg(report.problems.size() + report.loaded.problems.size()));
}

/// One bad file or annotation hides no other.
int take(const CommandLine &line, const library::Reader &)
{
    int code = Success;
    for (const QString &path : line.positional().sliced(1)) {
        const auto bytes = readWhole(path);
        if (!bytes) {
            code = complain(bytes.error());
            continue;
        }
        auto read = exchange::readAnnotationFile(*bytes, systemClock()());
        if (!read) {
            read.error().where = read.error().where.isEmpty() ? path : path + u", "_s + read.error().where;
            code = complain(read.error());
            continue;
        }
        const auto report = exchange::takeAnnotations(line.library(), *read, systemClock());
        if (!report)
            return complain(report.error());
        for (const QList<Diagnostic> &list :
             {report->problems, report->unplaced, report->loaded.problems, report->loaded.kept}) {
            for (const Diagnostic &each : list)
                complain(Words::tr("%1, annotation %2: %3").arg(path).arg(each.line).arg(each.message));
        }
        if (!report->problems.isEmpty() || !report->unplaced.isEmpty() || !report->loaded.problems.isEmpty())
            code = SomeFailed;
        print(*report, line.wantsJson());
    }
    return code;
}

constexpr qsizetype Any = std::numeric_limits<qsizetype>::max();

const Subcommand Subcommands[]{
    {"export"_L1, 0, 1, {"digest"_L1}, write},
    {"import"_L1, 1, Any, {}, take},
};

} // namespace

int runAnnotations(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"export|import"_s,
                     Words::tr("What to do: write the annotations as JSON-LD, or take in those of files."));
    line.addArgument(
        u"[FILE...]"_s,
        Words::tr("To write to, standard output without it; or to read: JSON-LD, JSON of Hypothesis, notes "
                  "of Obsidian's Annotator, CSV of Readwise; “-” is standard input."));
    line.addOption({u"digest"_s, Words::tr("Only what is about this digest. May be given several times."), u"ID"_s});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, Any))
        return *code;
    // With a fresh index: highlights are looked for in its texts.
    return runSubcommand(line, Subcommands);
}

} // namespace gleaner::cli
