// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/indexrun.h"

#include "app/background/pipeline.h"
#include "core/base/logging.h"

using gleaner::library::FoundEntities;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::SourceBytes;

namespace gleaner::background {

namespace {

using Stage = IndexProgress::Stage;

// Digests a job; a job of entities takes a few times longer than one of texts.
constexpr int EntitiesEach = 16;
constexpr qsizetype EntityBytesEach = 512 * 1024;
// Digests a transaction: its random writes meet on the same pages. Other threads go on meanwhile.
constexpr size_t EntitiesStored = 128;
constexpr int JobsMeanwhile = EntitiesStored / EntitiesEach;

void tellFailure(const Error &error)
{
    qCWarning(lcApp) << "cannot index:" << error.toString();
}

void moveFirst(QList<DigestId> &digests, DigestId first)
{
    if (const qsizetype at = digests.indexOf(first); at > 0)
        digests.move(at, 0);
}

struct TextJob {
    DigestId digest;
    Result<SourceBytes> source;
    digest::ParseOptions options;
};

struct EntityJob {
    std::vector<std::pair<DigestId, Result<SourceBytes>>> digests;
};

} // namespace

Result<int> refreshTexts(const Reader &reader, const IndexSteps &steps, DigestId first)
{
    Result<QList<DigestId>> stale = reader.staleDigests();
    if (!stale)
        return std::unexpected(stale.error());
    moveFirst(*stale, first);
    IndexProgress progress{.stage = Stage::Texts, .total = int(stale->size())};
    if (stale->isEmpty() || !steps.progressed(progress))
        return 0;
    qsizetype next = 0;
    const auto take = [&]() -> Result<std::optional<TextJob>> {
        if (next == stale->size())
            return std::nullopt;
        const DigestId digest = stale->at(next++);
        auto options = reader.parseOptions(digest);
        if (!options)
            return std::unexpected(options.error());
        return TextJob{digest, reader.source(digest), *std::move(options)};
    };
    const auto make = [](TextJob &&job) -> std::pair<DigestId, PreparedFile> {
        if (job.source)
            return {job.digest, library::prepareBytes(job.source->path, job.source->bytes, job.options)};
        PreparedFile unreadable;
        unreadable.error = job.source.error();
        return {job.digest, std::move(unreadable)};
    };
    const auto use = [&](std::pair<DigestId, PreparedFile> &&prepared) -> Result<bool> {
        const Result<> done = steps.reindex(prepared.first, std::move(prepared.second));
        if (!done) {
            tellFailure(done.error());
            ++progress.failed;
        }
        ++progress.done;
        return steps.progressed(progress);
    };
    return pipeline(take, make, use).transform([&] { return progress.failed; });
}

Result<int> findEntities(const Reader &reader, const entity::Extractor &extractor, const IndexSteps &steps,
                         DigestId first)
{
    Result<QList<DigestId>> digests = reader.digestsWithoutEntities();
    if (!digests)
        return std::unexpected(digests.error());
    moveFirst(*digests, first);
    IndexProgress progress{.stage = Stage::Entities, .total = int(digests->size())};
    if (digests->isEmpty() || !steps.progressed(progress))
        return 0;
    // The one somebody waits for comes alone.
    const bool isAwaited = first.isValid() && digests->first() == first;
    qsizetype next = 0;
    const auto take = [&]() -> Result<std::optional<EntityJob>> {
        EntityJob job;
        const size_t most = next == 0 && isAwaited ? 1 : EntitiesEach;
        qsizetype bytes = 0;
        for (; next < digests->size() && job.digests.size() < most && bytes < EntityBytesEach; ++next) {
            const auto &[digest, source] = job.digests.emplace_back(digests->at(next),
                                                                    reader.source(digests->at(next)));
            bytes += source ? source->bytes.size() : 0;
        }
        return job.digests.empty() ? std::nullopt : std::optional(std::move(job));
    };
    const auto make = [&extractor](EntityJob &&job) {
        std::vector<Result<FoundEntities>> found;
        for (const auto &[digest, source] : job.digests) {
            found.push_back(source ? library::findEntities(digest, *source, extractor)
                                   : std::unexpected(source.error()));
        }
        return found;
    };
    std::vector<FoundEntities> waiting;
    const auto storeWaiting = [&]() -> Result<bool> {
        const auto count = int(waiting.size());
        const Result<int> stored = steps.storeEntities(std::exchange(waiting, {}));
        if (!stored)
            return std::unexpected(stored.error());
        progress.done += count;
        return steps.progressed(progress);
    };
    const auto use = [&](std::vector<Result<FoundEntities>> &&found) -> Result<bool> {
        const bool isFirst = progress.done == 0;
        for (Result<FoundEntities> &one : found) {
            if (one) {
                waiting.push_back(*std::move(one));
            } else {
                tellFailure(one.error());
                ++progress.done;
                ++progress.failed;
            }
        }
        if (waiting.size() < EntitiesStored && !(isFirst && isAwaited))
            return true;
        return storeWaiting();
    };
    return pipeline(take, make, use, JobsMeanwhile).and_then([&]() -> Result<int> {
        if (!waiting.empty()) {
            if (const Result<bool> stored = storeWaiting(); !stored)
                return std::unexpected(stored.error());
        }
        return progress.failed;
    });
}

} // namespace gleaner::background
