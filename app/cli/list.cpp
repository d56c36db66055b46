// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/rows.h"

#include "core/library/reader.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

Result<> list(const library::Reader &reader, bool withItems, bool json)
{
    const auto digests = reader.digests();
    if (!digests)
        return std::unexpected(digests.error());
    for (const library::DigestRow &digest : *digests) {
        if (!json)
            printText(digestLine(digest));
        else if (!withItems)
            printLine(digestRecord(digest));
        if (!withItems)
            continue;
        const auto items = reader.items(digest.id);
        if (!items)
            return std::unexpected(items.error());
        for (const library::ItemRow &item : *items) {
            if (json)
                printLine(itemRecord(item, digest));
            else
                printText(u'\t' + itemLine(item));
        }
    }
    return {};
}

} // namespace

int runList(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addOption({u"items"_s, Words::tr("Lists the items of each digest too; with --json, the items instead.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, 0))
        return *code;
    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    if (const auto done = list(*reader, line.isSet(u"items"_s), line.wantsJson()); !done)
        return complain(done.error());
    return Success;
}

} // namespace gleaner::cli
