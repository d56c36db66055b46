// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchanging/exchangemodel.h"

#include "app/article/tooltip.h"

using gleaner::exchange::Conflict;

namespace gleaner::exchanging {

void ExchangeModel::setReport(const exchange::MergeReport &report)
{
    beginResetModel();
    m_rows.clear();
    for (const Conflict &conflict : report.conflicts) {
        QString what;
        switch (conflict.kind) {
        case Conflict::Kind::Differs:
            //: %1 is a person
            what = tr("%1 has it otherwise: both are kept").arg(conflict.author);
            break;
        case Conflict::Kind::Both: what = tr("%1 and you changed it: both are kept").arg(conflict.author); break;
        case Conflict::Kind::Deleted:
            what = tr("%1 changed it, you deleted it: it stays away").arg(conflict.author);
            break;
        }
        m_rows.append({what, conflict.about, conflict.here, conflict.theirs});
    }
    for (const Diagnostic &each : report.unplaced)
        m_rows.append({tr("Annotation %1 has no place").arg(each.line), each.message, {}, {}});
    for (const Diagnostic &each : report.problems)
        m_rows.append({tr("Annotation %1 was left out").arg(each.line), each.message, {}, {}});
    endResetModel();
}

int ExchangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExchangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &text = m_rows[index.row()][size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text.simplified();
    case FullTextRole: return text;
    case Qt::ToolTipRole: return article::plainToolTip(text);
    default: return {};
    }
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhatColumn: return tr("What happens");
    case AboutColumn: return tr("About");
    case HereColumn: return tr("In this library");
    case TheirsColumn: return tr("In the file");
    default: return {};
    }
}

} // namespace gleaner::exchanging
