// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/takeedits.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/json.h"
#include "core/export/exportrun.h"
#include "core/library/writer.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::exporting::NoteEdit;
using gleaner::exporting::NoteRef;
using gleaner::library::Writer;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

struct Found {
    QString path;
    NoteEdit edit;
};

/// What is told of it: the text that it has now, or the one that was deleted.
QString shownOf(const NoteEdit &edit)
{
    return (edit.isDeletion() ? edit.note.text : edit.text).simplified();
}

/// Each note once, though several pages may show it.
QList<Found> editsIn(const exporting::ExportReport &dry)
{
    QList<Found> all;
    for (const exporting::Written &written : dry.written) {
        for (const NoteEdit &edit : written.edits) {
            const bool isKnown = std::ranges::any_of(all, [&](const Found &other) {
                return other.edit.note.uid == edit.note.uid && other.edit.text == edit.text;
            });
            if (!isKnown)
                all.append({written.path, edit});
        }
    }
    return all;
}

Result<> take(Writer &writer, const NoteEdit &edit)
{
    if (edit.note.kind == NoteRef::Kind::Note && edit.isDeletion())
        return writer.deleteNote(edit.note.id);
    if (edit.note.kind == NoteRef::Kind::Note)
        return writer.updateNote(edit.note.id, edit.text).transform([](const annotation::Note &) { });
    return writer.editHighlightNote(edit.note.highlight, edit.text).transform([](const annotation::Highlight &) { });
}

void tell(const Found &found, bool json)
{
    if (!json) {
        const QString state = found.edit.isDeletion() ? Words::tr("deleted", "state of a note deleted in a file")
                                                      : Words::tr("taken over", "state of a note changed in a file");
        printText(state + u'\t' + found.edit.note.uid + u'\t' + shownOf(found.edit));
        return;
    }
    printLine(Json()
                  .beginObject()
                  .field("taken"_L1, found.edit.note.uid)
                  .field("path"_L1, found.path)
                  .field("text"_L1, found.edit.text)
                  .endObject()
                  .take());
}

} // namespace

int takeEdits(const library::Reader &reader, const CommandLine &line, const exporting::Options &options)
{
    const auto dry = exporting::exportAnnotated(reader, line.value(u"out"_s), options, exporting::Target::Mode::DryRun);
    if (!dry)
        return complain(dry.error());
    const QList<Found> found = editsIn(*dry);
    if (found.isEmpty())
        return Success;
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    int code = Success;
    for (const Found &one : found) {
        const auto isSame = [&](const Found &other) { return other.edit.note.uid == one.edit.note.uid; };
        if (std::ranges::count_if(found, isSame) > 1) {
            complain(
                Words::tr("“%1”: the same note was changed elsewhere too, to something else; it is not taken over: "
                          "%2")
                    .arg(one.path, shownOf(one.edit)));
            code = SomeFailed;
        } else if (const auto taken = take(*writer, one.edit); !taken) {
            code = std::max(code, complain(taken.error()));
        } else {
            tell(one, line.wantsJson());
        }
    }
    return code;
}

} // namespace gleaner::cli
