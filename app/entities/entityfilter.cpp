// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entityfilter.h"

#include "app/entities/entitymodel.h"
#include "core/library/fold.h"

#include <QLocale>

#include <algorithm>

namespace gleaner::entities {

EntityFilter::EntityFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setSortRole(EntityModel::CountRole);
    sort(EntityModel::NameColumn);
}

void EntityFilter::setText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    m_folded = library::fold(wanted);
    invalidateFilter();
}

void EntityFilter::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    invalidate();
}

QVariant EntityFilter::data(const QModelIndex &index, int role) const
{
    if (role == Qt::DisplayRole && index.isValid() && !index.parent().isValid()
        && index.column() == EntityModel::CountColumn)
        return QLocale().toString(rowCount(index.siblingAtColumn(0)));
    return QSortFilterProxyModel::data(index, role);
}

bool EntityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_folded.isEmpty())
        return true;
    if (!parent.isValid()) // a type is shown for its entities
        return false;
    const Names &names = namesOf(sourceModel()->index(row, 0, parent));
    return std::ranges::any_of(names.folded, [this](const QString &name) { return name.contains(m_folded); })
        || std::ranges::any_of(names.plain, [this](const QString &name) { return m_pinyin.matches(name, m_folded); });
}

const EntityFilter::Names &EntityFilter::namesOf(const QModelIndex &row) const
{
    constexpr qsizetype MostKept = 10'000; // many times those of one digest
    const QString all = row.data(EntityModel::SearchRole).toString();
    auto known = m_names.constFind(all);
    if (known == m_names.cend()) {
        if (m_names.size() >= MostKept)
            m_names.clear();
        Names names{all.split(u'\n'), {}};
        names.plain.removeDuplicates();
        for (const QString &name : std::as_const(names.plain))
            names.folded.append(library::fold(name));
        known = m_names.insert(all, names);
    }
    return *known;
}

bool EntityFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.parent().isValid()) {
        const bool leftWatched = left.data(EntityModel::WatchedRole).toBool();
        const bool rightWatched = right.data(EntityModel::WatchedRole).toBool();
        if (leftWatched != rightWatched)
            return leftWatched;
        const int leftCount = left.data(EntityModel::CountRole).toInt();
        const int rightCount = right.data(EntityModel::CountRole).toInt();
        if (m_order == Order::ByCount && leftCount != rightCount)
            return leftCount > rightCount;
    }
    return left.row() < right.row();
}

} // namespace gleaner::entities
