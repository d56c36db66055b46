// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"

#include "core/export/tables.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;
using gleaner::exporting::Table;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

} // namespace

int runTable(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"items|highlights|entities"_s, Words::tr("What the rows are."));
    line.addArgument(u"[QUERY...]"_s, Words::tr("Words of the items to look at, as for search; all without them."));
    line.addOption({u"out"_s, Words::tr("Write to this file instead of standard output."), u"FILE"_s});
    line.addOption({u"library"_s, Words::tr("The folder of the library."), u"DIR"_s});
    if (const auto code = line.process(arguments, 1, std::numeric_limits<qsizetype>::max()))
        return *code;
    const QString what = line.positional().first();
    const auto table = exporting::tableFromKey(what);
    if (!table)
        return line.refuse(Words::tr("“%1” is none of items, highlights and entities.").arg(what));
    const QString query = line.positional().sliced(1).join(u' ');
    if (*table == Table::Entities && !query.isEmpty())
        return line.refuse(Words::tr("Entities are listed of the whole library: give no words."));
    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    const auto fill = [&](const exporting::Put &put) { return exporting::putTable(*reader, *table, query, put); };
    const auto done = line.isSet(u"out"_s) ? exporting::saveTable(line.value(u"out"_s), fill)
                                           : fill([](const QByteArray &piece) -> Result<> {
                                                 printRaw(piece);
                                                 return {};
                                             });
    return done ? int(Success) : complain(done.error());
}

} // namespace gleaner::cli
