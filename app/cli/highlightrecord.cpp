// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/highlightrecord.h"

#include "app/cli/json.h"

#include "core/annotation/colourname.h"
#include "core/library/highlightrows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

using annotation::AnchorState;
using annotation::Colour;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

QString stateName(const annotation::Highlight &highlight)
{
    if (highlight.detached)
        return Words::tr("detached", "state of a highlight");
    switch (highlight.state) {
    case AnchorState::Exact: return Words::tr("in place", "state of a highlight");
    case AnchorState::Moved:
        return highlight.isDoubtful() ? Words::tr("moved, known by its words alone", "state of a highlight")
                                      : Words::tr("moved", "state of a highlight");
    case AnchorState::Changed: return Words::tr("changed", "state of a highlight");
    case AnchorState::Orphaned: return Words::tr("orphaned", "state of a highlight");
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(Colour colour, const annotation::ColourNames &names)
{
    if (!names.own(colour).isEmpty())
        return names.own(colour).simplified();
    switch (colour) {
    case Colour::Fact: return Words::tr("fact", "colour of a highlight");
    case Colour::Claim: return Words::tr("claim", "colour of a highlight");
    case Colour::Doubt: return Words::tr("doubt", "colour of a highlight");
    case Colour::Number: return Words::tr("number", "colour of a highlight");
    case Colour::FollowUp: return Words::tr("follow-up", "colour of a highlight");
    case Colour::Quote: return Words::tr("quote", "colour of a highlight");
    }
    Q_UNREACHABLE_RETURN({});
}

/// What stands at its place.
QString wordsOf(const annotation::Highlight &highlight)
{
    return highlight.state == AnchorState::Changed ? highlight.seen.quote.exact : highlight.verified.quote.exact;
}

} // namespace

QByteArray highlightRecord(const library::HighlightRow &row)
{
    const annotation::Highlight &highlight = row.highlight;
    Json json;
    json.beginObject().field("highlight"_L1, highlight.uid).field("item"_L1, row.itemUid);
    json.field("digest"_L1, row.digestUid).field("number"_L1, row.itemNumber).field("title"_L1, row.itemTitle);
    json.field("gone"_L1, row.itemIsGone);
    json.field("state"_L1, QString(annotation::stateKey(highlight.state))).field("score"_L1, highlight.score);
    json.field("detached"_L1, highlight.detached).field("quote"_L1, highlight.original.quote.exact);
    if (const TextSpan place = highlight.place(); place.isEmpty()) {
        json.key("start"_L1).null().key("end"_L1).null().key("words"_L1).null();
    } else {
        json.field("start"_L1, place.start).field("end"_L1, place.end).field("words"_L1, wordsOf(highlight));
    }
    json.field("colour"_L1, QString(annotation::colourKey(highlight.colour))).field("note"_L1, highlight.note);
    json.key("tags"_L1).beginArray();
    for (const QString &tag : highlight.tags)
        json.value(tag);
    json.endArray();
    json.field("created"_L1, highlight.created.toString(Qt::ISODateWithMs));
    json.field("modified"_L1, highlight.modified.toString(Qt::ISODateWithMs));
    return json.endObject().take();
}

QString highlightLine(const library::HighlightRow &row, const annotation::ColourNames &names)
{
    const annotation::Highlight &highlight = row.highlight;
    QStringList columns{highlight.uid, stateName(highlight), nameOf(highlight.colour, names), row.itemTitle,
                        u'“' + highlight.original.quote.exact.simplified() + u'”'};
    if (highlight.state == AnchorState::Changed)
        columns += Words::tr("now “%1”").arg(wordsOf(highlight).simplified());
    if (!highlight.note.isEmpty())
        columns += highlight.note.simplified();
    if (!highlight.tags.isEmpty())
        columns += u'#' + highlight.tags.join(u" #"_s);
    return columns.join(u'\t');
}

} // namespace gleaner::cli
