// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changesmodel.h"

#include "core/library/revisiontexts.h"

using gleaner::library::RevisedItem;
using gleaner::library::RevisionComparison;
using ItemState = gleaner::comparison::ItemComparison::State;

namespace gleaner::changes {

ChangesModel::ChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ChangesModel::setComparison(const RevisionComparison &comparison)
{
    beginResetModel();
    m_comparison = comparison;
    endResetModel();
}

void ChangesModel::clear()
{
    beginResetModel();
    m_comparison.reset();
    endResetModel();
}

bool ChangesModel::isElsewhere(int row) const
{
    return row >= m_comparison->items.size() && row < m_comparison->items.size() + m_comparison->elsewhere.size();
}

const RevisedItem *ChangesModel::itemAt(int row) const
{
    if (!m_comparison || row < 0)
        return nullptr;
    if (row < m_comparison->items.size())
        return &m_comparison->items[row];
    return isElsewhere(row) ? &m_comparison->elsewhere[row - m_comparison->items.size()] : nullptr;
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_comparison)
        return 0;
    return int(m_comparison->items.size() + m_comparison->elsewhere.size()) + (m_comparison->outside.isSame() ? 0 : 1);
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChangesModel::text(int row, int column) const
{
    const RevisedItem *item = itemAt(row);
    if (!item) {
        if (column == State)
            return library::stateName(ItemState::Changed);
        return column == Title ? tr("Outside the items") : QString();
    }
    const comparison::ItemComparison &what = item->what;
    switch (column) {
    case State:
        if (isElsewhere(row))
            return tr("Gone before", "state of an item that is in neither of two revisions");
        return what.state == ItemState::Unchanged && what.moved ? tr("Moved") : library::stateName(what.state);
    case Number:
        if (what.moved)
            //: the number of an item that has moved in its digest: before, and now
            return tr("%1 → %2").arg(what.before.number).arg(what.after.number);
        if (what.after.number > 0)
            return QString::number(what.after.number);
        return what.before.number > 0 ? QString::number(what.before.number) : QString();
    case Title: return what.state == ItemState::Removed ? what.title.before : what.title.after;
    default: break;
    }
    QStringList kept;
    if (!item->notes.isEmpty())
        kept += tr("%n note(s)", nullptr, int(item->notes.size()));
    if (item->now.bookmarked)
        kept += tr("bookmark");
    if (!item->now.tags.isEmpty())
        kept += tr("%n tag(s)", nullptr, int(item->now.tags.size()));
    //: between the parts of a list: "1 note, bookmark"
    return kept.join(tr(", "));
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RevisedItem *item = itemAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == Title || index.column() == Kept ? QVariant(text(index.row(), index.column()))
                                                                 : QVariant();
    case Qt::AccessibleTextRole: {
        QString spoken = text(index.row(), index.column());
        return spoken.isEmpty() ? QVariant() : QVariant(spoken);
    }
    case ChangedRole:
        return !item || isElsewhere(index.row()) || item->what.state != ItemState::Unchanged || item->what.moved;
    default: return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("State");
    case Number: return tr("No.", "the number of an item in its digest");
    case Title: return tr("Title");
    case Kept: return tr("Notes and marks");
    default: return {};
    }
}

QHash<int, QByteArray> ChangesModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(ChangedRole, "changed");
    return names;
}

void ChangesFilter::setChangedOnly(bool only)
{
    m_changedOnly = only;
    invalidateRowsFilter();
}

bool ChangesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !m_changedOnly || sourceModel()->index(row, 0, parent).data(ChangesModel::ChangedRole).toBool();
}

} // namespace gleaner::changes
