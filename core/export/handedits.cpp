// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/handedits.h"

#include "core/export/notefinder.h"

#include <QSet>

#include <algorithm>

namespace gleaner::exporting {

namespace {

struct Changed {
    NoteRef note;
    FoundText found;
};

/// The note's text in the file. What stands between lines that the program still writes is the note's alone only when
/// it would write the same as before: else it may be what the library showed beside the note.
std::optional<FoundText> textIn(const NoteFinder &finder, const NotePlace &place, const QList<NoteTrace> &traces,
                                bool isAsWritten)
{
    if (isAsWritten)
        return finder.textOf(place);
    std::optional<FoundText> found;
    for (const NoteTrace &trace : traces) {
        const auto here = finder.textOf(place, trace);
        if (here && found && here->text != found->text)
            return {};
        found = here ? here : found;
    }
    return found;
}

/// What was changed, note by note; what cannot be told is left out.
QList<Changed> changedNotes(const NoteFinder &finder, const Region &region, const PageText &page)
{
    const bool isAsWritten = region.sum == contentSum(managedContent(page.region.content));
    QList<Changed> changed;
    QSet<QString> unchanged;
    for (const NotePlace &place : page.places) {
        const NoteRef &note = page.notes[place.note];
        QList<NoteTrace> traces = region.notes;
        traces.removeIf([sum = noteSum(note.text)](const NoteTrace &trace) { return trace.note != sum; });
        if (traces.isEmpty())
            continue; // changed in the library since
        const auto found = textIn(finder, place, traces, isAsWritten);
        if (found && found->text == note.text)
            unchanged.insert(note.uid);
        else if (found && !(found->text.isEmpty() && finder.standsElsewhere(note.text)))
            changed.append({note, *found});
    }
    // A page may show a note twice: it is gone when it is nowhere.
    changed.removeIf([&](const Changed &one) { return one.found.text.isEmpty() && unchanged.contains(one.note.uid); });
    return changed;
}

} // namespace

HandEdits handEdits(const QByteArray &content, const Region &region, const PageText &page)
{
    const NoteFinder finder(content, page);
    const QList<Changed> changed = changedNotes(finder, region, page);
    HandEdits edits;
    QList<FoundText> explained;
    for (qsizetype at = 0; at < changed.size(); ++at) {
        // What stands between two notes may belong to either.
        bool isShared = false;
        for (qsizetype other = 0; other < changed.size(); ++other)
            isShared = isShared || (other != at && finder.meet(changed[at].found, changed[other].found));
        if (isShared)
            continue;
        explained.append(changed[at].found);
        edits.notes.append({changed[at].note, changed[at].found.text});
    }
    edits.others = finder.sumWithout(explained) != region.sum;
    return edits;
}

QList<NoteEdit> withoutContradictions(const QList<NoteEdit> &edits)
{
    QList<NoteEdit> clear;
    for (const NoteEdit &edit : edits) {
        const auto differs = [&](const NoteEdit &other) {
            return other.note.uid == edit.note.uid && other.text != edit.text;
        };
        const auto isSame = [&](const NoteEdit &other) { return other.note.uid == edit.note.uid; };
        if (std::ranges::none_of(edits, differs) && std::ranges::none_of(clear, isSame))
            clear.append(edit);
    }
    return clear;
}

} // namespace gleaner::exporting
