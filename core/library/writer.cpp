// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/writer.h"

#include "core/annotation/tag.h"
#include "core/library/backup.h"
#include "core/library/bookmarks.h"
#include "core/library/bookmarkstore.h"
#include "core/library/briefs.h"
#include "core/library/choices.h"
#include "core/library/colournames.h"
#include "core/library/decisions.h"
#include "core/library/dump.h"
#include "core/library/dumpkinds.h"
#include "core/library/entitywork.h"
#include "core/library/folderqueries.h"
#include "core/library/highlights.h"
#include "core/library/highlighttags.h"
#include "core/library/images.h"
#include "core/library/importer.h"
#include "core/library/migrations.h"
#include "core/library/notes.h"
#include "core/library/savedsearches.h"
#include "core/library/storing.h"
#include "core/library/tags.h"
#include "core/library/tagstore.h"
#include "core/library/trash.h"
#include "core/library/userdata.h"
#include "core/library/writerprivate.h"

#include <QCoreApplication>
#include <QDir>

namespace gleaner::library {

namespace {

constexpr int PagesMerged = 150;

using annotation::Highlight;

template<typename T>
Result<> plain(const Result<T> &result)
{
    return result.transform([](const T &) { });
}

} // namespace

Writer::Writer(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{ }
Writer::Writer(Writer &&) noexcept = default;
Writer &Writer::operator=(Writer &&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::open(const Location &location, Clock clock)
{
    if (!QDir().mkpath(location.folder)) {
        return std::unexpected(
            Error{Error::Kind::Storage,
                  QCoreApplication::translate("gleaner::library",
                                              "The library's folder cannot be made. Check that the place may "
                                              "be written to."),
                  location.folder});
    }
    Result<WriterLock> lock = WriterLock::acquire(location);
    if (!lock)
        return std::unexpected(lock.error());
    if (const auto done = migrate(location.libraryFile(), LibraryScripts, location.backupFolder(), clock); !done)
        return std::unexpected(done.error());
    if (const auto done = ensureIndex(location, true); !done)
        return std::unexpected(done.error());
    return guarded(location.libraryFile(), [&]() -> Result<Writer> {
        Writer writer(std::make_unique<Private>(location, std::move(clock), *std::move(lock), openWriting(location)));
        writer.d->followUp([](Indexer &indexer) {
            indexer.catchUpWithNotes();
            indexer.mentions().catchUp();
        });
        return writer;
    });
}

Result<QList<ImportEntry>> Writer::store(const std::vector<PreparedFile> &files)
{
    Result<StoredBatch> batch = d->write([&](SQLite::Database &db) { return storeBatch(db, files, d->clock()); });
    if (!batch)
        return std::unexpected(batch.error());
    if (!batch->changed.empty()) {
        d->followUp([&](Indexer &indexer) {
            for (const StoredDigest &stored : batch->changed)
                indexer.replace(stored);
        });
    }
    return batch->entries;
}

Result<> Writer::reindex(DigestId digest, const PreparedFile &file)
{
    const Result<StoredDigest> stored = d->tryWrite(
        [&](SQLite::Database &db) { return rematchDigest(db, digest, file); });
    if (!stored)
        return std::unexpected(stored.error());
    return d->index([&](Indexer &indexer) { indexer.replace(*stored); });
}

Result<int> Writer::storeEntities(const std::vector<FoundEntities> &found)
{
    int stored = 0;
    const Result<> done = d->index([&](Indexer &indexer) {
        for (const FoundEntities &one : found)
            stored += indexer.setEntities(one) ? 1 : 0;
    });
    // Entities come last and take their time: who imports waits for the texts.
    if (done)
        d->followUp([](Indexer &indexer) { indexer.mergeSearch(PagesMerged); });
    return done.transform([stored] { return stored; });
}

Result<QList<ItemId>> Writer::setRead(const QList<ItemId> &items, bool read)
{
    return d->write([&](SQLite::Database &db) { return setMark(db, Mark::Read, items, read, d->clock()); });
}

Result<QList<ItemId>> Writer::setBookmarked(const QList<ItemId> &items, bool bookmarked)
{
    return d->write([&](SQLite::Database &db) { return setMark(db, Mark::Bookmarked, items, bookmarked, d->clock()); });
}

Result<QList<Bookmark>> Writer::removeBookmarks(const QList<ItemId> &items)
{
    return d->write([&](SQLite::Database &db) { return library::removeBookmarks(db, items); });
}

Result<QList<Bookmark>> Writer::reorderBookmarks(const QList<ItemId> &items)
{
    return d->write([&](SQLite::Database &db) { return library::reorderBookmarks(db, items); });
}

Result<QList<ItemId>> Writer::putBackBookmarks(const QList<Bookmark> &bookmarks)
{
    return d->write([&](SQLite::Database &db) { return library::putBackBookmarks(db, bookmarks); });
}

Result<QList<ItemId>> Writer::addTag(const QList<ItemId> &items, const QString &tag)
{
    const Result<QString> name = annotation::normalisedTag(tag);
    if (!name)
        return std::unexpected(name.error());
    return d->write([&](SQLite::Database &db) { return library::addTag(db, items, *name, d->clock()); });
}

Result<QList<ItemId>> Writer::removeTag(const QList<ItemId> &items, const QString &tag)
{
    const Result<QString> name = annotation::normalisedTag(tag);
    if (!name)
        return std::unexpected(name.error());
    return d->write([&](SQLite::Database &db) { return library::removeTag(db, items, *name); });
}

Result<TagChange> Writer::renameTag(const QString &tag, const QString &name)
{
    const Result<QString> wanted = annotation::normalisedTag(name);
    if (!wanted)
        return std::unexpected(wanted.error());
    return d->tryWrite([&](SQLite::Database &db) { return library::renameTag(db, tag, *wanted); });
}

Result<TagChange> Writer::mergeTag(const QString &tag, const QString &into)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::mergeTag(db, tag, into); });
}

Result<TagChange> Writer::recolourTag(const QString &tag, annotation::TagColour colour)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::recolourTag(db, tag, colour); });
}

Result<TagChange> Writer::deleteTag(const QString &tag)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::deleteTag(db, tag); });
}

Result<QList<ItemId>> Writer::undoTagChange(const TagChange &change)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::undoTagChange(db, change); });
}

Result<annotation::Note> Writer::addNote(ItemId item, const QString &text)
{
    annotation::Note about;
    about.item = item;
    return d->addNote(about, text);
}

Result<annotation::Note> Writer::addNote(DigestId digest, const QString &text)
{
    annotation::Note about;
    about.digest = digest;
    return d->addNote(about, text);
}

Result<annotation::Note> Writer::addNote(const EntityKey &entity, const QString &text)
{
    annotation::Note about;
    about.entityType = entity::key(entity.type);
    about.entityName = entity.name;
    return d->addNote(about, text);
}

Result<annotation::Note> Writer::updateNote(NoteId note, const QString &text)
{
    return d->noted(d->tryWrite([&](SQLite::Database &db) { return library::updateNote(db, note, text, d->clock()); }));
}

Result<> Writer::deleteNote(NoteId note)
{
    return plain(
        d->noted(d->tryWrite([&](SQLite::Database &db) { return setNoteDeleted(db, note, true, d->clock()); })));
}

Result<> Writer::restoreNote(NoteId note)
{
    return plain(
        d->noted(d->tryWrite([&](SQLite::Database &db) { return setNoteDeleted(db, note, false, d->clock()); })));
}

Result<Highlight> Writer::addHighlight(const NewHighlight &highlight)
{
    NewHighlight normalised = highlight;
    for (QString &tag : normalised.tags) {
        const Result<QString> name = annotation::normalisedTag(tag);
        if (!name)
            return std::unexpected(name.error());
        tag = *name;
    }
    return d->noted(
        d->tryWrite([&](SQLite::Database &db) { return library::addHighlight(db, normalised, d->clock()); }));
}

Result<QList<HighlightId>> Writer::tagHighlights(const QList<HighlightId> &highlights, const QString &tag)
{
    const Result<QString> name = annotation::normalisedTag(tag);
    if (!name)
        return std::unexpected(name.error());
    return d->write([&](SQLite::Database &db) { return library::tagHighlights(db, highlights, *name, d->clock()); });
}

Result<QList<HighlightId>> Writer::untagHighlights(const QList<HighlightId> &highlights, const QString &tag)
{
    const Result<QString> name = annotation::normalisedTag(tag);
    if (!name)
        return std::unexpected(name.error());
    return d->write([&](SQLite::Database &db) { return library::untagHighlights(db, highlights, *name); });
}

Result<QList<Highlight>> Writer::recolourHighlights(const QList<HighlightId> &highlights, annotation::Colour colour)
{
    return d->write(
        [&](SQLite::Database &db) { return library::recolourHighlights(db, highlights, colour, d->clock()); });
}

Result<Highlight> Writer::editHighlightNote(HighlightId highlight, const QString &note)
{
    const auto before = d->tryWrite(
        [&](SQLite::Database &db) { return setHighlightNote(db, highlight, note, d->clock()); });
    if (before && before->note != note)
        d->noteChanged(before->item);
    return before;
}

Result<Highlight> Writer::setHighlightSpan(HighlightId highlight, TextSpan span)
{
    return d->tryWrite(
        [&](SQLite::Database &db) { return library::setHighlightSpan(db, highlight, span, d->clock()); });
}

Result<Highlight> Writer::acceptHighlight(HighlightId highlight, ItemId item, TextSpan span)
{
    const auto before = d->noted(d->tryWrite(
        [&](SQLite::Database &db) { return library::acceptHighlight(db, highlight, item, span, d->clock()); }));
    if (before && before->item != item && !before->note.isEmpty())
        d->noteChanged(item);
    return before;
}

Result<Highlight> Writer::detachHighlight(HighlightId highlight)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::detachHighlight(db, highlight, d->clock()); });
}

Result<QList<Highlight>> Writer::putBackHighlights(const QList<Highlight> &highlights)
{
    const auto before = d->write(
        [&](SQLite::Database &db) { return library::putBackHighlights(db, highlights, d->clock()); });
    if (before)
        d->followUp([](Indexer &indexer) { indexer.catchUpWithNotes(); });
    return before;
}

Result<LoadReport> Writer::load(QIODevice &records)
{
    const auto kept = backUp(d->location.libraryFile(), d->location.backupFolder(), d->clock(),
                             BackupReason::BulkChange);
    if (!kept)
        return std::unexpected(kept.error());
    Result<LoadReport> report = d->write([&](SQLite::Database &db) { return loadRecords(db, records); });
    if (report)
        d->followUp([](Indexer &indexer) { indexer.catchUpWithNotes(); });
    return report;
}

Result<annotation::ColourNames> Writer::setColourNames(const annotation::ColourNames &names)
{
    const Result<annotation::ColourNames> checked = annotation::checkedColourNames(names);
    if (!checked)
        return checked;
    return d->write([&](SQLite::Database &db) { return library::setColourNames(db, *checked); });
}

Result<> Writer::deleteHighlight(HighlightId highlight)
{
    return plain(d->noted(
        d->tryWrite([&](SQLite::Database &db) { return setHighlightDeleted(db, highlight, true, d->clock()); })));
}

Result<> Writer::restoreHighlight(HighlightId highlight)
{
    return plain(d->noted(
        d->tryWrite([&](SQLite::Database &db) { return setHighlightDeleted(db, highlight, false, d->clock()); })));
}

Result<QList<ReadingChoice>> Writer::setReadingChoices(const QList<ReadingChoice> &choices)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::setReadingChoices(db, choices); });
}

Result<QList<EntityDecision>> Writer::setEntityDecisions(const QList<EntityDecision> &decisions)
{
    return d->followed(d->tryWrite([&](SQLite::Database &db) { return library::setEntityDecisions(db, decisions); }));
}

Result<QList<EntityDecision>> Writer::restoreEntityDecisions(const QList<EntityDecision> &decisions)
{
    const auto change = d->tryWrite(
        [&](SQLite::Database &db) -> Result<DecisionChange> { return library::restoreEntityDecisions(db, decisions); });
    if (!change)
        return std::unexpected(change.error());
    if (!change->changed.isEmpty())
        d->followUp([&](Indexer &indexer) { indexer.mentions().follow(change->before); });
    return change->changed;
}

Result<SavedSearch> Writer::addSavedSearch(const SavedSearch &search)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::addSavedSearch(db, search, d->clock()); });
}

Result<SavedSearch> Writer::updateSavedSearch(const SavedSearch &search)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::updateSavedSearch(db, search, d->clock()); });
}

Result<> Writer::deleteSavedSearch(SavedSearchId search)
{
    return d->tryWrite([&](SQLite::Database &db) { return setSavedSearchDeleted(db, search, true, d->clock()); });
}

Result<> Writer::restoreSavedSearch(SavedSearchId search)
{
    return d->tryWrite([&](SQLite::Database &db) { return setSavedSearchDeleted(db, search, false, d->clock()); });
}

Result<Brief> Writer::addBrief(const QString &title, const QString &text)
{
    return addBrief(Brief{.title = title, .text = text});
}

Result<Brief> Writer::addBrief(const Brief &like)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::addBrief(db, like, d->clock()); });
}

Result<Brief> Writer::renameBrief(BriefId brief, const QString &title)
{
    return d->tryWrite([&](SQLite::Database &db) { return updateBrief(db, brief, title, {}, d->clock()); });
}

Result<Brief> Writer::setBriefText(BriefId brief, const QString &text)
{
    return d->tryWrite([&](SQLite::Database &db) { return updateBrief(db, brief, {}, text, d->clock()); });
}

Result<QList<BriefSource>> Writer::addBriefSources(BriefId brief, const QList<BriefSource> &sources)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::addBriefSources(db, brief, sources, d->clock()); });
}

Result<QList<BriefSource>> Writer::setBriefSources(BriefId brief, const QList<BriefSource> &sources)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::setBriefSources(db, brief, sources, d->clock()); });
}

Result<> Writer::deleteBrief(BriefId brief)
{
    return d->tryWrite([&](SQLite::Database &db) { return setBriefDeleted(db, brief, true, d->clock()); });
}

Result<> Writer::restoreBrief(BriefId brief)
{
    return d->tryWrite([&](SQLite::Database &db) { return setBriefDeleted(db, brief, false, d->clock()); });
}

Result<WatchChange> Writer::changeWatchedFolders(const WatchChange &change)
{
    return d->tryWrite([&](SQLite::Database &db) { return library::changeWatchedFolders(db, change, d->clock()); });
}

Result<int> Writer::destroyTrashed(const QList<TrashedThing> &things)
{
    return d->write([&](SQLite::Database &db) { return library::destroyTrashed(db, things); });
}

Result<int> Writer::purgeTrash()
{
    return d->write([&](SQLite::Database &db) { return library::purgeTrash(db, d->clock()); });
}

Result<> Writer::storeImage(const QString &url, const CachedImage &image)
{
    return d->write([&](SQLite::Database &db) { library::storeImage(db, url, image, d->clock()); });
}

} // namespace gleaner::library
