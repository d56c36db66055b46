// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/reindexer.h"

#include "app/shell/libraryservice.h"
#include "core/base/logging.h"

using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::importing {

Reindexer::Reindexer(shell::LibraryService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{ }

Reindexer::~Reindexer() = default;

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
    m_service.read([](const Reader &reader) { return reader.staleDigests(); })
        .then(this, [this](const Result<QList<DigestId>> &stale) {
            m_stale = stale.value_or(QList<DigestId>());
            m_at = 0;
            m_failed = 0;
            if (const qsizetype at = m_stale.indexOf(m_first); at > 0)
                m_stale.move(at, 0);
            if (!m_stale.isEmpty())
                next();
            else
                stop();
        });
}

void Reindexer::stop()
{
    m_running = false;
    if (m_again)
        start();
    else
        m_first = {};
}

void Reindexer::next()
{
    emit progressChanged(int(m_at), int(m_stale.size()));
    if (m_at == 1 && m_stale.size() > 1 && m_stale.first() == m_first)
        m_service.announceDigests();
    if (m_at >= m_stale.size()) {
        m_service.announceDigests();
        emit finished(m_failed);
        stop();
        return;
    }
    const DigestId digest = m_stale[m_at++];
    m_service
        .read([digest,
               extractor = &m_service.extractor()](const Reader &reader) -> Result<std::shared_ptr<PreparedFile>> {
            const auto source = reader.source(digest);
            if (!source)
                return std::unexpected(source.error());
            const auto options = reader.parseOptions(digest);
            if (!options)
                return std::unexpected(options.error());
            auto prepared = std::make_shared<PreparedFile>(
                library::prepareBytes(source->path, source->bytes, *extractor, *options));
            if (prepared->error)
                return std::unexpected(*prepared->error);
            return prepared;
        })
        .then(this, [this, digest](const Result<std::shared_ptr<PreparedFile>> &prepared) {
            if (!prepared) {
                qCWarning(lcApp) << "cannot index again:" << prepared.error().toString();
                ++m_failed;
                next();
                return;
            }
            m_service.write([digest, file = *prepared](Writer &writer) { return writer.reindex(digest, *file); })
                .then(this, [this](const Result<> &done) {
                    if (!done)
                        ++m_failed;
                    next();
                });
        });
}

} // namespace gleaner::importing
