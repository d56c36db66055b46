// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/reviewmodel.h"

#include "app/article/tooltip.h"
#include "app/highlights/colourmark.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using gleaner::library::HighlightRow;

namespace gleaner::highlights {

ReviewModel::ReviewModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void ReviewModel::setRows(const QList<HighlightRow> &rows)
{
    // Both are in the library's order: what is gone goes, what is new comes in its place.
    QSet<HighlightId> staying;
    for (const HighlightRow &row : rows)
        staying.insert(row.highlight.id);
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (!staying.contains(m_rows[row].highlight.id))
            removeAt(int(row));
    }
    QSet<HighlightId> known;
    for (const HighlightRow &row : std::as_const(m_rows))
        known.insert(row.highlight.id);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const HighlightId id = rows[row].highlight.id;
        if (row < m_rows.size() && m_rows[row].highlight.id == id) {
            if (m_rows[row] != rows[row]) {
                m_rows[row] = rows[row];
                emit dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
            }
            continue;
        }
        // A place accepted in another item and taken back may have changed the order.
        if (known.contains(id))
            remove(id);
        beginInsertRows({}, int(row), int(row));
        m_rows.insert(row, rows[row]);
        endInsertRows();
    }
}

void ReviewModel::remove(HighlightId highlight)
{
    const auto found = std::ranges::find(m_rows, highlight, [](const HighlightRow &row) { return row.highlight.id; });
    if (found != m_rows.end())
        removeAt(int(found - m_rows.begin()));
}

void ReviewModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void ReviewModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, PassageColumn), index(rowCount() - 1, PassageColumn), {Qt::DecorationRole});
}

void ReviewModel::setColourNames(const annotation::ColourNames &names)
{
    m_colourNames = names;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, PassageColumn), index(rowCount() - 1, PassageColumn), {Qt::AccessibleTextRole});
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HighlightRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case StateColumn: return stateName(row.highlight);
        case PassageColumn: return row.highlight.verified.quote.exact.simplified();
        case ItemColumn: return row.itemTitle.simplified();
        case DigestColumn: return placeName(row);
        default: return {};
        }
    case Qt::DecorationRole:
        return index.column() == PassageColumn ? QVariant(colourMark(row.highlight.colour, m_theme)) : QVariant();
    case Qt::ToolTipRole: return article::plainToolTip(data(index, Qt::DisplayRole).toString());
    case Qt::AccessibleTextRole:
        if (index.column() != PassageColumn)
            return {};
        //: a highlight, as a screen reader says it: its colour's name and its words
        return tr("%1: %2").arg(m_colourNames.of(row.highlight.colour), data(index, Qt::DisplayRole).toString());
    default: return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case StateColumn: return tr("What happened");
    case PassageColumn: return tr("Passage");
    case ItemColumn: return tr("Item");
    case DigestColumn: return tr("Digest");
    default: return {};
    }
}

} // namespace gleaner::highlights
