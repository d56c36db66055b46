// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/clock.h"
#include "core/library/library.h"
#include "core/library/types.h"

#include <memory>
#include <vector>

class QIODevice;

namespace gleaner::annotation {
class ColourNames;       // colourname.h
struct Highlight;        // highlight.h
enum class Colour : int; // highlight.h
} // namespace gleaner::annotation

namespace gleaner::library {

struct Bookmark;      // bookmarks.h
struct Brief;         // brief.h
struct BriefSource;   // brief.h
struct FoundEntities; // entitywork.h
struct LoadReport;    // dump.h
struct NewHighlight;  // highlightrows.h
struct PreparedFile;  // importer.h
struct SavedSearch;   // savedsearch.h
struct TagChange;     // tags.h
struct TrashedThing;  // trash.h
struct WatchChange;   // watchedfolders.h
using BriefId = Id<struct BriefTag>;

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
    /// The bookmarks that were there, as they were, for putBackBookmarks() to undo.
    [[nodiscard]] Result<QList<Bookmark>> removeBookmarks(const QList<ItemId> &items);
    /// Puts bookmarked items into this order at the places that they have in the reading queue; gives those that moved
    /// as they were.
    [[nodiscard]] Result<QList<Bookmark>> reorderBookmarks(const QList<ItemId> &items);
    [[nodiscard]] Result<QList<ItemId>> putBackBookmarks(const QList<Bookmark> &bookmarks);
    [[nodiscard]] Result<QList<ItemId>> addTag(const QList<ItemId> &items, const QString &tag);
    [[nodiscard]] Result<QList<ItemId>> removeTag(const QList<ItemId> &items, const QString &tag);

    // What changes a tag all over the library gives what undoTagChange() needs. Errors: also NotFound.
    /// Errors: also Usage for what is no name, Conflict when another tag has it.
    [[nodiscard]] Result<TagChange> renameTag(const QString &tag, const QString &name);
    /// What carries `tag` carries `into` from now on, which keeps its colour, or takes that of `tag` when it has none.
    [[nodiscard]] Result<TagChange> mergeTag(const QString &tag, const QString &into);
    [[nodiscard]] Result<TagChange> recolourTag(const QString &tag, annotation::TagColour colour);
    [[nodiscard]] Result<TagChange> deleteTag(const QString &tag);
    /// Gives what the change had touched. Errors: also Conflict when another tag has taken the name meanwhile.
    [[nodiscard]] Result<QList<ItemId>> undoTagChange(const TagChange &change);

    [[nodiscard]] Result<annotation::Note> addNote(ItemId item, const QString &text);
    /// About a digest as a whole; search finds it as a note of the digest's first item.
    [[nodiscard]] Result<annotation::Note> addNote(DigestId digest, const QString &text);
    /// About an entity, whether the library names it or not; search for items does not find it.
    [[nodiscard]] Result<annotation::Note> addNote(const EntityKey &entity, const QString &text);
    /// Gives the note as it was.
    [[nodiscard]] Result<annotation::Note> updateNote(NoteId note, const QString &text);
    /// Into the trash; restoreNote() brings it back with the same id.
    [[nodiscard]] Result<> deleteNote(NoteId note);
    [[nodiscard]] Result<> restoreNote(NoteId note);

    /// Marks a passage. Errors: also Usage for what is no passage of the item's text, or no tag, Conflict when other
    /// words stand there than the person saw, or while the text is being read anew.
    [[nodiscard]] Result<annotation::Highlight> addHighlight(const NewHighlight &highlight);
    // Tags; these give the highlights that really changed, and undo each other.
    [[nodiscard]] Result<QList<HighlightId>> tagHighlights(const QList<HighlightId> &highlights, const QString &tag);
    [[nodiscard]] Result<QList<HighlightId>> untagHighlights(const QList<HighlightId> &highlights, const QString &tag);
    // What else changes highlights gives those that really changed as they were, for putBackHighlights() to undo.
    [[nodiscard]] Result<QList<annotation::Highlight>> recolourHighlights(const QList<HighlightId> &highlights,
                                                                          annotation::Colour colour);
    [[nodiscard]] Result<annotation::Highlight> editHighlightNote(HighlightId highlight, const QString &note);
    /// Marks another passage of its item in its place. Errors: those of addHighlight().
    [[nodiscard]] Result<annotation::Highlight> setHighlightSpan(HighlightId highlight, TextSpan span);
    /// Takes a place for what the highlight's has become; what was marked first is kept. Errors: those of
    /// addHighlight(), Usage for an item of another digest.
    [[nodiscard]] Result<annotation::Highlight> acceptHighlight(HighlightId highlight, ItemId item, TextSpan span);
    /// The highlight stays with its item as a quote and is looked for no longer.
    [[nodiscard]] Result<annotation::Highlight> detachHighlight(HighlightId highlight);
    /// Sets what a change gave back as it was, but for tags; where the texts have changed since, they are looked for.
    /// Gives those that are not in the trash as they were before.
    [[nodiscard]] Result<QList<annotation::Highlight>> putBackHighlights(
        const QList<annotation::Highlight> &highlights);
    /// Takes records about what the library holds, such as annotations, as library::load() does, after a backup; search
    /// follows. Errors: also those of backUp().
    [[nodiscard]] Result<LoadReport> load(QIODevice &records);

    /// Sets what the person calls the colours; gives the names as they were. Errors: those of checkedColourNames().
    [[nodiscard]] Result<annotation::ColourNames> setColourNames(const annotation::ColourNames &names);
    /// Into the trash; restoreHighlight() brings it back with the same id, to where its passage is by then.
    [[nodiscard]] Result<> deleteHighlight(HighlightId highlight);
    [[nodiscard]] Result<> restoreHighlight(HighlightId highlight);

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

    /// Makes a document of the person's own. Errors: also Usage for a title that cannot be.
    [[nodiscard]] Result<Brief> addBrief(const QString &title, const QString &text = {});
    /// One with the title, the text and the sources of this one.
    [[nodiscard]] Result<Brief> addBrief(const Brief &like);
    // These give it as it was.
    /// Errors: also those of addBrief().
    [[nodiscard]] Result<Brief> renameBrief(BriefId brief, const QString &title);
    [[nodiscard]] Result<Brief> setBriefText(BriefId brief, const QString &text);
    /// Takes in what it cites and gives that with its marks; of what it has already, what it has.
    [[nodiscard]] Result<QList<BriefSource>> addBriefSources(BriefId brief, const QList<BriefSource> &sources);
    /// Sets what is archived of the sources with these marks; gives those that changed, as they were.
    [[nodiscard]] Result<QList<BriefSource>> setBriefSources(BriefId brief, const QList<BriefSource> &sources);
    /// Into the trash; restoreBrief() brings it back with the same id.
    [[nodiscard]] Result<> deleteBrief(BriefId brief);
    [[nodiscard]] Result<> restoreBrief(BriefId brief);

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
