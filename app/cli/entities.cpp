// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/input.h"
#include "app/cli/json.h"

#include "core/library/decisionfile.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using gleaner::library::DecisionComparison;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

Result<> write(const QString &path, const QByteArray &bytes)
{
    if (path == u"-") {
        printRaw(bytes);
        return {};
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return std::unexpected(
        Error{Error::Kind::Storage, Words::tr("The file cannot be written: %1.").arg(file.errorString()), path});
}

int runExporting(const CommandLine &line, const QString &path)
{
    const auto reader = library::Reader::open(line.library());
    if (!reader)
        return complain(reader.error());
    const auto decisions = reader->entityDecisions();
    if (!decisions)
        return complain(decisions.error());
    const Result<> written = write(path, library::writeDecisions(*decisions));
    return written ? Success : complain(written.error());
}

void report(const DecisionComparison &compared, bool keep, bool json)
{
    const auto conflicts = compared.conflicting.size();
    if (json) {
        printLine(Json()
                      .beginObject()
                      .field("new"_L1, compared.fresh.size())
                      .field("same"_L1, compared.same)
                      .field("replaced"_L1, keep ? 0 : conflicts)
                      .field("kept"_L1, keep ? conflicts : 0)
                      .field("bad"_L1, compared.problems.size())
                      .endObject()
                      .take());
        return;
    }
    const QString text = keep ? Words::tr("%1 new, %2 unchanged, %3 decided otherwise and kept, %4 bad lines")
                              : Words::tr("%1 new, %2 unchanged, %3 decided otherwise and replaced, %4 bad lines");
    printText(text.arg(compared.fresh.size()).arg(compared.same).arg(conflicts).arg(compared.problems.size()));
}

int runImporting(const CommandLine &line, const QString &path)
{
    const Result<QByteArray> bytes = readInput(path);
    if (!bytes)
        return complain(bytes.error());
    // The reader first: a library that is not there yet is an error here, while the writer would make it.
    const auto reader = library::Reader::open(line.library());
    if (!reader)
        return complain(reader.error());
    auto writer = library::Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    const auto existing = reader->entityDecisions();
    if (!existing)
        return complain(existing.error());
    const bool keep = line.isSet(u"keep"_s);
    const DecisionComparison compared = library::compareDecisions(*existing, library::readDecisions(*bytes));
    const auto done = writer->setEntityDecisions(keep ? compared.fresh : compared.fresh + compared.conflicting);
    if (!done)
        return complain(done.error());
    report(compared, keep, line.wantsJson());
    int code = Success;
    for (const Diagnostic &problem : compared.problems)
        code = complain(Error{Error::Kind::Malformed, problem.message, path + u':' + QString::number(problem.line)});
    return code;
}

} // namespace

int runEntities(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"export|import"_s, Words::tr("Writes the decisions to a file, or takes those of a file over."));
    line.addArgument(u"FILE"_s, Words::tr("A text file with one decision a line; “-” is standard output or input."));
    line.addOption({u"keep"_s, Words::tr("Importing, keeps what was decided otherwise; without it, the file's goes.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 2, 2))
        return *code;
    const QString action = line.positional().first();
    if (action == u"export")
        return runExporting(line, line.positional().at(1));
    if (action == u"import")
        return runImporting(line, line.positional().at(1));
    return line.refuse(Words::tr("“%1” is neither “export” nor “import”.").arg(action));
}

} // namespace gleaner::cli
