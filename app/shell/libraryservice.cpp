// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/libraryservice.h"

using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::shell {

Result<std::unique_ptr<LibraryService>> LibraryService::open(const library::Location &location, const Clock &clock)
{
    auto writer = Writer::open(location, clock);
    if (!writer)
        return std::unexpected(writer.error());
    return std::unique_ptr<LibraryService>(new LibraryService(location, std::move(*writer)));
}

LibraryService::LibraryService(library::Location location, Writer writer)
    : m_location(std::move(location))
    , m_writer(std::move(writer))
{
    m_readPool.setMaxThreadCount(2);
    m_writePool.setMaxThreadCount(1);
    m_writePool.setExpiryTimeout(-1);
}

LibraryService::~LibraryService()
{
    m_readPool.clear();
    m_readPool.waitForDone();
    m_writePool.waitForDone();
}

Result<std::unique_ptr<Reader>> LibraryService::takeReader()
{
    {
        const QMutexLocker lock(&m_readersMutex);
        if (!m_idleReaders.empty()) {
            auto reader = std::move(m_idleReaders.back());
            m_idleReaders.pop_back();
            return reader;
        }
    }
    auto reader = Reader::open(m_location);
    if (!reader)
        return std::unexpected(reader.error());
    return std::make_unique<Reader>(std::move(*reader));
}

void LibraryService::giveBack(std::unique_ptr<Reader> reader)
{
    const QMutexLocker lock(&m_readersMutex);
    m_idleReaders.push_back(std::move(reader));
}

QFuture<Result<QList<ItemId>>> LibraryService::changeItems(const ItemsChange &change)
{
    return write(change).then(this, [this](const Result<QList<ItemId>> &changed) {
        if (!changed)
            emit failed(changed.error());
        else if (!changed->isEmpty())
            emit itemsChanged(*changed);
        return changed;
    });
}

QFuture<Result<annotation::Note>> LibraryService::changeNote(ItemId item, const NoteChange &change)
{
    return write(change).then(this, [this, item](const Result<annotation::Note> &note) {
        if (note) {
            emit notesChanged(item);
            emit itemsChanged({item});
        } else {
            emit failed(note.error());
        }
        return note;
    });
}

QFuture<Result<QList<library::ReadingChoice>>> LibraryService::changeReadings(DigestId digest,
                                                                              const ReadingsChange &change)
{
    return write(change).then(this, [this, digest](const Result<QList<library::ReadingChoice>> &before) {
        if (before)
            emit readingsChanged(digest);
        else
            emit failed(before.error());
        return before;
    });
}

QFuture<Result<QList<library::EntityDecision>>> LibraryService::changeEntities(const EntitiesChange &change)
{
    return write(change).then(this, [this](const Result<QList<library::EntityDecision>> &before) {
        if (!before)
            emit failed(before.error());
        else if (!before->isEmpty())
            emit entitiesChanged();
        return before;
    });
}

void LibraryService::announceDigests()
{
    emit digestsChanged();
}

} // namespace gleaner::shell
