// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/changesrecord.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/lookup.h"

#include "core/library/reader.h"
#include "core/library/revisions.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

int listRevised(const Reader &reader, bool json)
{
    const auto revised = reader.revisedDigests();
    if (!revised)
        return complain(revised.error());
    for (const library::RevisedDigest &digest : *revised) {
        if (json)
            printLine(revisedRecord(digest));
        else
            printText(revisedLine(digest));
    }
    return Success;
}

} // namespace

int runChanges(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[DIGEST|FILE]"_s, Words::tr("Id of a digest, or the beginning of it, or the path of its file; "
                                                   "without it, the digests that have changed are listed."));
    line.addOption(
        {u"from"_s, Words::tr("The earlier revision, counted from 1; the last but one without it."), u"N"_s});
    line.addOption({u"to"_s, Words::tr("The later revision; the newest without it."), u"N"_s});
    line.addOption({u"all"_s, Words::tr("Shows the items that are as they were, too.")});
    line.addOption({u"full"_s, Words::tr("Shows the whole text of changed items.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, 1))
        return *code;
    int numbers[2] = {0, 0};
    for (const int at : {0, 1}) {
        const QString option = at == 0 ? u"from"_s : u"to"_s;
        bool isNumber = true;
        if (line.isSet(option))
            numbers[at] = line.value(option).toInt(&isNumber);
        if (!isNumber || (line.isSet(option) && numbers[at] < 1))
            return line.refuse(Words::tr("“%1” is no revision's number.").arg(line.value(option)));
        if (line.isSet(option) && line.positional().isEmpty())
            return line.refuse(Words::tr("An argument is missing."));
    }
    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    if (line.positional().isEmpty())
        return listRevised(*reader, line.wantsJson());
    const auto digest = findDigest(*reader, line.positional().constFirst());
    if (!digest)
        return complain(digest.error());
    const auto comparison = reader->compareRevisions(*digest, numbers[0], numbers[1]);
    if (!comparison)
        return complain(comparison.error());
    const ChangesShown shown{.all = line.isSet(u"all"_s), .full = line.isSet(u"full"_s)};
    if (line.wantsJson()) {
        for (const QByteArray &record : changesRecords(*comparison, shown))
            printLine(record);
    } else {
        printText(changesText(*comparison, shown));
    }
    return Success;
}

} // namespace gleaner::cli
