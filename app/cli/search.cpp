// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/rows.h"

#include "core/library/reader.h"

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

Result<> search(const library::Reader &reader, const QString &query, int limit, bool json)
{
    const auto hits = reader.search(query, limit);
    if (!hits)
        return std::unexpected(hits.error());
    QHash<DigestId, library::DigestRow> digests;
    for (const library::SearchHit &hit : *hits) {
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

} // namespace

int runSearch(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"QUERY..."_s, Words::tr("Words that all have to occur; “a phrase” stands in double quotes."));
    line.addOption({u"limit"_s, Words::tr("The most hits to show; 0 shows all."), u"N"_s, u"50"_s});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, std::numeric_limits<qsizetype>::max()))
        return *code;
    bool isNumber = false;
    const int limit = line.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 0)
        return line.refuse(Words::tr("“%1” is no number of hits.").arg(line.value(u"limit"_s)));

    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    if (const auto done = search(*reader, line.positional().join(u' '), limit, line.wantsJson()); !done)
        return complain(done.error());
    return Success;
}

} // namespace gleaner::cli
