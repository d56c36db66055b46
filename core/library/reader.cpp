// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/reader.h"

#include "core/library/bookmarks.h"
#include "core/library/bookmarkstore.h"
#include "core/library/briefs.h"
#include "core/library/choices.h"
#include "core/library/colournames.h"
#include "core/library/database.h"
#include "core/library/decisions.h"
#include "core/library/digestqueries.h"
#include "core/library/entityqueries.h"
#include "core/library/figurequeries.h"
#include "core/library/folderqueries.h"
#include "core/library/highlightanchors.h"
#include "core/library/highlights.h"
#include "core/library/images.h"
#include "core/library/indexfile.h"
#include "core/library/itemqueries.h"
#include "core/library/migrations.h"
#include "core/library/notes.h"
#include "core/library/revisionqueries.h"
#include "core/library/savedsearches.h"
#include "core/library/search.h"
#include "core/library/searchparser.h"
#include "core/library/statements.h"
#include "core/library/tags.h"
#include "core/library/tagstore.h"
#include "core/library/trash.h"
#include "core/library/watchqueries.h"
#include "core/library/writer.h"
#include "core/library/writerlock.h"

#include <QCoreApplication>
#include <QFile>

namespace gleaner::library {

struct Reader::Private {
    Location location;
    mutable SQLite::Database db;
    KeptStatements statements{db};
    mutable SearchEngine engine{};

    /// Runs `work` on the connection and wraps what it gives.
    template<typename Work>
    auto read(Work &&work) const -> Result<decltype(work(db))>
    {
        return guarded(location.libraryFile(), [&]() -> Result<decltype(work(db))> { return work(db); });
    }
    /// The same for work that may fail by itself.
    template<typename Work>
    auto tryRead(Work &&work) const -> decltype(work(db))
    {
        return guarded(location.libraryFile(), [&] { return work(db); });
    }
};

Reader::Reader(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{ }
Reader::Reader(Reader &&) noexcept = default;
Reader &Reader::operator=(Reader &&) noexcept = default;
Reader::~Reader() = default;

namespace {

Error noLibrary(const Location &location)
{
    return {Error::Kind::NotFound,
            QCoreApplication::translate("gleaner::library",
                                        "There is no library in this folder yet. Import a document first."),
            location.folder};
}

Result<SearchNode> understood(const QString &query)
{
    ParsedSearch parsed = parseSearch(query);
    if (parsed.error && !parsed.error->isUnfinished)
        return std::unexpected(Error{Error::Kind::Usage, parsed.error->message, query});
    return std::move(parsed.root);
}

/// Brings both files to this version, as far as they need it.
Result<> makeReady(const Location &location)
{
    const Result<int> version = databaseVersion(location.libraryFile(), LibraryScripts);
    if (!version)
        return std::unexpected(version.error());
    if (*version == 0) // a first Writer::open() that did not get far
        return std::unexpected(noLibrary(location));
    if (*version < newestVersion(LibraryScripts)) {
        const Result<Writer> migrated = Writer::open(location);
        return migrated ? Result<>() : std::unexpected(migrated.error());
    }
    if (ensureIndex(location, false))
        return {};
    // Only with the lock is it sure that nobody writes to an index that has to be replaced.
    const Result<WriterLock> lock = WriterLock::acquire(location);
    return ensureIndex(location, lock.has_value());
}

} // namespace

Result<Reader> Reader::open(const Location &location)
{
    if (!QFile::exists(location.libraryFile()))
        return std::unexpected(noLibrary(location));
    if (const Result<> ready = makeReady(location); !ready)
        return std::unexpected(ready.error());
    return guarded(location.libraryFile(), [&]() -> Result<Reader> {
        return Reader(std::make_unique<Private>(location, openReading(location)));
    });
}

Result<Reader> Reader::another() const
{
    return open(d->location);
}

Result<QList<DigestRow>> Reader::digests(const Filter &filter, int limit) const
{
    return d->read([&](SQLite::Database &db) { return digestRows(db, filter, limit); });
}

Result<DigestRow> Reader::digest(DigestId id) const
{
    return d->tryRead([&](SQLite::Database &db) { return digestRow(db, id); });
}

Result<QList<ItemRow>> Reader::items(DigestId digest, const Filter &filter) const
{
    return d->read([&](SQLite::Database &db) { return itemRows(db, digest, filter); });
}

Result<ItemRow> Reader::item(ItemId id) const
{
    return d->tryRead([&](SQLite::Database &db) { return itemRow(db, id); });
}

Result<QString> Reader::itemText(ItemId id) const
{
    return d->tryRead([&](SQLite::Database &db) { return library::itemText(db, id); });
}

Result<ItemId> Reader::findItem(const QString &uid) const
{
    return d->tryRead([&](SQLite::Database &db) { return findByUid(db, "items", uid); }).transform([](qint64 id) {
        return ItemId{id};
    });
}

Result<DigestId> Reader::findDigest(const QString &uid) const
{
    return d->tryRead([&](SQLite::Database &db) { return findByUid(db, "digests", uid); }).transform([](qint64 id) {
        return DigestId{id};
    });
}

Result<std::optional<ItemId>> Reader::nextUnread(ItemId after, const Filter &filter) const
{
    return d->tryRead([&](SQLite::Database &db) { return library::nextUnread(db, after, filter); });
}

Result<Counts> Reader::counts() const
{
    return d->read([](SQLite::Database &db) { return countAll(db); });
}

Result<SourceBytes> Reader::source(DigestId id) const
{
    return d->tryRead([&](SQLite::Database &db) { return sourceBytes(db, id); });
}

Result<DigestId> Reader::digestOfFile(const QString &path) const
{
    return d->tryRead([&](SQLite::Database &db) -> Result<DigestId> {
        const std::optional<DigestId> found = digestAtPath(db, path);
        return found ? Result<DigestId>(*found) : std::unexpected(notFound(path));
    });
}

Result<QList<Revision>> Reader::revisions(DigestId id) const
{
    return d->read([&](SQLite::Database &db) { return revisionsOf(db, id); });
}

Result<QList<RevisedDigest>> Reader::revisedDigests() const
{
    return d->read([](SQLite::Database &db) { return library::revisedDigests(db); });
}

Result<RevisionComparison> Reader::compareRevisions(DigestId id, int from, int to) const
{
    return d->tryRead([&](SQLite::Database &db) { return library::compareRevisions(db, id, from, to); });
}

Result<QList<StoredMention>> Reader::mentions(DigestId id) const
{
    return d->read([&](SQLite::Database &db) { return mentionsOf(db, id); });
}

Result<QList<TagRow>> Reader::tags() const
{
    return d->read([](SQLite::Database &db) { return tagRows(db); });
}

Result<QList<annotation::Note>> Reader::notes(ItemId id) const
{
    return d->read([&](SQLite::Database &db) { return notesOf(db, id); });
}

Result<QList<annotation::Note>> Reader::notesAbout(DigestId id) const
{
    return d->read([&](SQLite::Database &db) { return library::notesAbout(db, id); });
}

Result<QList<annotation::Note>> Reader::notesAbout(const EntityKey &entity) const
{
    return d->read([&](SQLite::Database &db) { return library::notesAbout(db, entity); });
}

Result<QList<annotation::Note>> Reader::generalNotes() const
{
    return d->read([](SQLite::Database &db) { return library::generalNotes(db); });
}

Result<QList<QueuedItem>> Reader::readingQueue() const
{
    return d->read([](SQLite::Database &db) { return library::readingQueue(db); });
}

Result<QList<annotation::Note>> Reader::notesOfDigest(DigestId id) const
{
    return d->read([&](SQLite::Database &db) { return notesOf(db, id); });
}

Result<QList<annotation::Highlight>> Reader::highlightsOf(ItemId id) const
{
    return d->read([&](SQLite::Database &db) { return library::highlightsOf(db, id); });
}

Result<QList<annotation::Highlight>> Reader::highlightsOf(DigestId id) const
{
    return d->read([&](SQLite::Database &db) { return library::highlightsOf(db, id); });
}

Result<QList<HighlightRow>> Reader::highlights(bool needingReview) const
{
    return d->read([&](SQLite::Database &db) { return highlightRows(db, needingReview); });
}

Result<HighlightRow> Reader::highlight(HighlightId id) const
{
    return d->tryRead([&](SQLite::Database &db) { return highlightRow(db, id); });
}

Result<annotation::ColourNames> Reader::colourNames() const
{
    return d->read([](SQLite::Database &db) { return library::colourNames(db); });
}

Result<HighlightId> Reader::findHighlight(const QString &uid) const
{
    return d->tryRead([&](SQLite::Database &db) {
        return findByUid(db, "highlights", uid).transform([](qint64 id) { return HighlightId{id}; });
    });
}

Result<QList<Brief>> Reader::briefs() const
{
    return d->read([&](SQLite::Database &db) { return library::briefs(db); });
}

Result<Brief> Reader::brief(BriefId id) const
{
    return d->tryRead([&](SQLite::Database &db) { return library::brief(db, id); });
}

Result<BriefId> Reader::findBrief(const QString &uid) const
{
    return d->tryRead([&](SQLite::Database &db) {
        return findByUid(db, "briefs", uid).transform([](qint64 id) { return BriefId{id}; });
    });
}

Result<QList<HighlightCandidate>> Reader::highlightCandidates(HighlightId id, int most) const
{
    return d->tryRead([&](SQLite::Database &db) { return library::highlightCandidates(db, id, most); });
}

Result<std::optional<CachedImage>> Reader::image(const QString &url) const
{
    return d->read([&](SQLite::Database &db) { return cachedImage(db, url); });
}

Result<SearchResults> Reader::search(const SearchRequest &request) const
{
    return d->read([&](SQLite::Database &db) { return d->engine.search(db, request); });
}

Result<QList<SearchHit>> Reader::search(const QString &query, int limit) const
{
    const Result<SearchNode> root = understood(query);
    if (!root)
        return std::unexpected(root.error());
    return search({.root = *root, .limit = limit}).transform([](const SearchResults &results) { return results.hits; });
}

Result<FieldNames> Reader::fieldNames() const
{
    return d->read([](SQLite::Database &db) {
        FieldNames fields = library::fieldNames(db);
        // Of things of one name and several types once.
        for (const EntityCount &thing : namedThings(db))
            fields.entities.append(thing.entity.name);
        fields.entities.removeDuplicates();
        return fields;
    });
}

Result<QList<ItemId>> Reader::matches(const SearchNode &root, int most, const std::stop_token &stop) const
{
    return d->read([&](SQLite::Database &db) { return d->engine.items(db, root, most, stop); });
}

Result<qsizetype> Reader::matchCount(const QString &query, const std::stop_token &stop) const
{
    const Result<SearchNode> root = understood(query);
    if (!root)
        return std::unexpected(root.error());
    return matches(*root, 0, stop).transform([](const QList<ItemId> &items) { return items.size(); });
}

Result<QList<SavedSearch>> Reader::savedSearches() const
{
    return d->read([](SQLite::Database &db) { return library::savedSearches(db); });
}

Result<QList<TrashedThing>> Reader::trash() const
{
    return d->read([](SQLite::Database &db) { return trashedThings(db); });
}

Result<EntityPage> Reader::entityPage(const EntityKey &entity) const
{
    return d->read([&](SQLite::Database &db) { return library::entityPage(db, entity); });
}

Result<QList<OccurrenceRow>> Reader::occurrences(const EntityKey &entity, const QList<ItemId> &items) const
{
    return d->read([&](SQLite::Database &db) { return occurrenceRows(db, entity, items); });
}

Result<QList<FigureId>> Reader::figureIds(const FigureQuery &query) const
{
    const Result<SearchNode> searched = understood(query.search);
    if (!searched)
        return std::unexpected(searched.error());
    return d->read([&](SQLite::Database &db) {
        const bool isSearch = query.scope == FigureQuery::Scope::Search;
        return library::figureIds(db, query, isSearch ? d->engine.items(db, *searched, 0) : QList<ItemId>());
    });
}

Result<QList<Figure>> Reader::figures(const QList<FigureId> &ids) const
{
    return d->read([&](SQLite::Database &db) { return figureRows(db, ids); });
}

Result<digest::ParseOptions> Reader::parseOptions(DigestId digest) const
{
    return d->read([&](SQLite::Database &db) { return library::parseOptions(db, digest); });
}

Result<ReadingChoices> Reader::readingChoices(DigestId digest) const
{
    return d->tryRead([&](SQLite::Database &db) { return library::readingChoices(db, digest); });
}

Result<QList<EntityDecision>> Reader::entityDecisions() const
{
    return d->read([](SQLite::Database &db) { return loadDecisions(db).all(); });
}

Result<QList<EntityKey>> Reader::watchedEntities() const
{
    return d->read([](SQLite::Database &db) { return watchedThings(loadDecisions(db)); });
}

Result<WatchedNews> Reader::watchedNews() const
{
    return d->read([](SQLite::Database &db) { return library::watchedNews(db, watchedThings(loadDecisions(db))); });
}

Result<std::optional<EntityKey>> Reader::effectiveEntity(const EntityKey &thing) const
{
    return d->read([&](SQLite::Database &db) { return loadDecisions(db).resolve(thing); });
}

Result<QList<EntityCount>> Reader::namedEntities() const
{
    return d->read([](SQLite::Database &db) { return namedThings(db); });
}

Result<std::optional<Reader::KnownFile>> Reader::knownFile(const QString &path) const
{
    return d->read([&](SQLite::Database &db) { return library::knownFile(db, path); });
}

Result<KnownFiles> Reader::knownFiles(const QString &folder) const
{
    return d->read([&](SQLite::Database &db) { return library::knownFiles(db, folder); });
}

Result<QStringList> Reader::watchedFolders() const
{
    return d->read([](SQLite::Database &db) { return library::watchedFolders(db); });
}

Result<QList<DigestId>> Reader::staleDigests() const
{
    return d->read([](SQLite::Database &db) { return staleDigestIds(db); });
}

Result<QList<DigestId>> Reader::digestsWithoutEntities() const
{
    return d->read([](SQLite::Database &db) { return digestIdsWithoutEntities(db); });
}

} // namespace gleaner::library
