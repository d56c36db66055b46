// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the rows of the list follow what it holds.
#include "app/digests/digestnodes.h"
#include "app/digests/rowmerge.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

using gleaner::library::DigestRow;
using gleaner::library::ItemRow;

namespace gleaner::digests {

namespace {

template<typename Nodes>
void renumber(const Nodes &nodes, int from)
{
    for (size_t row = size_t(from); row < nodes.size(); ++row)
        nodes[row]->row = int(row);
}

} // namespace

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

void DigestModel::show(Month &month, qsizetype count)
{
    month.limit = std::max(month.limit, count);
    const QList<DigestRow> &rows = listed(month);
    mergeDigests(month, rows.first(std::min(rows.size(), month.limit)));
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

} // namespace gleaner::digests
