// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskmodel.h"

#include "app/article/tooltip.h"
#include "app/highlights/colourmark.h"
#include "app/highlights/tagdots.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::highlights {

DeskModel::DeskModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    makeMarks();
}

/// Rows are painted often: not each time anew.
void DeskModel::makeMarks()
{
    for (const annotation::Colour colour : annotation::Colours)
        m_marks[size_t(colour)] = colourMark(colour, m_theme);
}

void DeskModel::makeKeys()
{
    m_keys.clear();
    m_keys.reserve(m_rows.size());
    for (const DeskRow &row : std::as_const(m_rows)) {
        const QStringList entities = m_entities.value(row.item);
        PerFacet<QStringList> keys;
        for (const Facet facet : Facets)
            keys[size_t(facet)] = facetKeys(row, entities, facet);
        m_keys.append(keys);
    }
    ++m_generation;
}

void DeskModel::setEntities(const DeskEntities &entities)
{
    if (entities == m_entities)
        return;
    m_entities = entities;
    makeKeys();
}

QStringList DeskModel::names(int row) const
{
    const DeskRow &of = m_rows[row];
    return of.tags + keys(row, Facet::Entity) + QStringList{of.publisher, of.itemTitle, of.digestTitle};
}

void DeskModel::setRows(const QList<DeskRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    makeKeys();
    endResetModel();
}

bool DeskModel::hasAuthors() const
{
    return std::ranges::any_of(m_rows, [](const DeskRow &row) { return !row.author.isEmpty(); });
}

void DeskModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    makeMarks();
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, KindColumn), index(rowCount() - 1, TagsColumn), {Qt::DecorationRole});
}

void DeskModel::setColourNames(const annotation::ColourNames &names)
{
    m_colourNames = names;
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, KindColumn), index(rowCount() - 1, KindColumn));
}

std::optional<dragging::Thing> DeskModel::thingOf(const DeskRow &row)
{
    if (row.highlight)
        return dragging::Thing::of(row.highlight->id);
    if (row.item.isValid())
        return dragging::Thing::of(row.item);
    return {};
}

Qt::ItemFlags DeskModel::flags(const QModelIndex &index) const
{
    const bool isThing = index.isValid() && thingOf(m_rows[index.row()]);
    return QAbstractTableModel::flags(index) | (isThing ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList DeskModel::mimeTypes() const
{
    return dragging::thingsTypes();
}

QMimeData *DeskModel::mimeData(const QModelIndexList &indexes) const
{
    QList<dragging::Thing> things;
    for (const QModelIndex &index : indexes) {
        if (const auto thing = thingOf(m_rows[index.row()]); thing && !things.contains(*thing))
            things.append(*thing);
    }
    return dragging::thingsMime(things);
}

int DeskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DeskModel::kindText(const DeskRow &row) const
{
    switch (row.kind()) {
    case DeskRow::Kind::Highlight: return m_colourNames.of(row.highlight->colour);
    case DeskRow::Kind::ItemNote: return tr("Note");
    case DeskRow::Kind::DigestNote: return tr("Note on a digest");
    case DeskRow::Kind::EntityNote: return tr("Note on an entity");
    case DeskRow::Kind::Bookmark: break;
    }
    return tr("Bookmark");
}

QString DeskModel::text(const DeskRow &row, int column) const
{
    switch (column) {
    case KindColumn: return kindText(row);
    case QuoteColumn: return row.quote().simplified();
    case NoteColumn: return row.written().simplified();
    case TagsColumn: return row.tags.join(u", "_s);
    case ItemColumn: return row.itemTitle.simplified();
    case DigestColumn: return row.digestTitle.simplified();
    case PublisherColumn: return row.publisher;
    case DateColumn: return row.digestDate.toString(Qt::ISODate);
    case StateColumn: return row.highlight ? stateName(*row.highlight) : QString();
    case AuthorColumn: return row.author;
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
    case Qt::DecorationRole: return decoration(row, index.column());
    case Qt::ToolTipRole: return article::plainToolTip(text(row, index.column()));
    default: return {};
    }
}

QVariant DeskModel::decoration(const DeskRow &row, int column) const
{
    if (column == KindColumn && row.highlight)
        return m_marks[size_t(row.highlight->colour)];
    const QPixmap dots = column == TagsColumn ? tagDots(row.tags, row.tagColours, m_theme) : QPixmap();
    return dots.isNull() ? QVariant() : QVariant(dots);
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
    //: who made it
    case AuthorColumn: return tr("By");
    default: return {};
    }
}

} // namespace gleaner::highlights
