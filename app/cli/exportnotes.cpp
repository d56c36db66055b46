// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/json.h"

#include "core/export/target.h"
#include "core/library/reader.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void report(const exporting::Written &written, bool json)
{
    if (json) {
        printLine(Json()
                      .beginObject()
                      .field("path"_L1, written.path)
                      .field("changed"_L1, written.changed)
                      .field("kept"_L1, written.keptCopy)
                      .endObject()
                      .take());
        return;
    }
    printText((written.changed ? Words::tr("written", "state of an exported file")
                               : Words::tr("unchanged", "state of an exported file"))
              + u'\t' + written.path);
    if (!written.keptCopy.isEmpty())
        complain(Words::tr("“%1” was edited inside the part that exports replace; as it was, it is in “%2”.")
                     .arg(written.path, written.keptCopy));
}

Result<QList<DigestId>> digestsNamed(const library::Reader &reader, const QStringList &uids)
{
    QList<DigestId> ids;
    for (const QString &uid : uids) {
        const auto id = reader.findDigest(uid);
        if (!id)
            return std::unexpected(id.error());
        ids.append(*id);
    }
    return ids;
}

} // namespace

int runExport(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[DIGEST...]"_s,
                     Words::tr("Ids of digests, or their first characters; all of the library without them."));
    line.addOption({u"out"_s,
                    Words::tr("The folder for one file a digest, or the one file (*.md). What you wrote around the "
                              "exported parts stays."),
                    u"DIR|FILE"_s});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 0, std::numeric_limits<qsizetype>::max()))
        return *code;
    if (line.value(u"out"_s).isEmpty())
        return line.refuse(Words::tr("--out has to say where to."));

    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    const auto digests = digestsNamed(*reader, line.positional());
    if (!digests)
        return complain(digests.error());
    const auto done = exporting::exportAnnotated(*reader, line.value(u"out"_s), *digests);
    if (!done)
        return complain(done.error());
    for (const exporting::Written &written : done->written)
        report(written, line.wantsJson());
    int code = Success;
    for (const Error &error : done->failed)
        code = std::max(code, complain(error));
    return code;
}

} // namespace gleaner::cli
