// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/libraryservice.h"

#include "core/library/backupfolder.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::shell {

namespace {

constexpr qsizetype ManyRows = 100;
constexpr auto BulkPause = 15min;

} // namespace

Result<std::unique_ptr<LibraryService>> LibraryService::open(const library::Location &location, const Clock &clock)
{
    auto writer = Writer::open(location, clock);
    if (!writer)
        return std::unexpected(writer.error());
    const auto colourNames = Reader::open(location).and_then([](const Reader &reader) { return reader.colourNames(); });
    if (!colourNames)
        return std::unexpected(colourNames.error());
    return std::unique_ptr<LibraryService>(new LibraryService(location, std::move(*writer), *colourNames));
}

LibraryService::LibraryService(library::Location location, Writer writer, annotation::ColourNames colourNames)
    : m_location(std::move(location))
    , m_writer(std::move(writer))
    , m_colourNames(std::move(colourNames))
{
    m_readPool.setMaxThreadCount(2);
    m_writePool.setMaxThreadCount(1);
    m_writePool.setExpiryTimeout(-1);
    m_backupPool.setMaxThreadCount(1);
}

LibraryService::~LibraryService()
{
    m_readPool.clear();
    m_readPool.waitForDone();
    m_writePool.waitForDone();
    m_backupPool.waitForDone();
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

void LibraryService::protect(qsizetype rows)
{
    if (rows < ManyRows)
        return;
    // In the writing thread's turn, so that the snapshot is of what the change finds.
    m_writePool.start([this] {
        const QDateTime now = systemClock()();
        const auto backups = library::backupsOf(m_location);
        if (std::ranges::any_of(backups, [&](const library::BackupFile &backup) {
                return backup.reason == library::BackupReason::BulkChange && backup.made <= now
                    && backup.made > now.addDuration(-BulkPause);
            }))
            return;
        auto begun = library::PendingBackup::begin(m_location.libraryFile(), m_location.backupFolder(), now,
                                                   library::BackupReason::BulkChange);
        if (!begun) {
            emit failed(begun.error());
            return;
        }
        m_backupPool.start([this, now, pending = std::make_shared<library::PendingBackup>(*std::move(begun))] {
            if (const Result<QString> made = pending->finish(); !made)
                emit failed(made.error());
            else
                library::pruneBackups(m_location, now);
        });
    });
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

QFuture<Result<QList<ItemId>>> LibraryService::changeHighlights(const ItemsChange &change)
{
    return write(change).then(this, [this](const Result<QList<ItemId>> &changed) {
        if (!changed) {
            emit failed(changed.error());
        } else if (!changed->isEmpty()) {
            emit highlightsChanged(*changed);
            emit itemsChanged(*changed);
        }
        return changed;
    });
}

QFuture<Result<QList<ItemId>>> LibraryService::changeTags(const ItemsChange &change)
{
    return write(change).then(this, [this](const Result<QList<ItemId>> &changed) {
        if (!changed) {
            emit failed(changed.error());
            return changed;
        }
        emit tagsChanged();
        if (!changed->isEmpty()) {
            emit highlightsChanged(*changed);
            emit itemsChanged(*changed);
        }
        return changed;
    });
}

QFuture<Result<QList<ItemId>>> LibraryService::takeAnnotations(const ItemsChange &change)
{
    return changeTags(change).then(this, [this](const Result<QList<ItemId>> &changed) {
        if (!changed)
            return changed;
        for (const ItemId item : *changed)
            emit notesChanged(item);
        emit generalNotesChanged();
        emit annotationsTaken();
        return changed;
    });
}

QFuture<Result<annotation::ColourNames>> LibraryService::changeColourNames(const ColourNamesChange &change)
{
    return write([this, change](Writer &writer) -> Result<annotation::ColourNames> {
               const Result<annotation::ColourNames> changed = change(writer);
               if (!changed)
                   return changed;
               return Reader::open(m_location).and_then([](const Reader &reader) { return reader.colourNames(); });
           })
        .then(this, [this](const Result<annotation::ColourNames> &now) {
            if (!now) {
                emit failed(now.error());
            } else if (*now != m_colourNames) {
                m_colourNames = *now;
                emit colourNamesChanged();
            }
            return now;
        });
}

QFuture<Result<annotation::Note>> LibraryService::changeNote(ItemId item, const NoteChange &change)
{
    return write(change).then(this, [this, item](const Result<annotation::Note> &note) {
        if (!note) {
            emit failed(note.error());
        } else if (item.isValid()) {
            emit notesChanged(item);
            emit itemsChanged({item});
        } else {
            emit generalNotesChanged();
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

QFuture<Result<>> LibraryService::changeSavedSearches(const SavedSearchesChange &change)
{
    return write(change).then(this, [this](const Result<> &changed) {
        if (changed)
            emit savedSearchesChanged();
        else
            emit failed(changed.error());
        return changed;
    });
}

QFuture<Result<library::BriefId>> LibraryService::changeBrief(const BriefChange &change)
{
    return write(change).then(this, [this](const Result<library::BriefId> &changed) {
        if (changed)
            emit briefsChanged(*changed);
        else
            emit failed(changed.error());
        return changed;
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
