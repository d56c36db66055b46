// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/reindexer.h"

#include "app/shell/libraryservice.h"
#include "core/base/logging.h"

#include <QMetaObject>

#include <memory>
#include <utility>

using gleaner::background::IndexProgress;
using gleaner::library::FoundEntities;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::importing {

Reindexer::Reindexer(shell::LibraryService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    m_pool.setMaxThreadCount(1);
}

Reindexer::~Reindexer()
{
    m_run.cancel();
    m_pool.waitForDone();
}

void Reindexer::start(DigestId first)
{
    if (first.isValid())
        m_first = first;
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    m_hadWork = false;
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_run = promise->future();
    m_pool.start([this, promise, next = std::exchange(m_first, {})] {
        run(*promise, next);
        promise->finish();
    });
}

void Reindexer::run(QPromise<void> &promise, DigestId first)
{
    // What is told comes after whatever the window's thread is at, and not at all once this is gone.
    const auto tell = [this](auto &&what) { QMetaObject::invokeMethod(this, what, Qt::QueuedConnection); };
    const background::IndexSteps steps{
        .reindex =
            [this](DigestId digest, PreparedFile &&prepared) {
                return m_service
                    .write(
                        [digest, file = std::move(prepared)](Writer &writer) { return writer.reindex(digest, file); })
                    .result();
            },
        .storeEntities =
            [this](std::vector<FoundEntities> &&found) {
                return m_service
                    .write([entities = std::move(found)](Writer &writer) { return writer.storeEntities(entities); })
                    .result();
            },
        .progressed =
            [&](const IndexProgress &progress) {
                const bool isFirst = progress.done == 1 && first.isValid();
                tell([this, progress, isFirst] {
                    show(progress);
                    if (isFirst)
                        m_service.announceDigests();
                });
                return !promise.isCanceled();
            }};
    const auto reader = Reader::open(m_service.location());
    const Result<int> failed = reader ? background::refreshTexts(*reader, steps, first).and_then([&](int texts) {
        return background::findEntities(*reader, m_service.extractor(), steps, first).transform([texts](int entities) {
            return texts + entities;
        });
    })
                                      : std::unexpected(reader.error());
    if (!failed)
        qCWarning(lcApp) << "cannot complete the index:" << failed.error().toString();
    tell([this, count = failed.value_or(1)] { finish(count); });
}

void Reindexer::show(const IndexProgress &progress)
{
    m_hadWork = true;
    emit progressChanged(progress);
}

void Reindexer::finish(int failed)
{
    m_running = false;
    if (m_hadWork) {
        m_service.announceDigests();
        emit finished(failed);
    }
    if (m_again)
        start();
}

} // namespace gleaner::importing
