// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/importrun.h"

#include "app/background/pipeline.h"

#include <QFileInfo>

#include <algorithm>

using gleaner::library::PreparedFile;
using gleaner::library::Reader;

namespace gleaner::background {

namespace {

// A batch is prepared by one thread and stored by one transaction: large enough to be worth its fsync, small enough for
// progress to be seen, for a person's own change to come in between and for memory to stay flat.
constexpr qsizetype MostFiles = 64;
constexpr qint64 MostBytes = 4 * 1024 * 1024;

struct Batch {
    std::vector<std::pair<QString, std::optional<Reader::KnownFile>>> files;
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
    qsizetype next = 0;
    const qsizetype most = filesEach(files.size());
    const auto take = [&]() -> Result<std::optional<Batch>> {
        Batch batch;
        for (qint64 bytes = 0; next < files.size() && qsizetype(batch.files.size()) < most && bytes < MostBytes;
             ++next) {
            auto known = reader.knownFile(files[next]);
            if (!known)
                return std::unexpected(known.error());
            bytes += QFileInfo(files[next]).size();
            batch.files.emplace_back(files[next], *std::move(known));
        }
        return batch.files.empty() ? std::nullopt : std::optional(std::move(batch));
    };
    const auto make = [&options](Batch &&batch) {
        std::vector<PreparedFile> prepared;
        prepared.reserve(batch.files.size());
        for (const auto &[path, known] : batch.files)
            prepared.push_back(library::prepareFile(path, known, *options));
        return prepared;
    };
    const auto use = [&steps](std::vector<PreparedFile> &&prepared) -> Result<bool> {
        const auto entries = steps.store(std::move(prepared));
        if (!entries)
            return std::unexpected(entries.error());
        return steps.stored(*entries);
    };
    return pipeline(take, make, use);
}

} // namespace gleaner::background
