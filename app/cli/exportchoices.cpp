// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportchoices.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"

#include "core/export/pagetemplate.h"
#include "core/library/reader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

using namespace exporting;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

template<typename Choices, typename Key>
QString keysOf(const Choices &choices, Key keyOf)
{
    QStringList keys;
    for (const auto choice : choices)
        keys += keyOf(choice);
    return keys.join(u", "_s);
}

QString wrongChoice(const QString &option, const QString &given, const QString &choices)
{
    return Words::tr("“%1” is nothing for --%2; there are: %3.").arg(given, option, choices);
}

/// What stands between commas, without empty parts.
QStringList partsOf(const QString &value)
{
    QStringList parts;
    for (const QString &part : value.split(u',')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts += trimmed;
    }
    return parts;
}

Result<> addIds(const CommandLine &line, const library::Reader &reader, Scope &scope)
{
    for (const QString &uid : line.positional()) {
        const auto id = reader.findDigest(uid);
        if (!id)
            return std::unexpected(id.error());
        scope.digests.append(*id);
    }
    for (const QString &uid : partsOf(line.value(u"item"_s))) {
        const auto id = reader.findItem(uid);
        if (!id)
            return std::unexpected(id.error());
        scope.items.append(*id);
    }
    return {};
}

Preset presetOf(const CommandLine &line)
{
    return presetFromKey(line.value(u"preset"_s)).value_or(Preset::CommonMark);
}

} // namespace

void addExportOptions(CommandLine &line)
{
    line.addOption({u"preset"_s, Words::tr("What the files are for: %1.").arg(keysOf(Presets, presetKey)), u"PRESET"_s,
                    presetKey(Preset::CommonMark)});
    line.addOption({u"content"_s,
                    Words::tr("What of an item: its notes, also the highlighted words as quotes, or its full text too, "
                              "with the highlights in it: %1.")
                        .arg(keysOf(Contents, contentKey)),
                    u"WHAT"_s, contentKey(Content::Quotes)});
    line.addOption({u"group"_s,
                    Words::tr("Puts items together by one or two of: %1; with a comma between them.")
                        .arg(keysOf(GroupBys, groupKey)),
                    u"BY[,BY]"_s});
    line.addOption({u"images"_s,
                    Words::tr("Whether images in full texts are links, or copied beside where the library holds them: "
                              "%1.")
                        .arg(keysOf(ImageChoices, imagesKey)),
                    u"HOW"_s, imagesKey(Images::Linked)});
    line.addOption(
        {u"template"_s,
         Words::tr("A template of your own: the name of one in the library's “templates” folder, or a file."),
         u"NAME|FILE"_s});
    line.addOption({u"file-name"_s,
                    Words::tr("Template of file names, without ending; a slash makes folders. Without it: %1.")
                        .arg(presetFileTemplate(Preset::CommonMark)),
                    u"TEMPLATE"_s});
    line.addOption(
        {u"item"_s, Words::tr("Only these items, also without notes; ids with commas between them."), u"ID"_s});
    line.addOption({u"tag"_s, Words::tr("Only items with this tag."), u"TAG"_s});
    line.addOption({u"search"_s, Words::tr("Only items that this search finds."), u"QUERY"_s});
    line.addOption({u"day"_s, Words::tr("Only digests of this day, as 2026-11-22."), u"DATE"_s});
    line.addOption({u"show-template"_s, Words::tr("Prints the preset's template, to make your own from.")});
}

QString wrongExportOption(const CommandLine &line)
{
    if (const QString key = line.value(u"preset"_s); !presetFromKey(key))
        return wrongChoice(u"preset"_s, key, keysOf(Presets, presetKey));
    if (const QString key = line.value(u"content"_s); !contentFromKey(key))
        return wrongChoice(u"content"_s, key, keysOf(Contents, contentKey));
    if (const QString key = line.value(u"images"_s); !imagesFromKey(key))
        return wrongChoice(u"images"_s, key, keysOf(ImageChoices, imagesKey));
    const QStringList groups = partsOf(line.value(u"group"_s));
    for (const QString &key : groups) {
        if (!groupFromKey(key) || groups.count(key) > 1)
            return wrongChoice(u"group"_s, key, keysOf(GroupBys, groupKey));
    }
    if (groups.size() > MostGroups)
        return Words::tr("--group takes two at most.");
    if (line.isSet(u"day"_s) && !QDate::fromString(line.value(u"day"_s), Qt::ISODate).isValid())
        return Words::tr("“%1” is no day; write it as 2026-11-22.").arg(line.value(u"day"_s));
    return {};
}

Result<Options> exportOptions(const CommandLine &line, const library::Reader &reader)
{
    Options options{
        .preset = presetOf(line),
        .content = contentFromKey(line.value(u"content"_s)).value_or(Content::Quotes),
        .images = imagesFromKey(line.value(u"images"_s)).value_or(Images::Linked),
        .scope = {.search = line.value(u"search"_s), .tag = line.value(u"tag"_s)},
        .fileTemplate = line.value(u"file-name"_s),
    };
    for (const QString &key : partsOf(line.value(u"group"_s)))
        options.groups.append(groupFromKey(key).value_or(GroupBy::Publisher));
    if (line.isSet(u"day"_s))
        options.scope.day = QDate::fromString(line.value(u"day"_s), Qt::ISODate);
    if (const auto added = addIds(line, reader, options.scope); !added)
        return std::unexpected(added.error());
    if (const QString own = line.value(u"template"_s); !own.isEmpty()) {
        const auto source = findTemplate(line.library(), own);
        if (!source)
            return std::unexpected(source.error());
        options.pageTemplate = source->text;
        options.templateName = own;
    }
    return options;
}

int showTemplate(const CommandLine &line)
{
    if (const QString key = line.value(u"preset"_s); !presetFromKey(key))
        return line.refuse(wrongChoice(u"preset"_s, key, keysOf(Presets, presetKey)));
    printRaw(presetTemplate(presetOf(line)).toUtf8());
    return Success;
}

} // namespace gleaner::cli
