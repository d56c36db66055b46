// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/briefrecord.h"

#include "app/cli/json.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

using exporting::SourceCheck;
using library::Brief;
using library::BriefSource;
using State = SourceCheck::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

QString kindKey(BriefSource::Kind kind)
{
    switch (kind) {
    case BriefSource::Kind::Item: return u"item"_s;
    case BriefSource::Kind::Highlight: return u"highlight"_s;
    case BriefSource::Kind::Figure: return u"figure"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateKey(State state)
{
    switch (state) {
    case State::Exact: return u"exact"_s;
    case State::Changed: return u"changed"_s;
    case State::Gone: return u"gone"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateName(State state)
{
    switch (state) {
    case State::Exact: return Words::tr("as it was", "state of a source");
    case State::Changed: return Words::tr("changed", "state of a source");
    case State::Gone: return Words::tr("gone", "state of a source");
    }
    Q_UNREACHABLE_RETURN({});
}

Json &addBrief(Json &json, const Brief &brief)
{
    return json.field("brief"_L1, brief.uid)
        .field("title"_L1, brief.title)
        .field("created"_L1, brief.created.toString(Qt::ISODateWithMs))
        .field("modified"_L1, brief.modified.toString(Qt::ISODateWithMs));
}

Json &addSource(Json &json, const BriefSource &source, State state)
{
    return json.beginObject()
        .field("mark"_L1, source.mark)
        .field("kind"_L1, kindKey(source.kind))
        .field("state"_L1, stateKey(state))
        .field("item"_L1, source.item)
        .field("highlight"_L1, source.highlight)
        .field("quote"_L1, source.quote)
        .field("title"_L1, source.title)
        .field("source"_L1, source.source)
        .field("url"_L1, source.url)
        .field("digest"_L1, source.digestTitle)
        .field("date"_L1, source.date)
        .field("file"_L1, source.file)
        .field("line"_L1, source.line)
        .field("taken"_L1, source.taken.toString(Qt::ISODateWithMs))
        .endObject();
}

} // namespace

QByteArray briefRecord(const Brief &brief)
{
    Json json;
    return addBrief(json.beginObject(), brief).endObject().take();
}

QString briefLine(const Brief &brief)
{
    return brief.uid + u'\t' + brief.modified.toString(Qt::ISODate) + u'\t' + brief.title;
}

QByteArray briefRecord(const Brief &brief, const QList<SourceCheck> &checks)
{
    Json json;
    addBrief(json.beginObject(), brief).field("text"_L1, brief.text).key("sources"_L1).beginArray();
    for (qsizetype i = 0; i < brief.sources.size(); ++i)
        addSource(json, brief.sources[i], checks[i].state);
    return json.endArray().endObject().take();
}

QByteArray briefSourceRecord(const BriefSource &source, State state)
{
    Json json;
    return addSource(json, source, state).take();
}

QString briefSourceLine(const BriefSource &source, State state)
{
    QStringList columns{source.mark, stateName(state), source.title, source.url, source.date.toString(Qt::ISODate)};
    if (!source.quote.isEmpty())
        columns += Words::tr("“%1”").arg(source.quote.simplified());
    return columns.join(u'\t');
}

} // namespace gleaner::cli
