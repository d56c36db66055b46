// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/input.h"
#include "app/cli/parserecord.h"

#include <QCoreApplication>
#include <QtConcurrentMap>

#include <algorithm>
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

Outcome parseFile(const QString &path, const digest::ParseOptions &options, const entity::Extractor &extractor)
{
    const Result<QByteArray> bytes = readInput(path);
    if (!bytes)
        return {failureRecord(path, bytes.error()), true};
    const Result<digest::Parsed> parsed = digest::parse(*bytes, path, options);
    if (!parsed)
        return {failureRecord(path, parsed.error()), true};
    return {parseRecord(path, *bytes, *parsed, extractor.extract(parsed->digest)), false};
}

[[nodiscard]] bool isRecogniser(const QString &id)
{
    return std::ranges::contains(digest::recognisers(), id, &digest::RecogniserName::id);
}

} // namespace

int runRecognisers(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addOption({u"json"_s, Words::tr("Prints one JSON object a line.")});
    if (const auto code = line.process(arguments, 0, 0))
        return *code;
    for (const digest::RecogniserName &recogniser : digest::recognisers()) {
        if (line.wantsJson())
            printLine(recogniserRecord(recogniser));
        else
            printText(recogniser.id + u'\t' + recogniser.name);
    }
    return Success;
}

int runParse(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"FILE..."_s, Words::tr("Digest files; “-” is standard input."));
    line.addOption({u"as"_s,
                    Words::tr("Splits with this recogniser instead of the surest one; “recognisers” lists them."),
                    u"ID"_s});
    if (const auto code = line.process(arguments, 1, std::numeric_limits<qsizetype>::max()))
        return *code;

    digest::ParseOptions options;
    if (line.isSet(u"as"_s)) {
        options.recogniser = line.value(u"as"_s);
        if (!isRecogniser(*options.recogniser))
            return line.refuse(Words::tr("There is no recogniser “%1”.").arg(*options.recogniser));
    }

    const entity::Extractor extractor;
    const QStringList paths = line.positional();
    int code = Success;
    for (qsizetype start = 0; start < paths.size(); start += BatchSize) {
        const auto outcomes = QtConcurrent::blockingMapped<QList<Outcome>>(
            paths.sliced(start, std::min(BatchSize, paths.size() - start)),
            [&](const QString &path) { return parseFile(path, options, extractor); });
        for (const Outcome &outcome : outcomes) {
            printLine(outcome.record);
            code = outcome.failed ? SomeFailed : code;
        }
        flush();
    }
    return code;
}

} // namespace gleaner::cli
