// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestfeed.h"

#include "app/shell/libraryservice.h"

#include <QThreadPool>

#include <algorithm>

using gleaner::library::Counts;
using gleaner::library::DigestRow;
using gleaner::library::Filter;
using gleaner::library::ItemRow;
using gleaner::library::Reader;
using gleaner::library::WatchedNews;

namespace gleaner::digests {

namespace {

constexpr qint64 LongestPause = 2000; // ms

struct ChangedRows {
    QList<ItemRow> items;
    QList<DigestRow> digests;
};

Result<ChangedRows> changedRows(const Reader &reader, const QList<ItemId> &items)
{
    ChangedRows rows;
    QSet<DigestId> digests;
    for (const ItemId id : items) {
        auto item = reader.item(id);
        // An item may have left with a new revision of its digest since.
        if (!item && item.error().kind == Error::Kind::NotFound)
            continue;
        if (!item)
            return std::unexpected(item.error());
        digests.insert(item->digest);
        rows.items.append(*std::move(item));
    }
    for (const DigestId id : std::as_const(digests)) {
        auto digest = reader.digest(id);
        if (!digest)
            return std::unexpected(digest.error());
        rows.digests.append(*std::move(digest));
    }
    return rows;
}

} // namespace

DigestFeed::DigestFeed(shell::LibraryService &library, DigestModel &model, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
{
    // Queued: an answer may come at once, and the model is asked while it tells of other rows.
    connect(&m_model, &DigestModel::itemsWanted, this, &DigestFeed::loadItems, Qt::QueuedConnection);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        m_again = false;
        reload();
    });
    connect(&m_library, &shell::LibraryService::digestsChanged, this, &DigestFeed::reload);
    connect(&m_library, &shell::LibraryService::entitiesChanged, this, [this] {
        reload();
        followEntity();
    });
    connect(&m_library, &shell::LibraryService::itemsChanged, this, &DigestFeed::refresh);
}

void DigestFeed::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    ++m_generation;
    m_begun = false;
    m_complete = false;
    if (!m_loading)
        loadDigests();
}

void DigestFeed::reload()
{
    m_again = m_loading;
    if (!m_loading && !m_pause.isActive())
        loadAll();
}

void DigestFeed::loadAll()
{
    loadCounts();
    loadWatched();
    loadDigests();
}

void DigestFeed::wantItems(DigestId digest)
{
    m_model.fetchMore(m_model.indexOf(digest));
}

void DigestFeed::loadDigests()
{
    m_loading = true;
    m_clock.start();
    // The top of a list comes much sooner than all of it.
    const int limit = m_begun ? 0 : DigestModel::OpenRows;
    m_library
        .read([filter = m_filter, limit](const Reader &reader) {
            return reader.digests(filter, limit).transform([](const QList<DigestRow> &rows) {
                return std::make_shared<DigestListing>(rows);
            });
        })
        .then(this, [this, limit, generation = m_generation](const Result<std::shared_ptr<DigestListing>> &listing) {
            m_loading = false;
            const bool isFirst = limit > 0 && listing && (*listing)->places.size() == limit;
            if (generation == m_generation || !listing) {
                m_begun = true;
                m_complete = !isFirst;
                show(listing);
            }
            if (generation != m_generation || isFirst)
                loadDigests();
            else if (m_again)
                m_pause.start(int(std::min<qint64>(m_clock.elapsed(), LongestPause)) * 2);
        });
}

void DigestFeed::show(const Result<std::shared_ptr<DigestListing>> &listing)
{
    if (!listing) {
        emit m_library.failed(listing.error());
        return;
    }
    // To free a hundred thousand rows takes longer than a frame.
    QThreadPool::globalInstance()->start(
        [before = std::make_shared<DigestListing>(m_model.setListing(std::move(**listing)))] { });
    for (const DigestId digest : m_model.askedDigests())
        loadItems(digest);
    emit digestsLoaded();
}

void DigestFeed::loadItems(DigestId digest)
{
    m_library.read([digest, filter = m_filter](const Reader &reader) { return reader.items(digest, filter); })
        .then(this, [this, digest, generation = m_generation](const Result<QList<ItemRow>> &rows) {
            if (!rows)
                emit m_library.failed(rows.error());
            if (!rows || generation != m_generation)
                return;
            m_model.setItems(digest, *rows);
            emit itemsLoaded(digest);
        });
}

void DigestFeed::loadCounts()
{
    m_library.read([](const Reader &reader) { return reader.counts(); })
        .then(this, [this](const Result<Counts> &counts) {
            if (counts)
                emit countsChanged(*counts);
        });
}

void DigestFeed::loadWatched()
{
    m_library.read([](const Reader &reader) { return reader.watchedNews(); })
        .then(this, [this](const Result<WatchedNews> &news) {
            if (!news)
                return;
            m_model.setWatched(*news);
            emit watchedChanged(news->things);
        });
}

void DigestFeed::followEntity()
{
    if (m_filter.entity.isEmpty() || !m_filter.entityType)
        return;
    const library::EntityKey asked{*m_filter.entityType, m_filter.entity};
    m_library.read([asked](const Reader &reader) { return reader.effectiveEntity(asked); })
        .then(this, [this, asked, before = m_filter](const Result<std::optional<library::EntityKey>> &now) {
            if (!now || *now == asked || m_filter != before)
                return;
            if (*now)
                emit entityMoved((*now)->name, (*now)->type);
            else
                emit entityMoved({}, {});
        });
}

void DigestFeed::refresh(const QList<ItemId> &items)
{
    loadCounts();
    m_library.read([items](const Reader &reader) { return changedRows(reader, items); })
        .then(this, [this](const Result<ChangedRows> &rows) {
            if (!rows) {
                emit m_library.failed(rows.error());
                return;
            }
            for (const ItemRow &item : rows->items)
                m_model.updateItem(item);
            for (const DigestRow &digest : rows->digests)
                m_model.updateDigest(digest);
        });
}

} // namespace gleaner::digests
