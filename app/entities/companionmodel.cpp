// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/companionmodel.h"

#include "app/article/tooltip.h"
#include "app/figures/typedot.h"
#include "core/entity/displaynames.h"

#include <QLocale>

using gleaner::library::Companion;

namespace gleaner::entities {

CompanionModel::CompanionModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void CompanionModel::setCompanions(const QList<Companion> &companions)
{
    beginResetModel();
    m_companions = companions;
    endResetModel();
}

void CompanionModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_companions.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DecorationRole, Qt::ForegroundRole});
}

int CompanionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_companions.size());
}

int CompanionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CompanionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Companion &companion = m_companions[index.row()];
    const QString name = entity::nameIn(companion.entity.name, companion.entity.type, QLocale().name());
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case NameColumn: return name;
        case SharedColumn: return QLocale().toString(companion.shared);
        case LiftColumn:
            //: how many times more often than by chance two names stand together
            return tr("%1×").arg(QLocale().toString(companion.lift, 'f', companion.lift < 10 ? 1 : 0));
        case ColumnCount: break;
        }
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? tr("%1, %n shared item(s)", nullptr, companion.shared).arg(name)
                                            : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        //: %1 is a kind of names, as "People"
        return article::plainToolTip(tr("%1 (%2)").arg(name, entity::displayName(companion.entity.type)));
    case Qt::DecorationRole:
        return index.column() == NameColumn ? figures::typeDot(companion.entity.type, m_theme) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == NameColumn ? QVariant() : QVariant(article::palette(m_theme).muted);
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter
                                                     : Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant CompanionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == NameColumn ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == LiftColumn)
        return tr("How many times more often than by chance they stand together");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case NameColumn: return tr("With whom");
    case SharedColumn: return tr("Items");
    case LiftColumn: return tr("Tie");
    case ColumnCount: break;
    }
    return {};
}

} // namespace gleaner::entities
