// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestmodel.h"

#include "app/article/tooltip.h"
#include "app/digests/digestnodes.h"
#include "app/digests/rowtext.h"
#include "app/dragging/things.h"

#include <QMimeData>

#include <utility>

using gleaner::library::DigestRow;
using gleaner::library::ItemRow;

namespace gleaner::digests {

DigestModel::DigestModel(QObject *parent)
    : QAbstractItemModel(parent)
{ }

DigestModel::~DigestModel() = default;

const QList<DigestRow> &DigestModel::listed(const Month &month) const
{
    static const QList<DigestRow> none;
    // Between the change of the listing and that of the rows a view may ask.
    const bool known = month.row < int(m_listing.months.size())
                    && m_listing.months[size_t(month.row)].first == month.first;
    return known ? m_listing.months[size_t(month.row)].rows : none;
}

bool DigestModel::isOpen(const QModelIndex &month) const
{
    return month.isValid() && kind(month) == Kind::Month && m_months[size_t(month.row())]->limit > 0;
}

QList<DigestId> DigestModel::digestsOf(const QModelIndex &month) const
{
    QList<DigestId> ids;
    if (!month.isValid() || kind(month) != Kind::Month)
        return ids;
    for (const DigestRow &row : listed(*m_months[size_t(month.row())]))
        ids.append(row.id);
    return ids;
}

QModelIndex DigestModel::reveal(DigestId digest)
{
    if (!m_digests.contains(digest)) {
        const DigestListing::Place place = m_listing.places.value(digest);
        if (place.month < 0)
            return {};
        show(*m_months[size_t(place.month)], (place.row / PageRows + 1) * PageRows);
    }
    return indexOf(digest);
}

void DigestModel::setWatched(const library::WatchedNews &news)
{
    const library::WatchedNews before = std::exchange(m_watched, news);
    if (before.items == news.items && before.digests == news.digests)
        return;
    const QList<int> roles{WatchedRole, Qt::AccessibleTextRole, Qt::ToolTipRole};
    for (const auto &month : m_months) {
        if (month->digests.empty())
            continue;
        const QModelIndex parent = indexOf(*month);
        emit dataChanged(index(0, 0, parent), index(int(month->digests.size()) - 1, 0, parent), roles);
        for (const auto &digest : month->digests) {
            const QModelIndex items = indexOf(*digest);
            if (!digest->items.isEmpty())
                emit dataChanged(index(0, 0, items), index(int(digest->items.size()) - 1, 0, items), roles);
        }
    }
}

DigestModel::Kind DigestModel::kind(const QModelIndex &index) const
{
    const auto *parent = static_cast<const Node *>(index.constInternalPointer());
    if (!parent)
        return Kind::Month;
    return parent->kind == Kind::Month ? Kind::Digest : Kind::Item;
}

DigestModel::Digest *DigestModel::digestNode(const QModelIndex &index) const
{
    if (!index.isValid() || kind(index) != Kind::Digest)
        return nullptr;
    return static_cast<Month *>(index.internalPointer())->digests[size_t(index.row())].get();
}

DigestId DigestModel::digestAt(const QModelIndex &index) const
{
    if (const Digest *node = digestNode(index))
        return node->data.id;
    const ItemId item = itemAt(index);
    return item.isValid() ? m_items.value(item) : DigestId{};
}

ItemId DigestModel::itemAt(const QModelIndex &index) const
{
    if (!index.isValid() || kind(index) != Kind::Item)
        return {};
    return static_cast<const Digest *>(index.constInternalPointer())->items[index.row()].id;
}

QModelIndex DigestModel::indexOf(const Month &month) const
{
    return createIndex(month.row, 0, nullptr);
}

QModelIndex DigestModel::indexOf(const Digest &digest) const
{
    return createIndex(digest.row, 0, static_cast<const Node *>(&digest.month));
}

QModelIndex DigestModel::indexOf(DigestId digest) const
{
    const Digest *node = m_digests.value(digest);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex DigestModel::indexOf(ItemId item) const
{
    const Digest *node = m_digests.value(m_items.value(item));
    if (!node)
        return {};
    for (int i = 0; i < node->items.size(); ++i) {
        if (node->items[i].id == item)
            return index(i, 0, indexOf(*node));
    }
    return {};
}

QList<ItemRow> DigestModel::items(DigestId digest) const
{
    const Digest *node = m_digests.value(digest);
    return node ? node->items : QList<ItemRow>();
}

bool DigestModel::hasItems(DigestId digest) const
{
    const Digest *node = m_digests.value(digest);
    return node && node->state == Digest::Items::Loaded;
}

QList<DigestId> DigestModel::askedDigests() const
{
    QList<DigestId> ids;
    for (const Digest *node : m_digests) {
        if (node->state != Digest::Items::Unknown)
            ids.append(node->data.id);
    }
    return ids;
}

DigestId DigestModel::neighbour(DigestId digest, int step) const
{
    const auto [month, row] = m_listing.places.value(digest);
    if (month < 0)
        return {};
    qsizetype place = row + step;
    size_t group = size_t(month);
    while (place < 0 || place >= m_listing.months[group].rows.size()) {
        if (place < 0 && group == 0)
            return {};
        place = place < 0 ? place + m_listing.months[--group].rows.size()
                          : place - m_listing.months[group++].rows.size();
        if (group == m_listing.months.size())
            return {};
    }
    return m_listing.months[group].rows[place].id;
}

QModelIndex DigestModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, nullptr);
    if (kind(parent) == Kind::Month)
        return createIndex(row, column, static_cast<const Node *>(m_months[size_t(parent.row())].get()));
    return createIndex(row, column, static_cast<const Node *>(digestNode(parent)));
}

QModelIndex DigestModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    switch (kind(child)) {
    case Kind::Month: return {};
    case Kind::Digest: return indexOf(*static_cast<const Month *>(child.constInternalPointer()));
    case Kind::Item: return indexOf(*static_cast<const Digest *>(child.constInternalPointer()));
    }
    return {};
}

int DigestModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_months.size());
    if (parent.column() > 0 || kind(parent) == Kind::Item)
        return 0;
    if (kind(parent) == Kind::Month)
        return int(m_months[size_t(parent.row())]->digests.size());
    return int(digestNode(parent)->items.size());
}

int DigestModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant DigestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return section == 0 && orientation == Qt::Horizontal && role == Qt::DisplayRole ? tr("Digest") : QVariant();
}

QVariant DigestModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == KindRole)
        return int(kind(index));
    if (const Digest *node = digestNode(index)) {
        const int watched = m_watched.digests.value(node->data.id);
        switch (role) {
        case Qt::DisplayRole: return node->data.title;
        case Qt::ToolTipRole: return article::plainToolTip(withWatched(node->data.title, watched));
        case Qt::AccessibleTextRole: return withWatched(accessibleText(node->data), watched);
        case WatchedRole: return watched;
        case DigestRole: return QVariant::fromValue(node->data);
        default: return {};
        }
    }
    if (kind(index) == Kind::Month) {
        const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return text ? monthText(m_months[size_t(index.row())]->first) : QVariant();
    }
    const ItemRow &item = static_cast<const Digest *>(index.constInternalPointer())->items[index.row()];
    switch (role) {
    case Qt::DisplayRole: return item.title;
    case Qt::ToolTipRole: return article::plainToolTip(withWatched(item.title, m_watched.items.value(item.id)));
    case Qt::AccessibleTextRole: return withWatched(accessibleText(item), m_watched.items.value(item.id));
    case WatchedRole: return QVariant::fromValue(m_watched.items.value(item.id));
    case ItemRole: return QVariant::fromValue(item);
    default: return {};
    }
}

Qt::ItemFlags DigestModel::flags(const QModelIndex &index) const
{
    const bool isItem = index.isValid() && kind(index) == Kind::Item;
    return QAbstractItemModel::flags(index) | (isItem ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList DigestModel::mimeTypes() const
{
    return dragging::thingsTypes();
}

QMimeData *DigestModel::mimeData(const QModelIndexList &indexes) const
{
    QList<dragging::Thing> things;
    for (const QModelIndex &index : indexes) {
        if (const ItemId item = itemAt(index); item.isValid())
            things.append(dragging::Thing::of(item));
    }
    return dragging::thingsMime(things);
}

bool DigestModel::hasChildren(const QModelIndex &parent) const
{
    if (const Digest *node = digestNode(parent))
        return node->state == Digest::Items::Loaded ? !node->items.isEmpty() : node->data.items > 0;
    if (rowCount(parent) > 0)
        return true;
    return parent.isValid() && kind(parent) == Kind::Month && !listed(*m_months[size_t(parent.row())]).isEmpty();
}

bool DigestModel::canFetchMore(const QModelIndex &parent) const
{
    if (const Digest *node = digestNode(parent))
        return node->state == Digest::Items::Unknown && node->data.items > 0;
    if (m_merging || !parent.isValid() || kind(parent) != Kind::Month)
        return false;
    const Month &month = *m_months[size_t(parent.row())];
    return qsizetype(month.digests.size()) < listed(month).size();
}

void DigestModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (Digest *node = digestNode(parent)) {
        node->state = Digest::Items::Wanted;
        emit itemsWanted(node->data.id);
        return;
    }
    Month &month = *m_months[size_t(parent.row())];
    show(month, qsizetype(month.digests.size()) + PageRows);
}

} // namespace gleaner::digests
