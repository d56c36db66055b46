// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/library/library.h"
#include "core/library/searching.h"
#include "core/library/types.h"

#include <memory>

namespace gleaner::annotation {
class ColourNames; // colourname.h
struct Highlight;  // highlight.h
} // namespace gleaner::annotation
namespace gleaner::digest {
struct ParseOptions; // parser.h
}

namespace gleaner::library {

struct Brief;              // brief.h
struct EntityPage;         // entitypage.h
struct OccurrenceRow;      // entitypage.h
struct Figure;             // figures.h
struct HighlightCandidate; // highlightrows.h
struct HighlightRow;       // highlightrows.h
struct FigureQuery;        // figures.h
struct QueuedItem;         // bookmarks.h
struct Revision;           // revisions.h
struct RevisedDigest;      // revisions.h
struct RevisionComparison; // revisions.h
struct SavedSearch;        // savedsearch.h
struct TagRow;             // tags.h
struct TrashedThing;       // trash.h
struct WatchedNews;        // watching.h
struct KnownFiles;         // watchedfolders.h
using BriefId = Id<struct BriefTag>;
using FigureId = Id<struct FigureTag>;

/// Read-only queries over one connection. Sees each committed write. Not thread-safe: one Reader a thread; opening one
/// is cheap. Errors of every query: Storage.
class Reader {
public:
    /// Errors: NotFound when the folder has no library yet, Unsupported when a newer version wrote it, Storage.
    [[nodiscard]] static Result<Reader> open(const Location &location);
    /// One of the same library, for another thread.
    [[nodiscard]] Result<Reader> another() const;
    Reader(Reader &&) noexcept;
    Reader &operator=(Reader &&) noexcept;
    ~Reader();

    /// Newest first (date, then import order); digests without a date last. Limit 0 is all.
    [[nodiscard]] Result<QList<DigestRow>> digests(const Filter &filter = {}, int limit = 0) const;
    [[nodiscard]] Result<DigestRow> digest(DigestId id) const;
    /// The digest's items that pass the filter, by number. An item that the newest revision no longer has is not
    /// listed, unless a person tagged, bookmarked or annotated it: then it follows the others, with its last text and
    /// no lines.
    [[nodiscard]] Result<QList<ItemRow>> items(DigestId digest, const Filter &filter = {}) const;
    [[nodiscard]] Result<ItemRow> item(ItemId id) const;
    [[nodiscard]] Result<QString> itemText(ItemId id) const;
    /// By uid, or an unambiguous prefix of at least 4 characters. Errors: NotFound, Conflict when ambiguous.
    [[nodiscard]] Result<ItemId> findItem(const QString &uid) const;
    [[nodiscard]] Result<DigestId> findDigest(const QString &uid) const;
    /// The first unread item after `after` in list order (later items of its digest, then following digests).
    [[nodiscard]] Result<std::optional<ItemId>> nextUnread(ItemId after, const Filter &filter = {}) const;
    [[nodiscard]] Result<Counts> counts() const;
    /// By name; with those that have a colour and stand on nothing.
    [[nodiscard]] Result<QList<TagRow>> tags() const;

    [[nodiscard]] Result<SourceBytes> source(DigestId id) const;
    /// The digest of a file at this path, as import saw it last. Errors: NotFound.
    [[nodiscard]] Result<DigestId> digestOfFile(const QString &path) const;
    /// The oldest first.
    [[nodiscard]] Result<QList<Revision>> revisions(DigestId id) const;
    /// Digests of more than one revision, those that changed last first.
    [[nodiscard]] Result<QList<RevisedDigest>> revisedDigests() const;
    /// What changed from one revision to a later one, by their numbers from 1; the last two without. Parses all
    /// revisions. Errors also: NotFound when there is one only, Usage for numbers that cannot be, those of parsing.
    [[nodiscard]] Result<RevisionComparison> compareRevisions(DigestId id, int from = 0, int to = 0) const;
    /// As a person's decisions have it; what is hidden is not among them. In reading order, without overlaps save for
    /// links.
    [[nodiscard]] Result<QList<StoredMention>> mentions(DigestId id) const;
    [[nodiscard]] Result<QList<annotation::Note>> notes(ItemId id) const;
    [[nodiscard]] Result<QList<annotation::Note>> notesOfDigest(DigestId id) const;
    /// About the digest as a whole, oldest first.
    [[nodiscard]] Result<QList<annotation::Note>> notesAbout(DigestId id) const;
    /// About all that has become this entity by decisions, oldest first.
    [[nodiscard]] Result<QList<annotation::Note>> notesAbout(const EntityKey &entity) const;
    /// All that are about digests and entities, oldest first.
    [[nodiscard]] Result<QList<annotation::Note>> generalNotes() const;
    /// What is bookmarked, of all digests, in the order a person wants to read it in: as bookmarked, unless reordered.
    [[nodiscard]] Result<QList<QueuedItem>> readingQueue() const;
    /// By their place in the item; those that have none any more last.
    [[nodiscard]] Result<QList<annotation::Highlight>> highlightsOf(ItemId id) const;
    /// The same, by the number of their items.
    [[nodiscard]] Result<QList<annotation::Highlight>> highlightsOf(DigestId id) const;
    /// Of all digests in the order of lists; with `needingReview` those whose words changed or are lost, without the
    /// detached ones.
    [[nodiscard]] Result<QList<HighlightRow>> highlights(bool needingReview = false) const;
    [[nodiscard]] Result<HighlightRow> highlight(HighlightId id) const;
    /// What the person calls the colours.
    [[nodiscard]] Result<annotation::ColourNames> colourNames() const;
    /// By uid, as findItem().
    [[nodiscard]] Result<HighlightId> findHighlight(const QString &uid) const;
    /// Places in its digest that may be a highlight's, the likeliest first; none while the digest is being read anew.
    [[nodiscard]] Result<QList<HighlightCandidate>> highlightCandidates(HighlightId id, int most) const;
    [[nodiscard]] Result<std::optional<CachedImage>> image(const QString &url) const;

    /// The items that pass, as if each had been looked at: texts are compared folded (fold.h), so that width, case,
    /// compatibility forms and traditional/simplified make no difference, and words of one and two characters are as
    /// good as others. Errors also: Cancelled.
    [[nodiscard]] Result<SearchResults> search(const SearchRequest &request) const;
    /// The best ones for a query in the language of parseSearch(). Errors also: Usage when it cannot be understood.
    [[nodiscard]] Result<QList<SearchHit>> search(const QString &query, int limit) const;
    /// What the fields can name; sections of the newest items only where there are very many.
    [[nodiscard]] Result<FieldNames> fieldNames() const;
    /// All items that pass, in the order of lists, `most` at most; 0 is all.
    [[nodiscard]] Result<QList<ItemId>> matches(const SearchNode &root, int most,
                                                const std::stop_token &stop = {}) const;
    /// How many items a query finds. Errors also: Usage when it cannot be understood, Cancelled.
    [[nodiscard]] Result<qsizetype> matchCount(const QString &query, const std::stop_token &stop = {}) const;
    /// By name.
    [[nodiscard]] Result<QList<SavedSearch>> savedSearches() const;
    /// Documents of the person's own, changed last first, without their texts and sources.
    [[nodiscard]] Result<QList<Brief>> briefs() const;
    /// Errors: NotFound, also for one in the trash.
    [[nodiscard]] Result<Brief> brief(BriefId id) const;
    /// By uid, as findItem().
    [[nodiscard]] Result<BriefId> findBrief(const QString &uid) const;
    /// What a person deleted and can have back, newest first.
    [[nodiscard]] Result<QList<TrashedThing>> trash() const;

    /// What the library tells of an entity by its canonical name; a page without items when it knows none.
    [[nodiscard]] Result<EntityPage> entityPage(const EntityKey &entity) const;
    /// Rows for some of its occurrences, parallel to `items`.
    [[nodiscard]] Result<QList<OccurrenceRow>> occurrences(const EntityKey &entity, const QList<ItemId> &items) const;
    /// All figures that `query` asks for, in its order: cheap enough for a whole library, for the rows come by
    /// figures(), as many as are looked at. Errors also: Usage when its search cannot be understood.
    [[nodiscard]] Result<QList<FigureId>> figureIds(const FigureQuery &query) const;
    /// Parallel to `ids`.
    [[nodiscard]] Result<QList<Figure>> figures(const QList<FigureId> &ids) const;

    /// How a person wants a digest parsed: as chosen for it, else for its publisher, else automatically. Without a
    /// digest: a document that is new to the library.
    [[nodiscard]] Result<digest::ParseOptions> parseOptions(DigestId digest = {}) const;
    [[nodiscard]] Result<ReadingChoices> readingChoices(DigestId digest) const;

    /// What a person decided about entities: by scope, then type, name and surface.
    [[nodiscard]] Result<QList<EntityDecision>> entityDecisions() const;
    /// The watch list by name: what was watched, as what it has become. Hidden things are not on it.
    [[nodiscard]] Result<QList<EntityKey>> watchedEntities() const;
    [[nodiscard]] Result<WatchedNews> watchedNews() const;
    /// What a thing has become by decisions, itself when nothing is decided; nothing when it is hidden.
    [[nodiscard]] Result<std::optional<EntityKey>> effectiveEntity(const EntityKey &thing) const;
    /// The named things (no figures, dates, links) of the library, most mentioned first.
    [[nodiscard]] Result<QList<EntityCount>> namedEntities() const;

    /// SHA-256 of the newest stored revision of the file at `path`, with the size and time (ms since epoch) it had.
    struct KnownFile {
        QByteArray sha256;
        qint64 size = 0;
        qint64 modified = 0;
        std::optional<QString> recogniser{}; ///< chosen for this document, as in digest::ParseOptions
        bool operator==(const KnownFile &) const = default;
    };
    [[nodiscard]] Result<std::optional<KnownFile>> knownFile(const QString &path) const;
    /// Of all files below a folder.
    [[nodiscard]] Result<KnownFiles> knownFiles(const QString &folder) const;
    /// The folders that a person has watched, by path.
    [[nodiscard]] Result<QStringList> watchedFolders() const;
    /// Digests whose index rows were made by another parser version or another choice of recogniser than today's, or
    /// are missing, or whose highlights came from elsewhere and have not been looked for.
    [[nodiscard]] Result<QList<DigestId>> staleDigests() const;
    /// Digests that are indexed and whose entities are still to be found, or were found by another version of the
    /// extractor.
    [[nodiscard]] Result<QList<DigestId>> digestsWithoutEntities() const;

private:
    struct Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace gleaner::library
