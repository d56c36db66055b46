// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/knownmodel.h"

#include "app/article/tooltip.h"
#include "app/entities/entitynames.h"
#include "core/library/fold.h"

namespace gleaner::entities {

KnownModel::KnownModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void KnownModel::setThings(const QList<library::EntityCount> &things)
{
    beginResetModel();
    m_things = things;
    m_folded.clear();
    m_folded.reserve(things.size());
    for (const library::EntityCount &thing : things)
        m_folded.append(library::fold(thing.entity.name));
    endResetModel();
}

library::EntityKey KnownModel::thingAt(const QModelIndex &index) const
{
    return index.isValid() && checkIndex(index) ? m_things[index.row()].entity : library::EntityKey();
}

int KnownModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_things.size());
}

int KnownModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KnownModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const library::EntityCount &thing = m_things[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? thing.entity.name
             : index.column() == TypeColumn ? typeName(thing.entity.type)
                                            : QString::number(thing.mentions);
    case Qt::ToolTipRole:
        return index.column() == NameColumn ? QVariant(article::plainToolTip(thing.entity.name)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn
                 ? QVariant(tr("%1, %n mention(s)", nullptr, thing.mentions).arg(describe(thing.entity)))
                 : QVariant();
    case FoldedRole: return m_folded[index.row()];
    default: return {};
    }
}

QVariant KnownModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn: return tr("Name");
    case TypeColumn: return tr("Type");
    case CountColumn: return tr("Mentions");
    default: return {};
    }
}

QHash<int, QByteArray> KnownModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(FoldedRole, "folded");
    return names;
}

} // namespace gleaner::entities
