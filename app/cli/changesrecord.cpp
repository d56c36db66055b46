// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changesrecord.h"

#include "app/cli/json.h"
#include "core/library/revisiontexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using gleaner::comparison::ItemComparison;
using gleaner::comparison::TextChange;
using gleaner::comparison::TextComparison;
using gleaner::comparison::TextPiece;
using gleaner::library::NoteFate;
using gleaner::library::RevisedItem;
using gleaner::library::Revision;
using gleaner::library::RevisionComparison;

namespace gleaner::cli {

namespace {

using State = ItemComparison::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

QLatin1StringView stateKey(State state)
{
    switch (state) {
    case State::Unchanged: return "same"_L1;
    case State::Changed: return "changed"_L1;
    case State::Added: return "added"_L1;
    case State::Removed: return "removed"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString fateKey(NoteFate::Fate fate)
{
    switch (fate) {
    case NoteFate::Fate::Kept: return u"kept"_s;
    case NoteFate::Fate::Changed: return u"changed"_s;
    case NoteFate::Fate::Gone: return u"gone"_s;
    case NoteFate::Fate::Back: return u"back"_s;
    case NoteFate::Fate::Later: return u"later"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString isoTime(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

void writeRevision(Json &json, const Revision &revision)
{
    json.beginObject().field("number"_L1, revision.number).field("imported"_L1, isoTime(revision.imported));
    json.field("size"_L1, revision.size).endObject();
}

void writeSide(Json &json, const ItemComparison::Side &side, const QString &title, const QString &text)
{
    json.beginObject().field("number"_L1, side.number).field("title"_L1, title).field("section"_L1, side.section);
    json.field("source"_L1, side.source).key("links"_L1).beginArray();
    for (const QString &link : side.links)
        json.value(link);
    json.endArray().field("text"_L1, text).endObject();
}

void writeChanges(Json &json, const TextComparison &text)
{
    json.key("changes"_L1).beginArray();
    const auto put = [&json](QLatin1StringView name, const TextSpan &span) {
        json.key(name).beginArray().value(span.start).value(span.end).endArray();
    };
    for (const TextChange &change : text.changes) {
        json.beginObject();
        put("before"_L1, change.before);
        put("after"_L1, change.after);
        json.endObject();
    }
    json.endArray();
}

QByteArray itemRecord(const RevisedItem &item, const QString &state)
{
    const ItemComparison &what = item.what;
    Json json;
    json.beginObject().field("kind"_L1, u"item"_s).field("state"_L1, state).field("moved"_L1, what.moved);
    json.field("item"_L1, item.now.uid).field("gone"_L1, item.isGone).field("read"_L1, item.now.read);
    json.field("bookmarked"_L1, item.now.bookmarked).key("tags"_L1).beginArray();
    for (const QString &tag : item.now.tags)
        json.value(tag);
    json.endArray().key("notes"_L1).beginArray();
    for (const NoteFate &note : item.notes)
        json.beginObject().field("fate"_L1, fateKey(note.fate)).field("text"_L1, note.note.text).endObject();
    json.endArray().key("highlights"_L1).beginArray();
    for (const annotation::Highlight &highlight : item.highlights) {
        json.beginObject().field("state"_L1, QString(annotation::stateKey(highlight.state)));
        json.field("quote"_L1, highlight.original.quote.exact).endObject();
    }
    json.endArray().key("before"_L1);
    if (what.state == State::Added)
        json.null();
    else
        writeSide(json, what.before, what.title.before, what.text.before);
    json.key("after"_L1);
    if (what.state == State::Removed)
        json.null();
    else
        writeSide(json, what.after, what.title.after, what.text.after);
    writeChanges(json, what.text);
    return json.endObject().take();
}

QString marked(const TextComparison &comparison, bool full)
{
    constexpr qsizetype Around = 40; // UTF-16 units
    const QList<TextPiece> pieces = comparison.pieces();
    QString text;
    for (const TextPiece &piece : full ? pieces : comparison::nearChanges(pieces, Around)) {
        switch (piece.kind) {
        case TextPiece::Kind::Same: text += piece.text; break;
        case TextPiece::Kind::Removed: text += u"[-" + piece.text + u"-]"; break;
        case TextPiece::Kind::Added: text += u"{+" + piece.text + u"+}"; break;
        case TextPiece::Kind::LeftOut: text += u" […] "; break;
        }
    }
    return text;
}

QString indented(const QString &text)
{
    return u'\t' + QString(text).replace(u'\n', u"\n\t"_s);
}

QString headOf(const RevisedItem &item, const QString &state)
{
    const ItemComparison &what = item.what;
    const int number = what.after.number > 0 ? what.after.number : what.before.number;
    return QStringList{state, number > 0 ? QString::number(number) : u"–"_s, marked(what.title, true), item.now.uid}
        .join(u'\t');
}

QStringList linesOf(const RevisedItem &item, bool full)
{
    QStringList lines;
    for (const QString &fact : library::factsOf(item.what))
        lines += indented(fact);
    if (const TextComparison body = comparison::bodyOf(item.what); !body.isSame())
        lines += indented(marked(body, full));
    if (const QString marks = library::marksFate(item); !marks.isEmpty())
        lines += indented(marks);
    for (const NoteFate &note : item.notes) {
        //: a note's text, and what became of the note
        lines += indented(Words::tr("Note “%1”: %2").arg(note.note.text.simplified(), library::fateOf(note, item)));
    }
    for (const annotation::Highlight &highlight : item.highlights) {
        //: the words that were marked, and what became of the highlight
        lines += indented(Words::tr("Highlight “%1”: %2")
                              .arg(highlight.original.quote.exact.simplified(), library::fateOf(highlight)));
    }
    return lines;
}

/// What is as it was is told of its notes and highlights, too.
bool isShown(const RevisedItem &item, const ChangesShown &shown)
{
    return shown.all || item.what.state != State::Unchanged || item.what.moved || !item.notes.isEmpty()
        || !item.highlights.isEmpty();
}

} // namespace

QList<QByteArray> changesRecords(const RevisionComparison &comparison, const ChangesShown &shown)
{
    Json json;
    json.beginObject().field("kind"_L1, u"comparison"_s).field("digest"_L1, comparison.digest.uid);
    json.field("path"_L1, comparison.digest.path).field("title"_L1, comparison.digest.title);
    json.field("revisions"_L1, comparison.revisions.size()).key("from"_L1);
    writeRevision(json, comparison.from);
    json.key("to"_L1);
    writeRevision(json, comparison.to);
    for (const State state : {State::Added, State::Changed, State::Removed, State::Unchanged})
        json.field(stateKey(state), comparison.count(state));
    json.field("moved"_L1, comparison.moved());
    QList<QByteArray> records{json.endObject().take()};
    for (const RevisedItem &item : comparison.items) {
        if (isShown(item, shown))
            records += itemRecord(item, stateKey(item.what.state));
    }
    for (const RevisedItem &item : comparison.elsewhere)
        records += itemRecord(item, u"elsewhere"_s);
    if (!comparison.outside.isSame()) {
        Json outside;
        outside.beginObject().field("kind"_L1, u"outside"_s).field("before"_L1, comparison.outside.before);
        outside.field("after"_L1, comparison.outside.after);
        writeChanges(outside, comparison.outside);
        records += outside.endObject().take();
    }
    return records;
}

QString changesText(const RevisionComparison &comparison, const ChangesShown &shown)
{
    QStringList lines{comparison.digest.uid + u'\t' + comparison.digest.title};
    //: two revisions of a digest by their numbers, with the times they were imported at
    lines += Words::tr("Revision %1 (%2) and revision %3 (%4): %5")
                 .arg(comparison.from.number)
                 .arg(isoTime(comparison.from.imported))
                 .arg(comparison.to.number)
                 .arg(isoTime(comparison.to.imported), library::summaryOf(comparison));
    for (const RevisedItem &item : comparison.items) {
        if (!isShown(item, shown))
            continue;
        lines += headOf(item, library::stateName(item.what.state));
        lines += linesOf(item, shown.full);
    }
    for (const RevisedItem &item : comparison.elsewhere) {
        lines += headOf(item, Words::tr("Gone before", "state of an item that is in neither of two revisions"));
        lines += linesOf(item, shown.full);
    }
    if (!comparison.outside.isSame()) {
        lines += Words::tr("Outside the items");
        lines += indented(marked(comparison.outside, shown.full));
    }
    return lines.join(u'\n');
}

QByteArray revisedRecord(const library::RevisedDigest &revised)
{
    Json json;
    json.beginObject().field("digest"_L1, revised.digest.uid).field("path"_L1, revised.digest.path);
    json.field("title"_L1, revised.digest.title).field("date"_L1, revised.digest.date);
    json.field("revisions"_L1, revised.revisions).field("imported"_L1, isoTime(revised.imported));
    return json.endObject().take();
}

QString revisedLine(const library::RevisedDigest &revised)
{
    return QStringList{revised.digest.uid, isoTime(revised.imported),
                       Words::tr("%n revisions", nullptr, revised.revisions), revised.digest.title}
        .join(u'\t');
}

} // namespace gleaner::cli
