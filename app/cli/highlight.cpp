// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/highlightrecord.h"
#include "app/cli/json.h"
#include "app/cli/lookup.h"
#include "app/cli/subcommand.h"

#include "core/annotation/colourname.h"
#include "core/library/highlightrows.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;
using gleaner::annotation::ColourNames;
using gleaner::library::HighlightRow;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

constexpr double LikelyScore = 0.5; ///< for a place to be accepted without having been named

QString keys()
{
    QStringList keys;
    for (const annotation::Colour colour : annotation::Colours)
        keys += annotation::colourKey(colour);
    return keys.join(u", "_s);
}

int print(const CommandLine &line, const Reader &reader, const Result<HighlightRow> &row)
{
    if (!row)
        return complain(row.error());
    if (line.wantsJson())
        printLine(highlightRecord(*row));
    else
        printText(highlightLine(*row, reader.colourNames().value_or(ColourNames())));
    return Success;
}

/// --start and --end, which come together or not at all.
Result<std::optional<TextSpan>> spanOf(const CommandLine &line)
{
    if (!line.isSet(u"start"_s) && !line.isSet(u"end"_s))
        return std::nullopt;
    bool isStart = false;
    bool isEnd = false;
    const TextSpan span{line.value(u"start"_s).toInt(&isStart), line.value(u"end"_s).toInt(&isEnd)};
    if (!isStart || !isEnd) {
        return std::unexpected(
            Error{Error::Kind::Usage, Words::tr("A passage has a start and an end: give both as numbers."), {}});
    }
    return span;
}

int add(const CommandLine &line, const Reader &reader)
{
    const auto span = spanOf(line);
    if (!span || !*span)
        return line.refuse(span ? Words::tr("Give the passage by --start and --end.") : span.error().message);
    const auto names = reader.colourNames();
    if (!names)
        return complain(names.error());
    const auto colour = names->find(line.value(u"colour"_s));
    if (!colour)
        return line.refuse(Words::tr("“%1” is no colour. Choose one of %2.").arg(line.value(u"colour"_s), keys()));
    const auto item = reader.findItem(line.positional().at(1));
    if (!item)
        return complain(item.error());
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    const auto added = writer->addHighlight({.item = *item,
                                             .span = **span,
                                             .colour = *colour,
                                             .note = line.value(u"note"_s),
                                             .tags = line.values(u"tag"_s)});
    return added ? print(line, reader, reader.highlight(added->id)) : complain(added.error());
}

int colours(const CommandLine &line, const Reader &reader)
{
    const auto stored = reader.colourNames();
    if (!stored)
        return complain(stored.error());
    ColourNames names = *stored;
    const QString called = line.positional().value(1);
    const auto colour = names.find(called);
    if (line.positional().size() > 1 && !colour)
        return line.refuse(Words::tr("“%1” is no colour. Choose one of %2.").arg(called, keys()));
    if (line.positional().size() > 2) {
        names.setOwn(*colour, line.positional().at(2));
        auto writer = Writer::open(line.library());
        if (!writer)
            return complain(writer.error());
        if (const auto before = writer->setColourNames(names); !before)
            return complain(before.error());
        names = reader.colourNames().value_or(names);
    }
    for (const annotation::Colour one : annotation::Colours) {
        if (colour && one != *colour)
            continue;
        const QString key = annotation::colourKey(one);
        if (line.wantsJson())
            printLine(Json().beginObject().field("colour"_L1, key).field("name"_L1, names.own(one)).endObject().take());
        else
            printText(key + u'\t' + names.of(one));
    }
    return Success;
}

int list(const CommandLine &line, const Reader &reader)
{
    std::optional<DigestId> digest;
    std::optional<ItemId> item;
    if (line.isSet(u"digest"_s)) {
        const auto found = findDigest(reader, line.value(u"digest"_s));
        if (!found)
            return complain(found.error());
        digest = *found;
    }
    if (line.isSet(u"item"_s)) {
        const auto found = reader.findItem(line.value(u"item"_s));
        if (!found)
            return complain(found.error());
        item = *found;
    }
    const auto rows = reader.highlights(line.isSet(u"review"_s));
    if (!rows)
        return complain(rows.error());
    for (const HighlightRow &row : *rows) {
        if ((!digest || row.digest == *digest) && (!item || row.highlight.item == *item))
            (void)print(line, reader, row);
    }
    return Success;
}

/// The place named on the command line, else the likeliest one.
Result<std::pair<ItemId, TextSpan>> placeToAccept(const CommandLine &line, const Reader &reader,
                                                  const annotation::Highlight &highlight)
{
    const auto span = spanOf(line);
    if (!span)
        return std::unexpected(span.error());
    if (*span) {
        if (!line.isSet(u"item"_s))
            return std::pair(highlight.item, **span);
        return reader.findItem(line.value(u"item"_s)).transform([&](ItemId item) { return std::pair(item, **span); });
    }
    const auto places = reader.highlightCandidates(highlight.id, 1);
    if (!places)
        return std::unexpected(places.error());
    if (places->isEmpty() || places->first().match.score < LikelyScore) {
        return std::unexpected(Error{Error::Kind::NotFound,
                                     Words::tr("No place in the digest is much like this passage. Name one by --start "
                                               "and --end, or let the highlight be a quote by “highlight detach”."),
                                     highlight.uid});
    }
    return std::pair(places->first().item, places->first().match.span);
}

/// Changes the highlight that the command line names.
template<typename Change>
int change(const CommandLine &line, const Reader &reader, Change &&make)
{
    const auto id = reader.findHighlight(line.positional().at(1));
    if (!id)
        return complain(id.error());
    const auto row = reader.highlight(*id);
    if (!row)
        return complain(row.error());
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    if (const Result<> done = make(*writer, row->highlight); !done)
        return complain(done.error());
    return Success;
}

int accept(const CommandLine &line, const Reader &reader)
{
    HighlightId id;
    const int code = change(line, reader, [&](Writer &writer, const annotation::Highlight &highlight) -> Result<> {
        const auto place = placeToAccept(line, reader, highlight);
        if (!place)
            return std::unexpected(place.error());
        id = highlight.id;
        return writer.acceptHighlight(id, place->first, place->second).transform([](const auto &) { });
    });
    return code == Success ? print(line, reader, reader.highlight(id)) : code;
}

int detach(const CommandLine &line, const Reader &reader)
{
    HighlightId id;
    const int code = change(line, reader, [&](Writer &writer, const annotation::Highlight &highlight) -> Result<> {
        id = highlight.id;
        return writer.detachHighlight(id).transform([](const auto &) { });
    });
    return code == Success ? print(line, reader, reader.highlight(id)) : code;
}

int tag(const CommandLine &line, const Reader &reader)
{
    if (!line.isSet(u"add"_s) && !line.isSet(u"remove"_s))
        return line.refuse(Words::tr("Give a tag by --add or --remove."));
    // All names are looked at before the first of them is written.
    for (const QString &name : line.values(u"add"_s) + line.values(u"remove"_s)) {
        if (const Result<QString> known = annotation::normalisedTag(name); !known)
            return complain(known.error());
    }
    HighlightId id;
    const int code = change(line, reader, [&](Writer &writer, const annotation::Highlight &highlight) -> Result<> {
        id = highlight.id;
        for (const QString &name : line.values(u"add"_s)) {
            if (const auto tagged = writer.tagHighlights({id}, name); !tagged)
                return std::unexpected(tagged.error());
        }
        for (const QString &name : line.values(u"remove"_s)) {
            if (const auto untagged = writer.untagHighlights({id}, name); !untagged)
                return std::unexpected(untagged.error());
        }
        return {};
    });
    return code == Success ? print(line, reader, reader.highlight(id)) : code;
}

int remove(const CommandLine &line, const Reader &reader)
{
    return change(line, reader, [](Writer &writer, const annotation::Highlight &highlight) {
        return writer.deleteHighlight(highlight.id);
    });
}

const Subcommand Subcommands[]{
    {"add"_L1, 1, 1, {"start"_L1, "end"_L1, "colour"_L1, "note"_L1, "tag"_L1}, add},
    {"list"_L1, 0, 0, {"digest"_L1, "item"_L1, "review"_L1}, list},
    {"accept"_L1, 1, 1, {"start"_L1, "end"_L1, "item"_L1}, accept},
    {"detach"_L1, 1, 1, {}, detach},
    {"tag"_L1, 1, 1, {"add"_L1, "remove"_L1}, tag},
    {"remove"_L1, 1, 1, {}, remove},
    {"colours"_L1, 0, 2, {}, colours},
};

} // namespace

int runHighlight(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"add|list|accept|detach|tag|remove|colours"_s,
                     Words::tr("Marks a passage of an item; lists the highlights; accepts a place for one whose words "
                               "changed or are lost; keeps one as a quote that is looked for no longer; gives tags to "
                               "one or takes them off; moves one to the trash; lists what the colours are called, "
                               "or gives one another name."));
    line.addArgument(u"[ID]"_s, Words::tr("Of an item for “add”, of a highlight for the others, or its first "
                                          "characters (at least four)."));
    line.addArgument(u"[COLOUR [NAME]]"_s,
                     Words::tr("With “colours”: a colour, and its new name; an empty one gives it its own name back."));
    line.addOption(
        {u"start"_s, Words::tr("Where the passage begins: UTF-16 units of the item's text, from 0."), u"N"_s});
    line.addOption({u"end"_s, Words::tr("Where the passage ends; what stands there is no part of it."), u"N"_s});
    line.addOption(
        {u"colour"_s, Words::tr("With “add”: one of %1, or what you call it.").arg(keys()), u"COLOUR"_s, u"fact"_s});
    line.addOption({u"note"_s, Words::tr("With “add”: a note in Markdown."), u"TEXT"_s});
    line.addOption({u"tag"_s, Words::tr("With “add”: a tag, several times for several."), u"TAG"_s});
    line.addOption({u"add"_s, Words::tr("With “tag”: a tag to give it, several times for several."), u"TAG"_s});
    line.addOption({u"remove"_s, Words::tr("With “tag”: a tag to take off it, several times for several."), u"TAG"_s});
    line.addOption({u"digest"_s, Words::tr("With “list”: those of a digest, by its id or the path of its file."),
                    u"DIGEST|FILE"_s});
    line.addOption(
        {u"item"_s, Words::tr("With “list”: those of an item. With “accept”: the item of the passage."), u"ITEM"_s});
    line.addOption({u"review"_s, Words::tr("With “list”: those whose words changed or are lost.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, 3))
        return *code;
    return runSubcommand(line, Subcommands);
}

} // namespace gleaner::cli
