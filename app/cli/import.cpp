// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/rows.h"

#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrentMap>

#include <limits>
#include <map>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

using State = library::ImportEntry::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

// A batch is one transaction, and all of its files are in memory at once.
constexpr size_t MostFiles = 64;
constexpr qint64 MostBytes = 64 * 1024 * 1024;

struct Work {
    QString path;
    std::optional<library::Reader::KnownFile> known;
    library::PreparedFile prepared;
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
        auto options = m_reader.parseOptions();
        if (!options)
            return std::unexpected(options.error());
        m_options = *std::move(options);
        for (qsizetype next = 0; next < paths.size();) {
            std::vector<Work> batch;
            for (qint64 bytes = 0; next < paths.size() && batch.size() < MostFiles && bytes < MostBytes; ++next) {
                auto known = m_reader.knownFile(paths[next]);
                if (!known)
                    return std::unexpected(known.error());
                bytes += QFileInfo(paths[next]).size();
                batch.push_back({paths[next], *std::move(known), {}});
            }
            if (auto stored = store(batch); !stored)
                return stored;
        }
        if (!m_json)
            printText(summary());
        return {};
    }

    [[nodiscard]] bool hasFailures() const { return m_counts.contains(State::Failed); }

private:
    Result<> store(std::vector<Work> &batch)
    {
        QtConcurrent::blockingMap(batch, [this](Work &work) {
            work.prepared = library::prepareFile(work.path, m_extractor, work.known, m_options);
        });
        std::vector<library::PreparedFile> files;
        files.reserve(batch.size());
        for (Work &work : batch)
            files.push_back(std::move(work.prepared));
        const auto entries = m_writer.store(files);
        if (!entries)
            return std::unexpected(entries.error());
        for (const library::ImportEntry &entry : *entries) {
            if (auto told = report(entry); !told)
                return told;
        }
        flush();
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
        return Words::tr("%1 new, %2 changed, %3 moved, %4 unchanged, %5 failed")
            .arg(count(State::New))
            .arg(count(State::Changed))
            .arg(count(State::Moved))
            .arg(count(State::Same))
            .arg(count(State::Failed));
    }

    library::Reader &m_reader;
    library::Writer &m_writer;
    entity::Extractor m_extractor;
    digest::ParseOptions m_options;
    std::map<State, int> m_counts;
    bool m_json;
};

} // namespace

int runImport(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"PATH..."_s, Words::tr("Files, and folders with *.md, *.markdown and *.txt files at any depth."));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, std::numeric_limits<qsizetype>::max()))
        return *code;

    auto writer = library::Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    auto reader = library::Reader::open(line.library());
    if (!reader)
        return complain(reader.error());
    Import import(*reader, *writer, line.wantsJson());
    if (const auto done = import.run(library::collectFiles(line.positional())); !done)
        return complain(done.error());
    return import.hasFailures() ? SomeFailed : Success;
}

} // namespace gleaner::cli
