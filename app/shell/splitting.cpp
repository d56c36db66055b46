// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/splitting.h"

#include "app/article/articleview.h"
#include "app/digests/digestlist.h"
#include "app/shell/actions.h"
#include "app/shell/articleloader.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "core/library/revisions.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <QTreeView>

#include <algorithm>

using gleaner::article::ArticleItem;
using gleaner::article::ArticleView;
using gleaner::library::Reader;
using gleaner::library::RevisedItem;
using gleaner::library::RevisionComparison;

namespace gleaner::shell {

namespace {

/// One of a digest's items in one of its revisions.
struct RevisionItem {
    int revision = 0; ///< from 1; 0: the newest
    int number = 0;   ///< of the item, from 1; 0: none
};

/// The number that the item has in another revision, 0 when it is not in it.
Result<int> numberIn(const Reader &reader, DigestId digest, const RevisionItem &item, int revision)
{
    const bool isLater = item.revision == 0 || (revision > 0 && item.revision > revision);
    const auto compared = isLater ? reader.compareRevisions(digest, revision, item.revision)
                                  : reader.compareRevisions(digest, item.revision, revision);
    if (!compared)
        return std::unexpected(compared.error());
    for (const RevisedItem &each : compared->items) {
        const int before = each.what.before.number;
        const int after = each.what.after.number;
        if ((isLater ? after : before) == item.number)
            return isLater ? before : after;
    }
    return 0;
}

int numberOnPage(const Reading &reading)
{
    const ArticleItem *item = reading.itemOnPage();
    return item ? item->number : 0;
}

/// The page's item of a number; none for 0.
ItemId itemOf(const Reading &reading, int number)
{
    const auto &items = reading.article().items;
    const auto found = std::ranges::find(items, number, &ArticleItem::number);
    return found == items.end() ? ItemId() : found->id;
}

} // namespace

Splitting::Splitting(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    const auto on = [this](ActionId id, auto run) { connect(m_parts.actions[id], &QAction::triggered, this, run); };
    on(ActionId::OpenBeside, [this] { openChosen(); });
    on(ActionId::CompareBefore, [this] { compareWithBefore(); });
    on(ActionId::SameItem, [this] { showSameItem(); });
    on(ActionId::CloseBeside, [this] { closeBeside(); });
    connect(&m_parts.halves, &Halves::splitChanged, this, &Splitting::updateActions);
    updateActions(m_parts.halves.isSplit());
}

void Splitting::updateActions(bool split)
{
    for (const ActionId id : {ActionId::SameItem, ActionId::CloseBeside})
        m_parts.actions[id]->setEnabled(split);
}

/// The keyboard goes to a half, now or when its page comes, unless it is somewhere else by then.
void Splitting::give(Half &half)
{
    m_parts.halves.activate(half);
    const auto focus = [&half] { half.view().focusTarget()->setFocus(Qt::OtherFocusReason); };
    focus();
    connect(
        &half.view(), &ArticleView::loaded, this,
        [this, &half, focus, before = QPointer(QApplication::focusWidget())] {
            if (half.isActive() && m_parts.halves.isSplit() && QApplication::focusWidget() == before)
                focus();
        },
        Qt::SingleShotConnection);
}

void Splitting::openBeside(DigestId digest, ItemId item)
{
    if (!digest.isValid()) {
        emit told(tr("Choose a digest first."));
        return;
    }
    Half &half = m_parts.halves.beside();
    half.reading().openDigest(digest, item);
    give(half);
}

void Splitting::openChosen()
{
    if (m_parts.list.view()->hasFocus()) {
        openBeside(m_parts.list.selectedDigest(), m_parts.list.selectedItem());
        return;
    }
    const Reading &reading = m_parts.halves.reading();
    openBeside(reading.digest(), reading.item());
}

void Splitting::compareWithBefore()
{
    const Reading &reading = m_parts.halves.reading();
    const DigestId digest = reading.digest();
    if (!digest.isValid()) {
        emit told(tr("Open a digest first."));
        return;
    }
    struct Found {
        int revision = 0; ///< none
        int item = 0;     ///< its number
    };
    const RevisionItem here{reading.revision(), numberOnPage(reading)};
    m_parts.library
        .read([digest, here](const Reader &reader) -> Result<Found> {
            const auto revisions = reader.revisions(digest);
            if (!revisions)
                return std::unexpected(revisions.error());
            const int before = (here.revision > 0 ? here.revision : int(revisions->size())) - 1;
            if (before < 1)
                return Found{};
            return numberIn(reader, digest, here, before).transform([before](int item) { return Found{before, item}; });
        })
        .then(this, [this, digest](const Result<Found> &found) {
            if (!found) {
                emit m_parts.library.failed(found.error());
            } else if (found->revision < 1) {
                emit told(tr("There is no earlier revision of this digest."));
            } else {
                Half &half = m_parts.halves.beside();
                half.reading().openRevision(digest, found->revision,
                                            found->item > 0 ? ArticleLoader::revisionItem(found->item) : ItemId());
                give(half);
            }
        });
}

void Splitting::showSameItem()
{
    const Half *other = m_parts.halves.other();
    const Reading &reading = m_parts.halves.reading();
    const ArticleItem *item = reading.itemOnPage();
    if (!other || !item)
        return;
    const DigestId digest = reading.digest();
    if (other->reading().digest() != digest) {
        emit told(tr("The other half shows another digest."));
        return;
    }
    const RevisionItem here{reading.revision(), item->number};
    const int there = other->reading().revision();
    if (here.revision == there) {
        other->reading().goToOnPage(item->id);
        return;
    }
    m_parts.library.read([=](const Reader &reader) { return numberIn(reader, digest, here, there); })
        .then(this, [this, digest, there](const Result<int> &number) {
            const Half *half = m_parts.halves.other();
            if (!number) {
                emit m_parts.library.failed(number.error());
                return;
            }
            if (!half || half->reading().digest() != digest || half->reading().revision() != there)
                return; // something else is there by now
            if (const ItemId same = itemOf(half->reading(), *number); same.isValid())
                half->reading().goToOnPage(same);
            else
                emit told(tr("The other revision does not have this item."));
        });
}

void Splitting::closeBeside()
{
    m_parts.halves.closeBeside();
    save();
}

void Splitting::save() const
{
    const Half *half = m_parts.halves.shownBeside();
    if (m_restoring || (half && !half->reading().digest().isValid()))
        return;
    if (!half) {
        m_parts.session.setBeside({});
        return;
    }
    const Reading &reading = half->reading();
    Session::Beside beside;
    beside.place.digest = reading.digestUid();
    beside.revision = reading.revision();
    if (const ArticleItem *item = reading.itemOnPage()) {
        beside.place.item = beside.revision > 0 ? QString::number(item->number) : item->uid;
        if (const article::Place place = half->view().place(); place.item == item->id)
            beside.place.offset = place.offset;
    }
    m_parts.session.setBeside(beside);
    m_parts.session.setSplitter(QStringLiteral("halves"), m_parts.halves.saveState());
}

void Splitting::restore()
{
    const Session::Beside beside = m_parts.session.beside();
    if (beside.place.digest.isEmpty())
        return;
    struct Found {
        DigestId digest;
        ItemId item;
    };
    m_restoring = true;
    m_parts.library
        .read([beside](const Reader &reader) -> Result<Found> {
            const auto digest = reader.findDigest(beside.place.digest);
            if (!digest)
                return std::unexpected(digest.error());
            if (beside.revision > 0)
                return Found{*digest, ArticleLoader::revisionItem(beside.place.item.toInt())};
            return Found{*digest, reader.findItem(beside.place.item).value_or(ItemId())};
        })
        .then(this, [this, beside](const Result<Found> &found) {
            m_restoring = false;
            if (!found)
                return;
            Reading &reading = m_parts.halves.beside().reading();
            m_parts.halves.restoreSizes(m_parts.session.splitter(QStringLiteral("halves")));
            const article::Place place{found->item, beside.place.offset};
            if (beside.revision > 0)
                reading.openRevision(found->digest, beside.revision, place.item, place);
            else
                reading.openDigest(found->digest, place.item, place);
        });
}

} // namespace gleaner::shell
