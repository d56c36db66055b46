// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/libraryservice.h"

using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::shell {

namespace {

/// `future` again, with `told(value)` called on `context`'s thread when it succeeded and failed() emitted when it did not.
template<typename T, typename Told>
QFuture<Result<T>> telling(LibraryService *service, QFuture<Result<T>> future, Told told)
{
    return future.then(service, [service, told](const Result<T> &result) {
        if (!result)
            emit service->failed(result.error());
        else if constexpr (std::is_void_v<T>)
            told();
        else
            told(*result);
        return result;
    });
}

} // namespace

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

QFuture<Result<QList<ItemId>>> LibraryService::setRead(const QList<ItemId> &items, bool read)
{
    return telling(this, write([=](Writer &writer) { return writer.setRead(items, read); }),
                   [this](const QList<ItemId> &changed) { emit itemsChanged(changed); });
}

QFuture<Result<QList<ItemId>>> LibraryService::setBookmarked(const QList<ItemId> &items, bool bookmarked)
{
    return telling(this, write([=](Writer &writer) { return writer.setBookmarked(items, bookmarked); }),
                   [this](const QList<ItemId> &changed) { emit itemsChanged(changed); });
}

QFuture<Result<QList<ItemId>>> LibraryService::addTag(const QList<ItemId> &items, const QString &tag)
{
    return telling(this, write([=](Writer &writer) { return writer.addTag(items, tag); }),
                   [this](const QList<ItemId> &changed) { emit itemsChanged(changed); });
}

QFuture<Result<QList<ItemId>>> LibraryService::removeTag(const QList<ItemId> &items, const QString &tag)
{
    return telling(this, write([=](Writer &writer) { return writer.removeTag(items, tag); }),
                   [this](const QList<ItemId> &changed) { emit itemsChanged(changed); });
}

QFuture<Result<annotation::Note>> LibraryService::addNote(ItemId item, const QString &text)
{
    return telling(this, write([=](Writer &writer) { return writer.addNote(item, text); }), [this, item](const annotation::Note &) {
        emit notesChanged(item);
        emit itemsChanged({item});
    });
}

QFuture<Result<annotation::Note>> LibraryService::updateNote(NoteId note, ItemId item, const QString &text)
{
    return telling(this, write([=](Writer &writer) { return writer.updateNote(note, text); }),
                   [this, item](const annotation::Note &) { emit notesChanged(item); });
}

QFuture<Result<>> LibraryService::deleteNote(NoteId note, ItemId item)
{
    return telling(this, write([=](Writer &writer) { return writer.deleteNote(note); }), [this, item] {
        emit notesChanged(item);
        emit itemsChanged({item});
    });
}

QFuture<Result<>> LibraryService::restoreNote(NoteId note, ItemId item)
{
    return telling(this, write([=](Writer &writer) { return writer.restoreNote(note); }), [this, item] {
        emit notesChanged(item);
        emit itemsChanged({item});
    });
}

void LibraryService::announceDigests()
{
    emit digestsChanged();
}

} // namespace gleaner::shell
