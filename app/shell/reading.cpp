// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/reading.h"

#include "app/article/articleview.h"
#include "app/digests/digestfeed.h"
#include "app/digests/digestlist.h"
#include "app/digests/digestmodel.h"
#include "app/shell/libraryservice.h"

#include <algorithm>
#include <iterator>

using gleaner::article::Article;
using gleaner::article::ArticleItem;
using gleaner::article::ArticleView;
using gleaner::digests::DigestList;
using gleaner::library::ItemRow;
using gleaner::library::Reader;

namespace gleaner::shell {

Reading::Reading(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_loader(parts.library)
{
    connect(&m_loader, &ArticleLoader::loaded, this, &Reading::show);
    connect(&m_loader, &ArticleLoader::failed, this, [this](DigestId digest, const Error &error) {
        // The page shows the error now: nothing is read, and choosing any digest opens it.
        forget();
        emit openingFailed(digest, error);
        emit itemChanged(m_item);
    });
    if (m_parts.list) {
        connect(m_parts.list, &DigestList::digestSelected, this, [this](DigestId digest) {
            if (!isOnPage({digest}) || isOpening())
                openDigest(digest);
        });
        connect(m_parts.list, &DigestList::itemSelected, this,
                [this](DigestId digest, ItemId item) { openDigest(digest, item); });
    }
    connect(&m_parts.view, &ArticleView::currentItemChanged, this, &Reading::follow);
    connect(&m_parts.view, &ArticleView::endPassed, this, [this] {
        markRead(m_item);
        nextUnread();
    });
    connect(&m_parts.library, &LibraryService::itemsChanged, this, &Reading::refresh);
    connect(&m_parts.library, &LibraryService::digestsChanged, this, &Reading::reload);
}

Reading::~Reading() = default;

const ArticleItem *Reading::currentItem() const
{
    return m_revision > 0 ? nullptr : itemOnPage();
}

const ArticleItem *Reading::itemOnPage() const
{
    return const_cast<Reading *>(this)->find(m_item);
}

ArticleItem *Reading::find(ItemId item)
{
    if (!item.isValid())
        return nullptr;
    const auto found = std::ranges::find(m_article.items, item, &ArticleItem::id);
    return found == m_article.items.end() ? nullptr : &*found;
}

bool Reading::isOnPage(Target target) const
{
    return target == Target{m_article.id, m_revision} && m_parts.view.digest() == target.digest;
}

void Reading::select(DigestId digest, ItemId item, bool expand)
{
    if (!m_parts.list)
        return;
    if (expand)
        m_parts.list->expand(digest);
    m_parts.list->select(digest, item, expand);
}

void Reading::forget()
{
    m_opening = {};
    m_article = {};
    m_digestUid.clear();
    m_revision = 0;
    m_item = {};
    m_awaited = {};
}

void Reading::close()
{
    m_loader.cancel();
    forget();
    m_parts.view.clear({});
    emit itemChanged(m_item);
}

void Reading::openDigest(DigestId digest, ItemId item, const std::optional<article::Place> &place)
{
    open({digest}, item, place);
}

void Reading::openRevision(DigestId digest, int revision, ItemId item, const std::optional<article::Place> &place)
{
    open({digest, revision}, item, place);
}

void Reading::goToOnPage(ItemId item)
{
    open({m_article.id, m_revision}, item, {});
}

void Reading::open(Target target, ItemId item, const std::optional<article::Place> &place)
{
    if (isOnPage(target)) {
        // The list, which follows a change too, may ask for what is being read again: that still comes.
        if (m_opening != target) {
            m_opening = {};
            m_loader.cancel();
        }
        if (place)
            m_parts.view.restorePlace(*place);
        else if (item.isValid())
            goTo(item);
        return;
    }
    m_openingItem = item;
    m_openingPlace = place;
    if (m_opening == target)
        return;
    m_opening = target;
    m_loader.load(target.digest, target.revision);
}

void Reading::openItem(ItemId item)
{
    m_parts.library.read([item](const Reader &reader) { return reader.item(item); })
        .then(this, [this](const Result<ItemRow> &row) {
            if (!row) {
                emit m_parts.library.failed(row.error());
                return;
            }
            select(row->digest, row->id, true);
            openDigest(row->digest, row->id);
        });
}

void Reading::reload()
{
    if (isOpening()) {
        // What is on its way may have been read before the change.
        m_loader.load(m_opening.digest, m_opening.revision);
        return;
    }
    if (!m_article.id.isValid())
        return;
    const article::Place place = m_parts.view.place();
    m_opening = {m_article.id, m_revision};
    m_openingItem = {};
    if (place.item.isValid()) // else the page itself is on its way to where it was opened
        m_openingPlace = place;
    m_loader.load(m_article.id, m_revision);
}

article::Place Reading::placeIn(const Article &next, const article::Place &place) const
{
    const auto isThere = [&](const ArticleItem &item) { return item.id == place.item && !item.lines.isNull(); };
    const auto was = std::ranges::find(m_article.items, place.item, &ArticleItem::id);
    if (std::ranges::any_of(next.items, isThere) || was == m_article.items.end() || was->lines.isNull())
        return place;
    // The last one that begins no later than what was read.
    article::Place nearest;
    for (const ArticleItem &item : next.items) {
        if (!item.lines.isNull() && (item.lines.first <= was->lines.first || !nearest.item.isValid()))
            nearest.item = item.id;
    }
    return nearest.item.isValid() ? nearest : place;
}

void Reading::show(const LoadedArticle &loaded)
{
    m_opening = {};
    Article next = loaded.article;
    const bool isSame = isOnPage({next.id, loaded.revision});
    if (isSame) {
        // States that changed while the page was being made are newer here, and images come without loading anew.
        for (ArticleItem &item : next.items) {
            if (const ArticleItem *known = find(item.id)) {
                item.read = known->read;
                item.bookmarked = known->bookmarked;
                item.notes = known->notes;
                item.tags = known->tags;
                item.tagColours = known->tagColours;
            }
        }
        Article same = next;
        same.cachedImages = m_article.cachedImages;
        if (same == m_article)
            return;
    }
    if (isSame) {
        if (const article::Place now = m_parts.view.place(); now.item.isValid())
            m_openingPlace = now;
        if (m_openingPlace)
            m_openingPlace = placeIn(next, *m_openingPlace);
    }
    m_article = next;
    m_digestUid = loaded.uid;
    m_revision = loaded.revision;
    m_item = {};
    m_awaited = {};
    m_settling = true;
    emit opened(loaded);
    m_parts.view.setArticle(m_article);
    if (m_parts.list && m_parts.list->selectedDigest() != m_article.id)
        m_parts.list->select(m_article.id, m_openingItem, true);
    if (m_openingPlace && m_openingPlace->item.isValid()) {
        if (find(m_openingPlace->item))
            m_awaited = m_openingPlace->item;
        m_parts.view.restorePlace(*m_openingPlace);
    } else if (m_openingItem.isValid())
        goTo(m_openingItem);
}

void Reading::goTo(ItemId item)
{
    if (!find(item))
        return;
    m_settling = false;
    m_awaited = m_parts.view.currentItem() == item ? ItemId{} : item;
    m_parts.view.showItem(item);
}

void Reading::follow(ItemId item)
{
    // While the page is on its way to where it was sent, what it passes is nothing to follow.
    if (m_awaited.isValid() && item != m_awaited)
        return;
    const bool sent = m_awaited.isValid() || m_jumping;
    m_awaited = {};
    m_jumping = false;
    const ArticleItem *before = itemOnPage();
    m_item = item;
    const ArticleItem *now = itemOnPage();
    if (!sent && before && now && now->number == before->number + 1)
        markRead(before->id);
    if (now && !m_settling)
        select(m_article.id, item, false);
    m_settling = false;
    emit itemChanged(m_item);
}

void Reading::markRead(ItemId item)
{
    const ArticleItem *row = m_revision > 0 ? nullptr : find(item);
    if (row && !row->read)
        m_parts.library.changeItems([item](library::Writer &writer) { return writer.setRead({item}, true); });
}

void Reading::step(int step)
{
    if (!m_article.id.isValid()) {
        if (const DigestId selected = m_parts.list ? m_parts.list->selectedDigest() : DigestId(); selected.isValid())
            openDigest(selected);
        return;
    }
    const ArticleItem *now = itemOnPage();
    // What the list is narrowed to, else everything on the page.
    QList<ItemId> order;
    QList<int> numbers;
    if (m_revision == 0 && m_parts.model.hasItems(m_article.id)) {
        for (const ItemRow &row : m_parts.model.items(m_article.id)) {
            order.append(row.id);
            numbers.append(row.number);
        }
    } else {
        for (const ArticleItem &item : std::as_const(m_article.items)) {
            order.append(item.id);
            numbers.append(item.number);
        }
    }
    const int number = now ? now->number : 0;
    const auto next = step > 0 ? std::ranges::upper_bound(numbers, number) - numbers.begin()
                               : std::ranges::lower_bound(numbers, number) - numbers.begin() - 1;
    if (step > 0)
        markRead(m_item);
    if (next >= 0 && next < order.size()) {
        select(m_article.id, order[next], true);
        goTo(order[next]);
        return;
    }
    const DigestId other = m_revision > 0 ? DigestId() : m_parts.model.neighbour(m_article.id, step);
    if (other.isValid())
        openEnd(other, step);
}

void Reading::openEnd(DigestId digest, int step)
{
    m_parts.library
        .read([digest, filter = m_parts.feed.filter()](const Reader &reader) { return reader.items(digest, filter); })
        .then(this, [this, digest, step](const Result<QList<ItemRow>> &rows) {
            const ItemId item = rows && !rows->isEmpty() ? (step > 0 ? rows->first().id : rows->last().id) : ItemId{};
            select(digest, item, true);
            openDigest(digest, item);
        });
}

void Reading::nextUnread()
{
    if (m_revision > 0) { // nothing in it is read or unread
        emit nothingUnread();
        return;
    }
    m_parts.library
        .read([after = m_item, filter = m_parts.feed.filter()](const Reader &reader) {
            return reader.nextUnread(after, filter);
        })
        .then(this, [this](const Result<std::optional<ItemId>> &item) {
            if (!item)
                emit m_parts.library.failed(item.error());
            else if (*item)
                openItem(**item);
            else
                emit nothingUnread();
        });
}

void Reading::nextDigest()
{
    const DigestId next = m_parts.model.neighbour(m_article.id, 1);
    if (!next.isValid())
        return;
    select(next, {}, false);
    openDigest(next);
}

void Reading::scroll(bool up)
{
    if (m_article.id.isValid())
        m_parts.view.scrollPage(up);
    else
        step(1);
}

void Reading::refresh(const QList<ItemId> &items)
{
    QList<ItemId> shown;
    std::ranges::copy_if(items, std::back_inserter(shown), [this](ItemId item) { return find(item) != nullptr; });
    if (shown.isEmpty())
        return;
    m_parts.library
        .read([shown](const Reader &reader) -> Result<QList<ItemRow>> {
            QList<ItemRow> rows;
            for (const ItemId id : shown) {
                auto row = reader.item(id);
                if (!row)
                    return std::unexpected(row.error());
                rows.append(*std::move(row));
            }
            return rows;
        })
        .then(this, [this](const Result<QList<ItemRow>> &rows) {
            if (!rows)
                return;
            for (const ItemRow &row : *rows) {
                ArticleItem *item = find(row.id);
                if (!item)
                    continue;
                item->read = row.read;
                item->bookmarked = row.bookmarked;
                item->notes = row.notes;
                item->tags = row.tags;
                item->tagColours = row.tagColours;
                m_parts.view.updateItem(*item);
                emit itemUpdated(*item);
            }
        });
}

} // namespace gleaner::shell
