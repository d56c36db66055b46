// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"

#include "core/export/csv.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;
using gleaner::library::FigureQuery;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

} // namespace

int runFigures(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[QUERY...]"_s, Words::tr("Words of the items to look at, as for search; all without them."));
    line.addOption({u"digest"_s, Words::tr("Only this digest: its id, or the first characters of it."), u"ID"_s});
    line.addOption({u"filter"_s, Words::tr("Only rows that hold these words."), u"WORDS"_s});
    line.addOption({u"library"_s, Words::tr("The folder of the library."), u"DIR"_s});
    if (const auto code = line.process(arguments, 0, std::numeric_limits<qsizetype>::max()))
        return *code;
    FigureQuery query{.search = line.positional().join(u' '), .filter = line.value(u"filter"_s)};
    if (line.isSet(u"digest"_s) && !query.search.isEmpty())
        return line.refuse(Words::tr("A digest and words to search for do not go together: use --filter."));

    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    if (line.isSet(u"digest"_s)) {
        const auto digest = reader->findDigest(line.value(u"digest"_s));
        if (!digest)
            return complain(digest.error());
        query.scope = FigureQuery::Scope::Digest;
        query.digest = *digest;
    } else if (!query.search.isEmpty()) {
        query.scope = FigureQuery::Scope::Search;
    }
    const auto done = exporting::putFigures(*reader, query, [](const QByteArray &piece) -> Result<> {
        printRaw(piece);
        return {};
    });
    return done ? int(Success) : complain(done.error());
}

} // namespace gleaner::cli
