// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/importrun.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/input.h"
#include "app/cli/rows.h"

#include "core/library/importer.h"
#include "core/library/pasted.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QCoreApplication>
#include <QDate>

#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

using State = library::ImportEntry::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

class Import {
public:
    Import(library::Reader &reader, library::Writer &writer, bool json)
        : m_reader(reader)
        , m_writer(writer)
        , m_json(json)
    { }

    Result<> run(const QStringList &paths)
    {
        const background::ImportRoots roots(paths);
        const QStringList files = library::collectFiles(paths);
        const background::ImportSteps steps{
            .store = [this](std::vector<library::PreparedFile> &&prepared) { return m_writer.store(prepared); },
            .stored = [this](const QList<library::ImportEntry> &entries, qsizetype) { return report(entries); },
            .roots = roots};
        if (auto done = background::importFiles(files, m_reader, steps); !done)
            return done;
        if (!m_json)
            printText(summary());
        flush();
        return completeIndex();
    }

    [[nodiscard]] bool hasFailures() const { return m_counts.contains(State::Failed); }

private:
    Result<bool> report(const QList<library::ImportEntry> &entries)
    {
        for (const library::ImportEntry &entry : entries) {
            if (const auto told = report(entry); !told)
                return std::unexpected(told.error());
        }
        flush();
        return true;
    }

    /// The entities of what was stored, and whatever an earlier run was cut off at.
    Result<> completeIndex()
    {
        background::IndexSteps steps = indexSteps(m_writer);
        int digests = 0;
        steps.progressed = [&](const background::IndexProgress &progress) {
            if (progress.stage == background::IndexProgress::Stage::Entities)
                digests = progress.done - progress.failed;
            return true;
        };
        const auto found = background::refreshTexts(m_reader, steps).and_then([&](int) {
            return background::findEntities(m_reader, entity::Extractor(), steps);
        });
        if (!found)
            return std::unexpected(found.error());
        if (!m_json)
            printText(Words::tr("Entities found in %n digest(s)", nullptr, digests));
        return {};
    }

    Result<> report(const library::ImportEntry &entry)
    {
        ++m_counts[entry.state];
        if (!m_json) {
            printText(importLine(entry));
            return {};
        }
        library::DigestRow digest;
        if (entry.state != State::Failed) {
            auto row = m_reader.digest(entry.digest);
            if (!row)
                return std::unexpected(row.error());
            digest = *std::move(row);
        }
        printLine(importRecord(entry, digest));
        return {};
    }

    [[nodiscard]] QString summary() const
    {
        const auto count = [this](State state) { return m_counts.contains(state) ? m_counts.at(state) : 0; };
        return Words::tr("%1 new, %2 changed, %3 moved, %4 unchanged, %5 duplicate, %6 failed")
            .arg(count(State::New))
            .arg(count(State::Changed))
            .arg(count(State::Moved))
            .arg(count(State::Same))
            .arg(count(State::Duplicate))
            .arg(count(State::Failed));
    }

    library::Reader &m_reader;
    library::Writer &m_writer;
    std::map<State, int> m_counts;
    bool m_json;
};

/// The paths, with that of the file that keeps it in the place of a text on standard input.
Result<QStringList> withStandardInput(QStringList paths, const library::Location &location)
{
    const qsizetype at = paths.indexOf(u"-"_s);
    if (at < 0)
        return paths;
    const Result<QByteArray> text = readInput(u"-"_s);
    if (!text)
        return std::unexpected(text.error());
    const Result<QString> kept = library::keepPasted(location, *text, QDate::currentDate());
    if (!kept)
        return std::unexpected(kept.error());
    paths.replace(at, *kept);
    paths.removeAll(u"-"_s);
    return paths;
}

} // namespace

int runImport(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"PATH..."_s,
                     Words::tr("Files, and folders and archives (zip; tar, also with gz, xz or zst) with *.md, "
                               "*.markdown and *.txt files at any depth; “-” is the text on standard input."));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, std::numeric_limits<qsizetype>::max()))
        return *code;

    auto writer = library::Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    const Result<QStringList> paths = withStandardInput(line.positional(), line.library());
    if (!paths)
        return complain(paths.error());
    auto reader = library::Reader::open(line.library());
    if (!reader)
        return complain(reader.error());
    Import import(*reader, *writer, line.wantsJson());
    if (const auto done = import.run(*paths); !done)
        return complain(done.error());
    return import.hasFailures() ? SomeFailed : Success;
}

} // namespace gleaner::cli
