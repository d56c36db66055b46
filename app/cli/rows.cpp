// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"

#include "app/cli/json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

using State = library::ImportEntry::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void writeDigest(Json &json, const library::DigestRow &digest)
{
    json.field("digest"_L1, digest.uid).field("path"_L1, digest.path).field("title"_L1, digest.title);
    json.field("date"_L1, digest.date).field("publisher"_L1, digest.publisher).field("items"_L1, digest.items);
}

void writeItem(Json &json, const library::ItemRow &item, const library::DigestRow &digest)
{
    json.field("item"_L1, item.uid).field("digest"_L1, digest.uid).field("path"_L1, digest.path);
    json.field("number"_L1, item.number).field("title"_L1, item.title).key("tags"_L1).beginArray();
    for (const QString &tag : item.tags)
        json.value(tag);
    json.endArray().field("bookmarked"_L1, item.bookmarked).field("notes"_L1, item.notes);
}

void writeWarnings(Json &json, const library::ImportEntry &entry)
{
    json.key("warnings"_L1).beginArray();
    for (const Diagnostic &diagnostic : entry.diagnostics)
        json.beginObject().field("line"_L1, diagnostic.line).field("message"_L1, diagnostic.message).endObject();
    json.endArray();
}

QString stateKey(State state)
{
    switch (state) {
    case State::New: return u"new"_s;
    case State::Same: return u"same"_s;
    case State::Changed: return u"changed"_s;
    case State::Moved: return u"moved"_s;
    case State::Duplicate: return u"duplicate"_s;
    case State::Failed: return u"failed"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateName(State state)
{
    switch (state) {
    case State::New: return Words::tr("new", "state of an imported file");
    case State::Same: return Words::tr("unchanged", "state of an imported file");
    case State::Changed: return Words::tr("changed", "state of an imported file");
    case State::Moved: return Words::tr("moved", "state of an imported file");
    case State::Duplicate: return Words::tr("duplicate", "state of an imported file");
    case State::Failed: return Words::tr("failed", "state of an imported file");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QByteArray digestRecord(const library::DigestRow &digest)
{
    Json json;
    json.beginObject();
    writeDigest(json, digest);
    return json.endObject().take();
}

QByteArray itemRecord(const library::ItemRow &item, const library::DigestRow &digest)
{
    Json json;
    json.beginObject();
    writeItem(json, item, digest);
    return json.endObject().take();
}

QByteArray hitRecord(const library::SearchHit &hit, const library::DigestRow &digest)
{
    Json json;
    json.beginObject();
    writeItem(json, hit.item, digest);
    return json.field("sentence"_L1, hit.sentence).field("score"_L1, hit.score).endObject().take();
}

QByteArray importRecord(const library::ImportEntry &entry, const library::DigestRow &digest)
{
    Json json;
    json.beginObject().field("state"_L1, stateKey(entry.state));
    if (entry.state == State::Failed) {
        json.field("path"_L1, entry.path).field("error"_L1, entry.error.message);
        writeWarnings(json, entry);
        return json.endObject().take();
    }
    library::DigestRow shown = digest;
    shown.path = entry.path;
    writeDigest(json, shown);
    json.field("added"_L1, entry.added).field("changed"_L1, entry.changed).field("removed"_L1, entry.removed);
    if (!entry.original.isEmpty())
        json.field("original"_L1, entry.original);
    writeWarnings(json, entry);
    return json.endObject().take();
}

QString digestLine(const library::DigestRow &digest)
{
    return QStringList{digest.uid, digest.date.toString(Qt::ISODate), digest.publisher,
                       Words::tr("%n items", nullptr, digest.items), digest.title}
        .join(u'\t');
}

QString itemLine(const library::ItemRow &item)
{
    QStringList marks;
    if (item.bookmarked)
        marks += Words::tr("bookmarked");
    for (const QString &tag : item.tags)
        marks += u'#' + tag;
    if (item.notes > 0)
        marks += Words::tr("%n notes", nullptr, item.notes);
    QStringList columns{item.uid, QString::number(item.number), item.title};
    if (!marks.isEmpty())
        columns += marks.join(u' ');
    return columns.join(u'\t');
}

QString importLine(const library::ImportEntry &entry)
{
    QString detail = Words::tr("%n items", nullptr, entry.items);
    if (entry.state == State::Failed)
        detail = entry.error.message;
    else if (entry.state == State::Duplicate)
        detail = Words::tr("the same as %1").arg(entry.original);
    else if (entry.state == State::Changed)
        detail =
            Words::tr("items: %1 added, %2 changed, %3 removed").arg(entry.added).arg(entry.changed).arg(entry.removed);
    if (entry.state == State::Changed && !entry.original.isEmpty())
        detail += u"; "_s + Words::tr("moved from %1").arg(entry.original);
    return QStringList{stateName(entry.state), entry.path, detail}.join(u'\t');
}

} // namespace gleaner::cli
