// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskmodel.h"

#include "app/article/tooltip.h"
#include "app/highlights/colourmark.h"
#include "core/library/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::highlights {

DeskModel::DeskModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void DeskModel::setRows(const QList<DeskRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void DeskModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, KindColumn), index(rowCount() - 1, KindColumn), {Qt::DecorationRole});
}

void DeskModel::setColourNames(const annotation::ColourNames &names)
{
    m_colourNames = names;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, KindColumn), index(rowCount() - 1, KindColumn));
}

int DeskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DeskModel::text(const DeskRow &row, int column) const
{
    switch (column) {
    case KindColumn: return row.highlight ? m_colourNames.of(row.highlight->colour) : tr("Note");
    case QuoteColumn: return row.quote().simplified();
    case NoteColumn: return row.written().simplified();
    case TagsColumn: return row.tags.join(u", "_s);
    case ItemColumn: return row.itemTitle.simplified();
    case DigestColumn: return row.digestTitle.simplified();
    case PublisherColumn: return row.publisher;
    case DateColumn: return row.digestDate.toString(Qt::ISODate);
    case StateColumn: return row.highlight ? stateName(*row.highlight) : QString();
    default: return {};
    }
}

QVariant DeskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeskRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case SortRole: return text(row, index.column());
    case Qt::DecorationRole:
        return index.column() == KindColumn && row.highlight ? QVariant(colourMark(row.highlight->colour, m_theme))
                                                             : QVariant();
    case Qt::ToolTipRole: return article::plainToolTip(text(row, index.column()));
    default: return {};
    }
}

QVariant DeskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    //: what a row is: a note, or a highlight of a colour
    case KindColumn: return tr("Kind");
    case QuoteColumn: return tr("Passage");
    case NoteColumn: return tr("Note");
    case TagsColumn: return tr("Tags");
    case ItemColumn: return tr("Item");
    case DigestColumn: return tr("Digest");
    case PublisherColumn: return tr("Publisher");
    case DateColumn: return tr("Date");
    case StateColumn: return tr("State");
    default: return {};
    }
}

DeskFilter::DeskFilter(DeskModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(DeskModel::SortRole);
    setSortLocaleAware(true);
}

void DeskFilter::setFacets(const DeskFacets &facets)
{
    m_facets = facets;
    m_words = library::fold(facets.words).split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool DeskFilter::filterAcceptsRow(int at, const QModelIndex &) const
{
    const DeskRow &row = m_model.rows()[at];
    using Kind = DeskFacets::Kind;
    switch (m_facets.kind) {
    case Kind::Any: break;
    case Kind::Notes:
        if (!row.note)
            return false;
        break;
    case Kind::Highlights:
        if (!row.highlight)
            return false;
        break;
    case Kind::Written:
        if (!row.highlight || row.highlight->note.isEmpty())
            return false;
        break;
    case Kind::Open:
        if (!row.highlight || !row.highlight->needsReview())
            return false;
        break;
    }
    return (!m_facets.colour || (row.highlight && row.highlight->colour == *m_facets.colour))
        && (m_facets.tag.isEmpty() || row.tags.contains(m_facets.tag))
        && (m_facets.publisher.isEmpty() || row.publisher == m_facets.publisher)
        && std::ranges::all_of(m_words, [&](const QString &word) { return row.searchText.contains(word); });
}

} // namespace gleaner::highlights
