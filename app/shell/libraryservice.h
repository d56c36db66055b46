// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/colourname.h"
#include "core/base/clock.h"
#include "core/entity/extractor.h"
#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <vector>

namespace gleaner::shell {

/// The library as the window uses it: reads run on a small pool, writes one after the other on one thread, results come
/// back as futures (`.then(context, …)`), changes are told by signals on the window's thread. Nothing here blocks the
/// caller but open() and the destructor, which waits for writes already begun.
class LibraryService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryService)

public:
    /// Opens the writer at once, so that a library that cannot be used is known before a window shows.
    [[nodiscard]] static Result<std::unique_ptr<LibraryService>> open(const library::Location &location,
                                                                      const Clock &clock = systemClock());
    ~LibraryService() override;

    [[nodiscard]] const library::Location &location() const { return m_location; }
    [[nodiscard]] const entity::Extractor &extractor() const { return m_extractor; }

    /// Runs `query(const library::Reader &)`, which returns a Result<T>, on a reading thread.
    template<typename Query>
    [[nodiscard]] auto read(Query query)
    {
        using R = std::invoke_result_t<Query, const library::Reader &>;
        return QtConcurrent::run(&m_readPool, [this, query = std::move(query)]() -> R {
            auto reader = takeReader();
            if (!reader)
                return std::unexpected(reader.error());
            R result = query(std::as_const(**reader));
            giveBack(std::move(*reader));
            return result;
        });
    }

    /// Runs `change(library::Writer &)`, which returns a Result<T>, on the writing thread, in the order of the calls.
    template<typename Change>
    [[nodiscard]] auto write(Change change)
    {
        using R = std::invoke_result_t<Change, library::Writer &>;
        // Not QtConcurrent::run(): whoever waits for such a future may run its task at once, before and beside earlier
        // writes.
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        m_writePool.start([this, promise, change = std::move(change)]() mutable {
            promise->addResult(change(m_writer));
            promise->finish();
        });
        return promise->future();
    }

    /// To be called before a change of so many rows: of a large one, the library as it is before it is backed up, at
    /// most once in a quarter of an hour. The copying goes on beside the change.
    void protect(qsizetype rows);

    /// A change of items' states: what it gives are the items that changed, which itemsChanged() tells.
    using ItemsChange = std::function<Result<QList<ItemId>>(library::Writer &)>;
    QFuture<Result<QList<ItemId>>> changeItems(const ItemsChange &change);
    /// A change of highlights: what it gives are the items that have or had them, which highlightsChanged() and
    /// itemsChanged() tell.
    QFuture<Result<QList<ItemId>>> changeHighlights(const ItemsChange &change);
    /// A change of a note of `item`; what it gives is the note after it. Told by notesChanged() and itemsChanged().
    /// Without an item it is about a digest or an entity, and generalNotesChanged() tells.
    using NoteChange = std::function<Result<annotation::Note>(library::Writer &)>;
    QFuture<Result<annotation::Note>> changeNote(ItemId item, const NoteChange &change);

    /// A change of tags all over the library; what it gives are the items that carry them or did, or have
    /// highlights that do. Told by tagsChanged(), highlightsChanged() and itemsChanged().
    QFuture<Result<QList<ItemId>>> changeTags(const ItemsChange &change);

    /// Takes in annotations of all kinds; what it gives are the items they are on. Told by all signals about
    /// annotations and annotationsTaken(): the index follows later, as after changeReadings().
    QFuture<Result<QList<ItemId>>> takeAnnotations(const ItemsChange &change);

    /// What the person calls the colours of highlights.
    [[nodiscard]] const annotation::ColourNames &colourNames() const { return m_colourNames; }
    /// A change of them; the future gives the names after it. Told by colourNamesChanged().
    using ColourNamesChange = std::function<Result<annotation::ColourNames>(library::Writer &)>;
    QFuture<Result<annotation::ColourNames>> changeColourNames(const ColourNamesChange &change);

    /// A change of what documents are read as; what it gives are the choices as they were. Told by readingsChanged():
    /// the index follows later (importing::Reindexer), and with it digestsChanged().
    using ReadingsChange = std::function<Result<QList<library::ReadingChoice>>(library::Writer &)>;
    QFuture<Result<QList<library::ReadingChoice>>> changeReadings(DigestId digest, const ReadingsChange &change);

    /// A change of decisions about entities; what it gives are the decisions as they were. Told by entitiesChanged().
    using EntitiesChange = std::function<Result<QList<library::EntityDecision>>(library::Writer &)>;
    QFuture<Result<QList<library::EntityDecision>>> changeEntities(const EntitiesChange &change);

    /// A change of saved searches. Told by savedSearchesChanged().
    using SavedSearchesChange = std::function<Result<>(library::Writer &)>;
    QFuture<Result<>> changeSavedSearches(const SavedSearchesChange &change);

    /// A change of briefs; what it gives is the one it is of. Told by briefsChanged().
    using BriefChange = std::function<Result<library::BriefId>(library::Writer &)>;
    QFuture<Result<library::BriefId>> changeBrief(const BriefChange &change);

    /// Tells views that digests came or changed (the importer calls it after each stored batch).
    void announceDigests();

signals:
    void itemsChanged(
        const QList<gleaner::ItemId> &items); ///< read state, bookmark, tags, notes or highlights of these
    void notesChanged(gleaner::ItemId item);
    void generalNotesChanged();
    void tagsChanged(); ///< names or colours
    void highlightsChanged(const QList<gleaner::ItemId> &items);
    void colourNamesChanged();
    void annotationsTaken();
    void digestsChanged();
    void readingsChanged(gleaner::DigestId digest); ///< the document they were changed at; others may be concerned
    void savedSearchesChanged();
    void briefsChanged(gleaner::library::BriefId brief);
    void entitiesChanged(); ///< what mentions are mentions of, or the watch list, all over the library
    void failed(const gleaner::Error &error); ///< a change was not made

private:
    LibraryService(library::Location location, library::Writer writer, annotation::ColourNames colourNames);
    [[nodiscard]] Result<std::unique_ptr<library::Reader>> takeReader();
    void giveBack(std::unique_ptr<library::Reader> reader);

    library::Location m_location;
    entity::Extractor m_extractor;
    library::Writer m_writer;
    annotation::ColourNames m_colourNames;
    QMutex m_readersMutex;
    std::vector<std::unique_ptr<library::Reader>> m_idleReaders;
    QThreadPool m_readPool;
    QThreadPool m_writePool;
    QThreadPool m_backupPool;
};

} // namespace gleaner::shell

Q_DECLARE_METATYPE(gleaner::Error)
