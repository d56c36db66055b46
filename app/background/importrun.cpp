// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/importrun.h"

#include "app/background/pipeline.h"
#include "core/library/archive.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using gleaner::library::ArchiveMember;
using gleaner::library::ArchiveReader;
using gleaner::library::ImportEntry;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;

namespace gleaner::background {

namespace {

// A batch is prepared by one thread and stored by one transaction: large enough to be worth its fsync, small enough for
// progress to be seen, for a person's own change to come in between and for memory to stay flat.
constexpr qsizetype MostFiles = 256;
constexpr qsizetype StoredTogether = 64; // files, at least, of few
constexpr qint64 MostBytes = 4 * 1024 * 1024;

struct Source {
    QString path;
    std::optional<Reader::KnownFile> known;
    std::optional<ArchiveMember> member; ///< of an archive; none for a file
};

struct Batch {
    std::vector<Source> sources;
    qsizetype left = 0; ///< of the files, behind these
};

struct Prepared {
    std::vector<PreparedFile> files;
    qsizetype left = 0;
};

/// The files, and in the place of an archive the files in it.
class Sources {
public:
    explicit Sources(const QStringList &files)
        : m_files(files)
    { }

    /// None after the last.
    [[nodiscard]] std::optional<Source> next()
    {
        while (true) {
            if (m_archive) {
                Result<std::optional<ArchiveMember>> member = m_archive->next();
                if (member && *member)
                    return inArchive(**std::move(member));
                m_archive.reset();
                if (!member)
                    return failed(member.error());
            }
            if (m_next == m_files.size())
                return std::nullopt;
            const QString path = m_files[m_next++];
            if (!library::isArchive(path) || !QFileInfo(path).isFile())
                return Source{path, {}, {}};
            Result<ArchiveReader> opened = ArchiveReader::open(path);
            if (!opened)
                return failed(opened.error());
            m_archive = *std::move(opened);
        }
    }

    [[nodiscard]] qsizetype left() const { return m_files.size() - m_next + (m_archive ? 1 : 0); }

private:
    static Source inArchive(ArchiveMember &&member)
    {
        const QString path = member.path;
        return {path, {}, std::move(member)};
    }

    /// An archive that cannot be read, or read further.
    static Source failed(const Error &error)
    {
        return inArchive({.path = error.where, .bytes = {}, .modified = 0, .error = error});
    }

    const QStringList &m_files;
    qsizetype m_next = 0;
    std::optional<ArchiveReader> m_archive;
};

/// A few files are parsed side by side as well as many.
qsizetype filesEach(qsizetype count)
{
    return std::clamp(count / (2 * QThreadPool::globalInstance()->maxThreadCount()), qsizetype(1), MostFiles);
}

} // namespace

Result<> importFiles(const QStringList &files, const Reader &reader, const ImportSteps &steps)
{
    const Result<digest::ParseOptions> options = reader.parseOptions();
    if (!options)
        return std::unexpected(options.error());
    Sources sources(files);
    const qsizetype most = files.size() == 1 ? MostFiles : filesEach(files.size());
    const auto take = [&]() -> Result<std::optional<Batch>> {
        Batch batch;
        for (qint64 bytes = 0; qsizetype(batch.sources.size()) < most && bytes < MostBytes;) {
            std::optional<Source> source = sources.next();
            if (!source)
                break;
            auto known = reader.knownFile(source->path);
            if (!known)
                return std::unexpected(known.error());
            source->known = *std::move(known);
            bytes += source->member ? source->member->bytes.size() : QFileInfo(source->path).size();
            batch.sources.push_back(*std::move(source));
        }
        batch.left = sources.left();
        return batch.sources.empty() ? std::nullopt : std::optional(std::move(batch));
    };
    const auto make = [&options](Batch &&batch) {
        Prepared prepared{{}, batch.left};
        prepared.files.reserve(batch.sources.size());
        for (Source &source : batch.sources) {
            prepared.files.push_back(source.member
                                         ? library::prepareMember(*std::move(source.member), source.known, *options)
                                         : library::prepareFile(source.path, source.known, *options));
        }
        return prepared;
    };
    Prepared waiting;
    qint64 bytes = 0;
    const auto store = [&]() -> Result<bool> {
        Prepared prepared = std::exchange(waiting, {});
        bytes = 0;
        Result<QList<ImportEntry>> entries = steps.store(std::move(prepared.files));
        if (!entries)
            return std::unexpected(entries.error());
        const auto isLost = [](const ImportEntry &entry) { return entry.error.kind == Error::Kind::NotFound; };
        const std::optional<Error> gone = std::ranges::any_of(*entries, isLost) ? steps.roots.gone() : std::nullopt;
        const qsizetype lost = gone ? entries->removeIf(isLost) : 0;
        const Result<bool> goesOn = steps.stored(*entries, prepared.left + lost);
        if (goesOn && gone)
            return std::unexpected(*gone);
        return goesOn;
    };
    bool goesOn = true;
    // What is prepared apart is stored together: of a file that was moved and another in its place both have to be
    // seen.
    const auto use = [&](Prepared &&prepared) -> Result<bool> {
        for (PreparedFile &file : prepared.files) {
            bytes += file.bytes.size();
            waiting.files.push_back(std::move(file));
        }
        waiting.left = prepared.left;
        if (qsizetype(waiting.files.size()) < StoredTogether && bytes < MostBytes)
            return true;
        const Result<bool> stored = store();
        goesOn = stored && *stored;
        return stored;
    };
    const Result<> done = pipeline(take, make, use);
    if (!done || !goesOn || waiting.files.empty())
        return done;
    return store().transform([](bool) { });
}

} // namespace gleaner::background
