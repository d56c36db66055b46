// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/json.h"
#include "app/cli/saved.h"

#include "core/library/reader.h"
#include "core/library/savedsearch.h"
#include "core/library/writer.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void print(const library::SavedSearch &search, qsizetype items, bool json)
{
    const bool byDate = search.order == library::SearchOrder::Date;
    if (!json) {
        printText(search.name + u'\t' + QString::number(items) + u'\t' + search.query);
        return;
    }
    printLine(Json()
                  .beginObject()
                  .field("search"_L1, search.uid)
                  .field("name"_L1, search.name)
                  .field("query"_L1, search.query)
                  .field("order"_L1, byDate ? u"date"_s : u"relevance"_s)
                  .field("items"_L1, items)
                  .endObject()
                  .take());
}

/// All of them; one whose query this version does not understand is complained of and does not hide the others.
int list(const library::Reader &reader, bool json)
{
    const auto searches = reader.savedSearches();
    if (!searches)
        return complain(searches.error());
    int code = Success;
    for (const library::SavedSearch &search : *searches) {
        if (const auto items = reader.matchCount(search.query))
            print(search, *items, json);
        else
            code = complain(items.error());
    }
    return code;
}

} // namespace

Result<library::SavedSearch> findSavedSearch(const library::Reader &reader, const QString &name)
{
    const auto searches = reader.savedSearches();
    if (!searches)
        return std::unexpected(searches.error());
    for (const library::SavedSearch &search : *searches) {
        if (library::savedSearchKey(search.name) == library::savedSearchKey(name.simplified()))
            return search;
    }
    return std::unexpected(
        Error{Error::Kind::NotFound,
              Words::tr("There is no saved search with this name. “gleaner-cli searches” lists them."), name});
}

int runSearches(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[QUERY...]"_s, Words::tr("With --save: what to search for, as “search” takes it."));
    line.addOption({u"save"_s, Words::tr("Saves the query under a name."), u"NAME"_s});
    line.addOption({u"order"_s, Words::tr("With --save: “relevance” or “date”."), u"ORDER"_s, u"relevance"_s});
    line.addOption({u"remove"_s, Words::tr("Moves a saved search to the trash."), u"NAME"_s});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, std::numeric_limits<qsizetype>::max()))
        return *code;
    const bool saves = line.isSet(u"save"_s);
    if (saves && line.isSet(u"remove"_s))
        return line.refuse(Words::tr("Only one of --save and --remove can be done at a time."));
    if (saves == line.positional().isEmpty())
        return line.refuse(saves ? Words::tr("An argument is missing.") : Words::tr("A query goes with --save."));
    const auto order = searchOrder(line.value(u"order"_s));
    if (!order)
        return line.refuse(order.error().message);

    // The reader first: a library that is not there yet is an error here, while the writer would make it.
    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    if (!saves && !line.isSet(u"remove"_s))
        return list(*reader, line.wantsJson());
    std::optional<library::SavedSearch> removed;
    if (!saves) {
        const auto found = findSavedSearch(*reader, line.value(u"remove"_s));
        if (!found)
            return complain(found.error());
        removed = *found;
    }
    auto writer = library::Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    if (removed) {
        const auto done = writer->deleteSavedSearch(removed->id);
        return done ? Success : complain(done.error());
    }
    const auto added = writer->addSavedSearch(
        {.name = line.value(u"save"_s), .query = line.positional().join(u' '), .order = *order});
    if (!added)
        return complain(added.error());
    const auto items = reader->matchCount(added->query);
    if (!items)
        return complain(items.error());
    print(*added, *items, line.wantsJson());
    return Success;
}

} // namespace gleaner::cli
