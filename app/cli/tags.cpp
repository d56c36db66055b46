// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/json.h"

#include "core/annotation/tag.h"
#include "core/library/reader.h"
#include "core/library/tags.h"
#include "core/library/writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void print(const library::TagRow &tag, bool json)
{
    if (!json) {
        printText(tag.name + u'\t' + QString::number(tag.items) + u'\t' + annotation::tagColourKey(tag.colour) + u'\t'
                  + QString::number(tag.highlights));
        return;
    }
    printLine(Json()
                  .beginObject()
                  .field("tag"_L1, tag.name)
                  .field("items"_L1, tag.items)
                  .field("highlights"_L1, tag.highlights)
                  .field("colour"_L1, QString(annotation::tagColourKey(tag.colour)))
                  .endObject()
                  .take());
}

int list(const library::Reader &reader, const QString &only, bool json)
{
    const auto tags = reader.tags();
    if (!tags)
        return complain(tags.error());
    for (const library::TagRow &tag : *tags) {
        if (only.isEmpty() || annotation::tagKey(tag.name) == annotation::tagKey(only))
            print(tag, json);
    }
    return Success;
}

} // namespace

int runTags(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[NAME...]"_s,
                     Words::tr("With an option: the tag it is done to; with --rename and --merge then the other one."));
    line.addOption({u"rename"_s, Words::tr("Gives a tag another name.")});
    line.addOption({u"merge"_s, Words::tr("What carries the first tag carries the second one instead.")});
    line.addOption({u"colour"_s,
                    Words::tr("Gives a tag a colour: red, amber, olive, green, blue, purple, pink or none."),
                    u"COLOUR"_s});
    line.addOption({u"remove"_s, Words::tr("Takes a tag off everything.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, 2))
        return *code;
    const QStringList wanted{u"rename"_s, u"merge"_s, u"colour"_s, u"remove"_s};
    const qsizetype options = std::ranges::count_if(wanted, [&](const QString &option) { return line.isSet(option); });
    if (options > 1)
        return line.refuse(Words::tr("Only one of --rename, --merge, --colour and --remove can be done at a time."));
    const qsizetype names = options == 0 ? 0 : line.isSet(u"rename"_s) || line.isSet(u"merge"_s) ? 2 : 1;
    if (line.positional().size() < names)
        return line.refuse(Words::tr("An argument is missing."));
    if (line.positional().size() > names)
        return line.refuse(Words::tr("There are too many names."));
    const QString colourKey = line.value(u"colour"_s);
    const auto colour = annotation::tagColourFromKey(colourKey == u"none" ? QString() : colourKey);
    if (line.isSet(u"colour"_s) && (!colour || colourKey.isEmpty()))
        return line.refuse(Words::tr("“%1” is no colour of a tag.").arg(colourKey));

    // The reader first: a library that is not there yet is an error here, while the writer would make it.
    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    if (options == 0)
        return list(*reader, {}, line.wantsJson());
    auto writer = library::Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    const QString first = line.positional().first();
    const QString second = line.positional().value(1);
    const Result<library::TagChange> change = line.isSet(u"rename"_s) ? writer->renameTag(first, second)
                                            : line.isSet(u"merge"_s)  ? writer->mergeTag(first, second)
                                            : line.isSet(u"remove"_s) ? writer->deleteTag(first)
                                                                      : writer->recolourTag(first, *colour);
    if (!change)
        return complain(change.error());
    if (line.isSet(u"remove"_s))
        return Success;
    return list(*reader, change->other ? change->other->name : change->now, line.wantsJson());
}

} // namespace gleaner::cli
