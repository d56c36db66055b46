// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/input.h"
#include "app/cli/json.h"
#include "app/cli/lookup.h"
#include "app/cli/subcommand.h"

#include "core/exchange/bundle.h"

#include <QCoreApplication>
#include <QFile>

#include <limits>

using namespace Qt::StringLiterals;
using gleaner::exchange::Conflict;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

/// Where no file is named, to standard output.
int write(const CommandLine &line, const library::Reader &reader)
{
    const QString path = line.positional().value(1);
    if (line.isSet(u"check"_s) && path.isEmpty())
        return line.refuse(Words::tr("An argument is missing."));
    const auto digests = digestUids(reader, line.values(u"digest"_s));
    if (!digests)
        return complain(digests.error());
    QString author = line.value(u"author"_s);
    if (!line.isSet(u"author"_s))
        author = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    const auto bundle = exchange::bundleOf(line.library(), author, *digests);
    if (!bundle)
        return complain(bundle.error());
    if (line.isSet(u"check"_s)) {
        QFile in(path);
        if (in.open(QIODevice::ReadOnly) && in.readAll() == *bundle)
            return Success;
        complain(Words::tr("%1 is out of date.").arg(path));
        return SomeFailed;
    }
    return writeOutput(path, *bundle);
}

QLatin1StringView key(Conflict::Kind kind)
{
    switch (kind) {
    case Conflict::Kind::Differs: return "differs"_L1;
    case Conflict::Kind::Both: return "both"_L1;
    case Conflict::Kind::Deleted: break;
    }
    return "deleted"_L1;
}

QByteArray record(const exchange::MergeReport &report)
{
    Json json;
    json.beginObject()
        .field("added"_L1, report.added)
        .field("same"_L1, report.same)
        .field("updated"_L1, report.updated)
        .field("unplaced"_L1, report.unplaced.size())
        .field("skipped"_L1, report.problems.size())
        .key("conflicts"_L1)
        .beginArray();
    for (const Conflict &conflict : report.conflicts) {
        json.beginObject()
            .field("conflict"_L1, QString(key(conflict.kind)))
            .field("author"_L1, conflict.author)
            .field("about"_L1, conflict.about)
            .field("here"_L1, conflict.here)
            .field("theirs"_L1, conflict.theirs)
            .field("id"_L1, conflict.uid)
            .field("copy"_L1, conflict.copy)
            .endObject();
    }
    return json.endArray().endObject().take();
}

void print(const Conflict &conflict)
{
    switch (conflict.kind) {
    case Conflict::Kind::Differs:
        printText(Words::tr("“%1”: %2 has this otherwise. Both are kept.", "title, person")
                      .arg(conflict.about, conflict.author));
        break;
    case Conflict::Kind::Both:
        printText(Words::tr("“%1”: %2 changed this, and so did you. Both are kept.", "title, person")
                      .arg(conflict.about, conflict.author));
        break;
    case Conflict::Kind::Deleted:
        printText(Words::tr("“%1”: %2 changed what you deleted. It stays in the trash.", "title, person")
                      .arg(conflict.about, conflict.author));
        break;
    }
    printText(u"  - "_s + conflict.here);
    printText(u"  + "_s + conflict.theirs);
}

/// One bad file or annotation hides no other.
int take(const CommandLine &line, const library::Reader &)
{
    using exchange::Merging;
    const bool isDry = line.isSet(u"dry-run"_s) || line.isSet(u"check"_s);
    int code = Success;
    for (const QString &path : line.positional().sliced(1)) {
        const auto bytes = readWhole(path);
        if (!bytes) {
            code = complain(bytes.error());
            continue;
        }
        auto report = exchange::mergeBundle(line.library(), *bytes, systemClock(),
                                            isDry ? Merging::DryRun : Merging::Write);
        if (!report) {
            report.error().where = report.error().where.isEmpty() ? path : path + u", "_s + report.error().where;
            code = complain(report.error());
            continue;
        }
        for (const QList<Diagnostic> &list : {report->problems, report->unplaced}) {
            for (const Diagnostic &each : list)
                complain(Words::tr("%1, annotation %2: %3").arg(path).arg(each.line).arg(each.message));
        }
        if (!report->problems.isEmpty() || !report->unplaced.isEmpty()
            || (line.isSet(u"check"_s) && report->changesAnything()))
            code = SomeFailed;
        if (line.wantsJson()) {
            printLine(record(*report));
            continue;
        }
        for (const Conflict &conflict : std::as_const(report->conflicts))
            print(conflict);
        printText(Words::tr("%1 added, %2 unchanged, %3 updated, %4 in conflict, %5 without a place, %6 skipped")
                      .arg(report->added)
                      .arg(report->same)
                      .arg(report->updated)
                      .arg(report->conflicts.size())
                      .arg(report->unplaced.size())
                      .arg(report->problems.size()));
    }
    return code;
}

constexpr qsizetype Any = std::numeric_limits<qsizetype>::max();

const Subcommand Subcommands[]{
    {"export"_L1, 0, 1, {"author"_L1, "digest"_L1, "check"_L1}, write},
    {"merge"_L1, 1, Any, {"dry-run"_L1, "check"_L1}, take},
};

} // namespace

int runBundle(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"export|merge"_s,
                     Words::tr("What to do: write what you made as a bundle, or take in the bundles of others."));
    line.addArgument(u"[FILE...]"_s, Words::tr("The bundle to write, standard output without it; or those to take in, "
                                               "of which “-” is standard input."));
    line.addOption({u"author"_s, Words::tr("Your name in the bundle; your user name without it."), u"NAME"_s});
    line.addOption({u"digest"_s, Words::tr("Only what is about this digest. May be given several times."), u"ID"_s});
    line.addOption({u"dry-run"_s, Words::tr("Takes nothing in, and tells what it would do.")});
    line.addOption({u"check"_s, Words::tr("Writes nothing; fails when the bundle is out of date, or has news.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, Any))
        return *code;
    // With a fresh index: highlights are looked for in its texts.
    return runSubcommand(line, Subcommands);
}

} // namespace gleaner::cli
