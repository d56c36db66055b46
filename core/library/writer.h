// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/clock.h"
#include "core/library/library.h"
#include "core/library/types.h"

#include <memory>
#include <vector>

namespace gleaner::library {

struct FoundEntities; // entitywork.h
struct PreparedFile;  // importer.h
struct SavedSearch;   // savedsearch.h
struct TrashedThing;  // trash.h
struct WatchChange;   // watchedfolders.h

/// The one connection that writes. Each call is one transaction: when it returns without error, what it did survives a
/// crash of the program and of the machine (WAL, synchronous=FULL for the library). Lives on one thread at a time.
class Writer {
public:
    /// Creates folder and databases when they are missing, migrates older ones (after a verified backup), rebuilds
    /// nothing. Errors: Unsupported (newer version), Storage, Conflict (another Writer has the library).
    [[nodiscard]] static Result<Writer> open(const Location &location, Clock clock = systemClock());
    Writer(Writer &&) noexcept;
    Writer &operator=(Writer &&) noexcept;
    ~Writer();

    /// Stores a batch; one entry a file, in order. A file that cannot be stored gives a Failed entry, the others stay.
    [[nodiscard]] Result<QList<ImportEntry>> store(const std::vector<PreparedFile> &files);
    /// Replaces the index rows of a digest by freshly parsed ones; user data stays.
    [[nodiscard]] Result<> reindex(DigestId digest, const PreparedFile &file);
    /// Adds what was found to digests whose text is indexed. One that has been read in another way since is passed
    /// over; gives how many were not.
    [[nodiscard]] Result<int> storeEntities(const std::vector<FoundEntities> &found);

    /// The setters give the items that really changed: what an undo has to turn back.
    [[nodiscard]] Result<QList<ItemId>> setRead(const QList<ItemId> &items, bool read);
    [[nodiscard]] Result<QList<ItemId>> setBookmarked(const QList<ItemId> &items, bool bookmarked);
    [[nodiscard]] Result<QList<ItemId>> addTag(const QList<ItemId> &items, const QString &tag);
    [[nodiscard]] Result<QList<ItemId>> removeTag(const QList<ItemId> &items, const QString &tag);

    [[nodiscard]] Result<annotation::Note> addNote(ItemId item, const QString &text);
    /// Gives the note as it was.
    [[nodiscard]] Result<annotation::Note> updateNote(NoteId note, const QString &text);
    /// Into the trash; restoreNote() brings it back with the same id.
    [[nodiscard]] Result<> deleteNote(NoteId note);
    [[nodiscard]] Result<> restoreNote(NoteId note);

    /// Sets choices of recognisers, or takes them away, and gives those that changed as they were before, to be set
    /// again by an undo. The digests they concern are then among Reader::staleDigests(). Errors: also NotFound for a
    /// document the library does not hold, Usage for a publisher without a name.
    [[nodiscard]] Result<QList<ReadingChoice>> setReadingChoices(const QList<ReadingChoice> &choices);

    /// Sets decisions about entities, or takes them away, for the whole library and gives those that changed as they
    /// were, to be set again by an undo. One that contradicts an earlier one takes its place: to call B what was
    /// renamed from B to A takes the renaming back. To stop watching a thing is to stop watching all that has become
    /// it. Errors: also Usage for what is no name, Conflict for a split whose name leads back; then nothing is set.
    [[nodiscard]] Result<QList<EntityDecision>> setEntityDecisions(const QList<EntityDecision> &decisions);
    /// Sets what setEntityDecisions() gave back as it was, and nothing else; gives those that changed, as they were.
    [[nodiscard]] Result<QList<EntityDecision>> restoreEntityDecisions(const QList<EntityDecision> &decisions);

    /// Gives the search as stored, with its ids. Errors: also Usage for a name or query that cannot be, Conflict for a
    /// name that another one has.
    [[nodiscard]] Result<SavedSearch> addSavedSearch(const SavedSearch &search);
    /// Sets name, query and order of the one with this id; gives it as it was. Errors: also those of addSavedSearch().
    [[nodiscard]] Result<SavedSearch> updateSavedSearch(const SavedSearch &search);
    /// Into the trash; restoreSavedSearch() brings it back with the same id. Errors: also Conflict when another one has
    /// taken its name meanwhile.
    [[nodiscard]] Result<> deleteSavedSearch(SavedSearchId search);
    [[nodiscard]] Result<> restoreSavedSearch(SavedSearchId search);

    /// Has folders watched, or no longer; gives what really changed, whose reverse is an undo. A folder within an added
    /// one is watched with it, no longer by itself. Errors: also Usage for what is no absolute path, Conflict for a
    /// folder within a watched one.
    [[nodiscard]] Result<WatchChange> changeWatchedFolders(const WatchChange &change);

    /// Deletes for good those of these that are in the trash; gives how many were.
    [[nodiscard]] Result<int> destroyTrashed(const QList<TrashedThing> &things);
    /// Deletes for good what has been in the trash for more than TrashDays; gives how many.
    [[nodiscard]] Result<int> purgeTrash();

    [[nodiscard]] Result<> storeImage(const QString &url, const CachedImage &image);

private:
    struct Private;
    explicit Writer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace gleaner::library
