// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/input.h"
#include "app/cli/parserecord.h"

#include <QCoreApplication>
#include <QtConcurrentMap>

#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

/// Keeps all processors busy; the records of one batch are what waits in memory.
constexpr qsizetype BatchSize = 64;

struct Outcome {
    QByteArray record;
    bool failed = false;
};

Outcome parseFile(const QString &path, const entity::Extractor &extractor)
{
    const Result<QByteArray> bytes = readInput(path);
    if (!bytes)
        return {failureRecord(path, bytes.error()), true};
    const Result<digest::Parsed> parsed = digest::parse(*bytes, path);
    if (!parsed)
        return {failureRecord(path, parsed.error()), true};
    return {parseRecord(path, *bytes, *parsed, extractor.extract(parsed->digest)), false};
}

} // namespace

int runParse(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"FILE..."_s, Words::tr("Digest files; “-” is standard input."));
    if (const auto code = line.process(arguments, 1, std::numeric_limits<qsizetype>::max()))
        return *code;

    const entity::Extractor extractor;
    const QStringList paths = line.positional();
    int code = Success;
    for (qsizetype start = 0; start < paths.size(); start += BatchSize) {
        const auto outcomes = QtConcurrent::blockingMapped<QList<Outcome>>(
            paths.sliced(start, std::min(BatchSize, paths.size() - start)),
            [&extractor](const QString &path) { return parseFile(path, extractor); });
        for (const Outcome &outcome : outcomes) {
            printLine(outcome.record);
            code = outcome.failed ? SomeFailed : code;
        }
        flush();
    }
    return code;
}

} // namespace gleaner::cli
