// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QtTranslation>

#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

std::span<const Command> commands()
{
    static constexpr std::array table{
        Command{"parse"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Prints what digest files hold: items, links, entities."),
                runParse},
        Command{"recognisers"_L1,
                QT_TRANSLATE_NOOP("gleaner::cli", "Lists the ways digests can be read, for “parse --as”."),
                runRecognisers},
        Command{"render"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Prints a digest file as safe HTML."), runRender},
        Command{"import"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Takes files and folders into the library."), runImport},
        Command{"list"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Lists the digests of the library."), runList},
        Command{"search"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Finds items by their words."), runSearch},
        Command{"searches"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Lists, saves and removes searches under names."),
                runSearches},
        Command{"figures"_L1,
                QT_TRANSLATE_NOOP("gleaner::cli", "Prints amounts, percentages and quantities as a table (CSV)."),
                runFigures},
        Command{"table"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Prints items, highlights or entities as a table (CSV)."),
                runTable},
        Command{"changes"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Prints what changed between revisions of a digest."),
                runChanges},
        Command{"tag"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Tags an item."), runTag},
        Command{"tags"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Lists, renames, merges, colours and removes tags."),
                runTags},
        Command{"bookmark"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Bookmarks an item."), runBookmark},
        Command{"note"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Adds a note to an item."), runNote},
        Command{"highlight"_L1,
                QT_TRANSLATE_NOOP("gleaner::cli", "Marks passages of items, and keeps to them through revisions."),
                runHighlight},
        Command{
            "annotations"_L1,
            QT_TRANSLATE_NOOP("gleaner::cli", "Writes annotations as JSON-LD, and takes in those of other programs."),
            runAnnotations},
        Command{"bundle"_L1,
                QT_TRANSLATE_NOOP("gleaner::cli", "Gives colleagues your annotations, and takes in theirs."),
                runBundle},
        Command{"entities"_L1,
                QT_TRANSLATE_NOOP("gleaner::cli", "Writes and reads decisions about entities, as a team shares them."),
                runEntities},
        Command{"export"_L1,
                QT_TRANSLATE_NOOP("gleaner::cli", "Writes notes, highlights, tags and bookmarks as Markdown."),
                runExport},
        Command{"brief"_L1,
                QT_TRANSLATE_NOOP("gleaner::cli", "Writes documents of your own that cite items and highlights."),
                runBrief},
        Command{"backup"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Makes a verified backup of the library."), runBackup},
        Command{"restore"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Puts a backup in the library's place."), runRestore},
        Command{"doctor"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Checks the library and its index, and repairs them."),
                runDoctor},
        Command{"dump"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Writes the whole library as JSON Lines."), runDump},
        Command{"load"_L1, QT_TRANSLATE_NOOP("gleaner::cli", "Takes what “dump” wrote into the library."), runLoad},
    };
    return table;
}

} // namespace gleaner::cli
