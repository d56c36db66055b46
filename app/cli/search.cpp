// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/rows.h"
#include "app/cli/saved.h"

#include "core/library/reader.h"
#include "core/library/searchparser.h"

#include <QCoreApplication>
#include <QHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

QString hitLines(const library::SearchHit &hit)
{
    return itemLine(hit.item) + u"\n\t" + hit.sentence + u"\n\t" + hit.digestTitle;
}

Result<> search(const library::Reader &reader, const library::SearchRequest &request, bool json)
{
    const auto results = reader.search(request);
    if (!results)
        return std::unexpected(results.error());
    QHash<DigestId, library::DigestRow> digests;
    for (const library::SearchHit &hit : results->hits) {
        if (!json) {
            printText(hitLines(hit));
            continue;
        }
        if (!digests.contains(hit.item.digest)) {
            auto row = reader.digest(hit.item.digest);
            if (!row)
                return std::unexpected(row.error());
            digests.insert(hit.item.digest, *std::move(row));
        }
        printLine(hitRecord(hit, digests.value(hit.item.digest)));
    }
    return {};
}

/// Columns of a terminal that a text takes.
qsizetype columnsOf(QStringView text)
{
    qsizetype columns = 0;
    for (const char32_t c : text.toUcs4())
        columns += (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0x1f300 && c <= 0x3ffff)
                     ? 2
                     : 1;
    return columns;
}

/// The query with carets below what is wrong.
QString pointedAt(const QString &query, TextSpan place)
{
    const QStringView text(query);
    const QString indent = u"  "_s;
    return indent + query + u'\n' + indent + QString(columnsOf(text.first(place.start)), u' ')
         + QString(qMax(1, columnsOf(text.sliced(place.start, place.length()))), u'^');
}

} // namespace

Result<library::SearchOrder> searchOrder(const QString &name)
{
    if (name == u"date")
        return library::SearchOrder::Date;
    if (name == u"relevance")
        return library::SearchOrder::Relevance;
    return std::unexpected(Error{Error::Kind::Usage, Words::tr("“%1” is no order of hits.").arg(name), {}});
}

int runSearch(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[QUERY...]"_s,
                     Words::tr("Words that all have to occur; “a phrase” in double quotes; OR, NOT or -word, "
                               "(…), word*; title: entity: tag: publisher: source: section: note: "
                               "date: after: before: has: is:"));
    line.addOption({u"saved"_s, Words::tr("A saved search instead of a query, in its own order."), u"NAME"_s});
    line.addOption({u"limit"_s, Words::tr("The most hits to show; 0 shows all."), u"N"_s, u"50"_s});
    line.addOption({u"order"_s, Words::tr("“relevance” or “date”, newest first."), u"ORDER"_s, u"relevance"_s});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, std::numeric_limits<qsizetype>::max()))
        return *code;
    const bool isSaved = line.isSet(u"saved"_s);
    if (isSaved != line.positional().isEmpty())
        return line.refuse(isSaved ? Words::tr("A query and --saved exclude each other.")
                                   : Words::tr("An argument is missing."));
    bool isNumber = false;
    const int limit = line.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 0)
        return line.refuse(Words::tr("“%1” is no number of hits.").arg(line.value(u"limit"_s)));
    const auto order = searchOrder(line.value(u"order"_s));
    if (!order)
        return line.refuse(order.error().message);

    library::SavedSearch asked{.query = line.positional().join(u' '), .order = *order};
    std::optional<Result<library::Reader>> reader;
    if (isSaved) {
        reader = openFresh(line.library());
        const auto found = reader->and_then(
            [&](const library::Reader &open) { return findSavedSearch(open, line.value(u"saved"_s)); });
        if (!found)
            return complain(found.error());
        asked.query = found->query;
        if (!line.isSet(u"order"_s))
            asked.order = found->order;
    }
    const library::ParsedSearch parsed = library::parseSearch(asked.query);
    if (parsed.error) {
        complain(parsed.error->message + u'\n' + pointedAt(asked.query, parsed.error->place));
        return WrongUsage;
    }
    if (!reader)
        reader = openFresh(line.library());
    if (!*reader)
        return complain(reader->error());
    const auto done = search(**reader, {.root = parsed.root, .order = asked.order, .limit = limit}, line.wantsJson());
    return done ? Success : complain(done.error());
}

} // namespace gleaner::cli
