// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestmodel.h"

#include "app/article/tooltip.h"
#include "app/digests/rowmerge.h"
#include "app/digests/rowtext.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

using gleaner::library::DigestRow;
using gleaner::library::ItemRow;

namespace gleaner::digests {

struct DigestModel::Node {
    explicit Node(Kind nodeKind)
        : kind(nodeKind)
    { }
    Kind kind;
    int row = 0; ///< place in its parent
};

struct DigestModel::Digest : Node {
    enum class Items { Unknown, Wanted, Loaded };
    Digest(Month &parent, DigestRow digestRow)
        : Node(Kind::Digest)
        , month(parent)
        , data(std::move(digestRow))
    { }
    Month &month;
    DigestRow data;
    Items state = Items::Unknown;
    QList<ItemRow> items;
};

struct DigestModel::Month : Node {
    explicit Month(QDate firstDay)
        : Node(Kind::Month)
        , first(firstDay)
    { }
    QDate first;                                  ///< null: digests without a date
    qsizetype limit = 0;                          ///< digests that have rows at most; 0 until it is opened
    std::vector<std::unique_ptr<Digest>> digests; ///< that have rows: the first of those listed
};

namespace {

template<typename Nodes>
void renumber(const Nodes &nodes, int from)
{
    for (size_t row = size_t(from); row < nodes.size(); ++row)
        nodes[row]->row = int(row);
}

} // namespace

DigestModel::DigestModel(QObject *parent)
    : QAbstractItemModel(parent)
{ }

DigestModel::~DigestModel() = default;

DigestListing DigestModel::setListing(DigestListing listing)
{
    const QScopedValueRollback merging(m_merging, true);
    DigestListing before = std::exchange(m_listing, std::move(listing));
    mergeMonths();
    for (size_t i = 0; i < m_months.size(); ++i) {
        Month &month = *m_months[i];
        const QList<DigestRow> &rows = m_listing.months[i].rows;
        // What can be scrolled to stays so when digests come before it.
        qsizetype count = std::min(rows.size(), month.limit);
        if (!month.digests.empty()) {
            const DigestListing::Place last = m_listing.places.value(month.digests.back()->data.id);
            if (last.month == int(i))
                count = std::max<qsizetype>(count, last.row + 1);
        }
        mergeDigests(month, rows.first(count));
    }
    return before;
}

void DigestModel::mergeMonths()
{
    struct Rows {
        DigestModel &model;
        QList<qsizetype> above; ///< digests listed before each month
        int count() const { return int(model.m_months.size()); }
        QDate keyAt(int row) const { return model.m_months[size_t(row)]->first; }
        void remove(int first, int last)
        {
            for (int row = first; row <= last; ++row)
                model.mergeDigests(*model.m_months[size_t(row)], {});
            model.beginRemoveRows({}, first, last);
            model.m_months.erase(model.m_months.begin() + first, model.m_months.begin() + last + 1);
            renumber(model.m_months, first);
            model.endRemoveRows();
        }
        void insert(int at, qsizetype first, qsizetype last)
        {
            model.beginInsertRows({}, at, at + int(last - first));
            for (qsizetype i = first; i <= last; ++i) {
                auto month = std::make_unique<Month>(model.m_listing.months[size_t(i)].first);
                if (above[i] < OpenRows)
                    month->limit = PageRows;
                model.m_months.insert(model.m_months.begin() + at + (i - first), std::move(month));
            }
            renumber(model.m_months, at);
            model.endInsertRows();
        }
        void update(int, qsizetype) { }
    };
    QList<QDate> months;
    QList<qsizetype> above;
    qsizetype digests = 0;
    for (const DigestListing::Month &month : m_listing.months) {
        months.append(month.first);
        above.append(digests);
        digests += month.rows.size();
    }
    mergeRows(months, Rows{*this, above});
}

void DigestModel::mergeDigests(Month &month, const QList<DigestRow> &rows)
{
    struct Rows {
        DigestModel &model;
        Month &month;
        const QList<DigestRow> &rows;
        int count() const { return int(month.digests.size()); }
        DigestId keyAt(int row) const { return month.digests[size_t(row)]->data.id; }
        void remove(int first, int last)
        {
            model.beginRemoveRows(model.indexOf(month), first, last);
            for (int row = first; row <= last; ++row)
                model.forget(*month.digests[size_t(row)]);
            month.digests.erase(month.digests.begin() + first, month.digests.begin() + last + 1);
            renumber(month.digests, first);
            model.endRemoveRows();
        }
        void insert(int at, qsizetype first, qsizetype last)
        {
            model.beginInsertRows(model.indexOf(month), at, at + int(last - first));
            for (qsizetype i = first; i <= last; ++i) {
                auto node = std::make_unique<Digest>(month, rows[i]);
                model.m_digests.insert(rows[i].id, node.get());
                month.digests.insert(month.digests.begin() + at + (i - first), std::move(node));
            }
            renumber(month.digests, at);
            model.endInsertRows();
        }
        void update(int, qsizetype wanted) { model.updateDigest(rows[wanted]); }
    };
    QList<DigestId> ids;
    for (const DigestRow &row : rows)
        ids.append(row.id);
    mergeRows(ids, Rows{*this, month, rows});
}

void DigestModel::forget(Digest &digest)
{
    for (const ItemRow &item : std::as_const(digest.items))
        m_items.remove(item.id);
    // A digest whose date changed may stand in its new month already.
    if (m_digests.value(digest.data.id) == &digest)
        m_digests.remove(digest.data.id);
}

void DigestModel::setItems(DigestId id, const QList<ItemRow> &rows)
{
    Digest *node = m_digests.value(id);
    if (!node)
        return;
    struct Rows {
        DigestModel &model;
        Digest &digest;
        const QList<ItemRow> &rows;
        int count() const { return int(digest.items.size()); }
        ItemId keyAt(int row) const { return digest.items[row].id; }
        void remove(int first, int last)
        {
            model.beginRemoveRows(model.indexOf(digest), first, last);
            for (int row = first; row <= last; ++row)
                model.m_items.remove(digest.items[row].id);
            digest.items.remove(first, last - first + 1);
            model.endRemoveRows();
        }
        void insert(int at, qsizetype first, qsizetype last)
        {
            model.beginInsertRows(model.indexOf(digest), at, at + int(last - first));
            for (qsizetype i = first; i <= last; ++i) {
                digest.items.insert(at + (i - first), rows[i]);
                model.m_items.insert(rows[i].id, digest.data.id);
            }
            model.endInsertRows();
        }
        void update(int, qsizetype wanted) { model.updateItem(rows[wanted]); }
    };
    node->state = Digest::Items::Loaded;
    QList<ItemId> ids;
    for (const ItemRow &row : rows)
        ids.append(row.id);
    mergeRows(ids, Rows{*this, *node, rows});
}

const QList<DigestRow> &DigestModel::listed(const Month &month) const
{
    static const QList<DigestRow> none;
    // Between the change of the listing and that of the rows a view may ask.
    const bool known = month.row < int(m_listing.months.size())
                    && m_listing.months[size_t(month.row)].first == month.first;
    return known ? m_listing.months[size_t(month.row)].rows : none;
}

void DigestModel::show(Month &month, qsizetype count)
{
    month.limit = std::max(month.limit, count);
    const QList<DigestRow> &rows = listed(month);
    mergeDigests(month, rows.first(std::min(rows.size(), month.limit)));
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

void DigestModel::updateDigest(const DigestRow &row)
{
    if (const DigestListing::Place place = m_listing.places.value(row.id); place.month >= 0)
        m_listing.months[size_t(place.month)].rows[place.row] = row;
    Digest *node = m_digests.value(row.id);
    if (!node || node->data == row)
        return;
    node->data = row;
    const QModelIndex index = indexOf(*node);
    emit dataChanged(index, index);
}

void DigestModel::updateItem(const ItemRow &row)
{
    Digest *node = m_digests.value(m_items.value(row.id));
    if (!node)
        return;
    for (int i = 0; i < node->items.size(); ++i) {
        if (node->items[i].id != row.id || node->items[i] == row)
            continue;
        node->items[i] = row;
        const QModelIndex changed = index(i, 0, indexOf(*node));
        emit dataChanged(changed, changed);
    }
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
