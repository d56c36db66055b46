// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/together.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/exportchoices.h"
#include "app/cli/freshindex.h"
#include "app/cli/json.h"
#include "app/cli/takeedits.h"
#include "core/export/exportrun.h"
#include "core/export/unifieddiff.h"
#include "core/library/reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

using exporting::Written;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void complainOfEdits(const Written &written)
{
    for (const exporting::NoteEdit &edit : written.edits) {
        const QString told = edit.isDeletion() ? Words::tr("“%1”: a note was deleted there: %2")
                                               : Words::tr("“%1”: a note was changed there to: %2");
        complain(told.arg(written.path, (edit.isDeletion() ? edit.note.text : edit.text).simplified()));
    }
    if (!written.keptCopy.isEmpty() && written.before.isEmpty())
        complain(Words::tr("“%1” was edited inside the part that exports replace; as it was, it is in “%2”.")
                     .arg(written.path, written.keptCopy));
}

QString stateOf(const Written &written, bool isDry)
{
    if (!written.changed)
        return Words::tr("unchanged", "state of an exported file");
    return isDry ? Words::tr("out of date", "state of an exported file")
                 : Words::tr("written", "state of an exported file");
}

void report(const Written &written, bool json, bool isDry)
{
    if (!json) {
        printText(stateOf(written, isDry) + u'\t' + written.path);
        complainOfEdits(written);
        return;
    }
    Json record;
    record.beginObject()
        .field("path"_L1, written.path)
        .field("changed"_L1, written.changed)
        .field("kept"_L1, written.keptCopy)
        .key("edits"_L1)
        .beginArray();
    for (const exporting::NoteEdit &edit : written.edits)
        record.value(edit.text);
    printLine(record.endArray().endObject().take());
}

/// Tells what was done, or would be; gives the exit code.
int tell(const exporting::ExportReport &done, const CommandLine &line)
{
    const bool isDry = line.isSet(u"dry-run"_s) || line.isSet(u"check"_s);
    int code = Success;
    for (const Written &written : done.written) {
        if (line.isSet(u"dry-run"_s) && !line.wantsJson()) {
            printRaw(exporting::unifiedDiff(written.before, written.after, written.path));
            complainOfEdits(written);
        } else if (!line.isSet(u"check"_s) || written.changed) {
            report(written, line.wantsJson(), isDry);
        }
        if (line.isSet(u"check"_s) && written.changed)
            code = SomeFailed;
    }
    for (const Error &error : done.failed)
        code = std::max(code, complain(error));
    return code;
}

} // namespace

int runExport(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[DIGEST...]"_s,
                     Words::tr("Ids of digests, or their first characters; all of the library without them."));
    line.addOption({u"out"_s,
                    Words::tr("The folder for one file a digest, or the one file (*.md). What you wrote around the "
                              "exported parts stays."),
                    u"DIR|FILE"_s});
    addExportOptions(line);
    line.addOption({u"dry-run"_s, Words::tr("Writes nothing; shows what would change, as a unified diff.")});
    line.addOption(
        {u"take-edits"_s, Words::tr("First takes notes that were changed or deleted in the files over into the "
                                    "library, and tells which.")});
    line.addOption({u"check"_s, Words::tr("Writes nothing; fails when files are out of date, and tells which.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, std::numeric_limits<qsizetype>::max()))
        return *code;
    if (line.isSet(u"show-template"_s))
        return showTemplate(line);
    if (line.value(u"out"_s).isEmpty())
        return line.refuse(Words::tr("--out has to say where to."));
    if (const QString wrong = wrongExportOption(line); !wrong.isEmpty())
        return line.refuse(wrong);

    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    const auto options = exportOptions(line, *reader);
    if (!options)
        return complain(options.error());
    const bool isDry = line.isSet(u"dry-run"_s) || line.isSet(u"check"_s);
    const bool takes = line.isSet(u"take-edits"_s);
    if (takes && isDry)
        return line.refuse(Words::tr("--take-edits writes; it cannot be used with --dry-run or --check."));
    const int taken = takes ? takeEdits(*reader, line, *options) : Success;
    const auto done = exporting::exportAnnotated(
        *reader, line.value(u"out"_s), *options,
        isDry ? exporting::Target::Mode::DryRun : exporting::Target::Mode::Write, {.together = background::together});
    return std::max(taken, done ? tell(*done, line) : complain(done.error()));
}

} // namespace gleaner::cli
