// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figuremodel.h"

#include "app/article/tooltip.h"
#include "app/dragging/things.h"
#include "app/figures/typedot.h"
#include "app/shell/libraryservice.h"
#include "core/entity/displaynames.h"

#include <QLocale>
#include <QMimeData>
#include <QTimer>

#include <algorithm>

using gleaner::library::Figure;
using gleaner::library::FigureId;
using gleaner::library::FigureQuery;
using gleaner::library::Reader;

namespace gleaner::figures {

FigureModel::FigureModel(shell::LibraryService &service, QObject *parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{ }

void FigureModel::setQuery(const FigureQuery &query)
{
    m_query = query;
    load(false);
}

void FigureModel::refresh()
{
    load(true);
}

void FigureModel::load(bool refreshed)
{
    m_loading = true;
    emit loadingStarted();
    m_service.read([query = m_query](const Reader &reader) { return reader.figureIds(query); })
        .then(this, [this, refreshed, question = ++m_question](const Result<QList<FigureId>> &ids) {
            if (question != m_question)
                return;
            m_loading = false;
            if (!ids) {
                emit failed(ids.error());
                return;
            }
            beginResetModel();
            m_ids = *ids;
            m_rows.clear();
            ++m_generation;
            endResetModel();
            emit loaded(refreshed);
        });
}

void FigureModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_ids.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DecorationRole, Qt::ForegroundRole});
}

const Figure *FigureModel::figure(int row) const
{
    if (row < 0 || row >= m_ids.size())
        return nullptr;
    const Figure *found = m_rows.at(row);
    if (!found && !m_fetchPending && !m_rows.holds(row)) {
        m_fetchPending = true;
        QTimer::singleShot(0, this, [self = const_cast<FigureModel *>(this)] {
            self->m_fetchPending = false;
            self->fetchWanted();
        });
    }
    return found;
}

void FigureModel::fetchWanted()
{
    if (m_fetching)
        return;
    const std::optional<int> block = m_rows.takeWanted();
    if (!block)
        return;
    const qsizetype first = qsizetype(*block) * m_rows.Size;
    if (first >= m_ids.size())
        return;
    m_fetching = true;
    const QList<FigureId> ids = m_ids.sliced(first, std::min<qsizetype>(m_rows.Size, m_ids.size() - first));
    m_service.read([ids](const Reader &reader) { return reader.figures(ids); })
        .then(this, [this, block = *block, generation = m_generation](const Result<QList<Figure>> &rows) {
            m_fetching = false;
            if (!rows) {
                emit failed(rows.error());
                return;
            }
            if (generation == m_generation) {
                m_rows.put(block, *rows);
                const int row = block * m_rows.Size;
                emit dataChanged(index(row, 0), index(row + int(rows->size()) - 1, ColumnCount - 1));
            }
            fetchWanted();
        });
}

QList<FigureId> FigureModel::ids(const QList<int> &rows) const
{
    QList<FigureId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.append(m_ids.at(row));
    return ids;
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int FigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FigureModel::text(const Figure &figure, int column) const
{
    switch (Column(column)) {
    case SubjectColumn:
        return figure.subjectType ? entity::nameIn(figure.subject, *figure.subjectType, QLocale().name())
                                  : figure.subject;
    case FigureColumn: return figure.text;
    case ValueColumn:
        return figure.value ? QLocale().toString(*figure.value, 'f', QLocale::FloatingPointShortest) : QString();
    case UnitColumn: return figure.unit;
    case SentenceColumn: return figure.sentence.simplified(); // rows of tables have tabs
    case ItemColumn: return figure.itemTitle;
    case DateColumn: return figure.date.toString(Qt::ISODate);
    case ColumnCount: break;
    }
    return {};
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant(column == ValueColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const Figure *row = figure(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(*row, column);
    case Qt::ToolTipRole:
        if (column == SentenceColumn || column == FigureColumn || column == ValueColumn || column == UnitColumn)
            return QString(u"<p>" + row->sentence.toHtmlEscaped() + u"</p>"); // a paragraph, so that it wraps
        return article::plainToolTip(text(*row, column).toString());
    case Qt::DecorationRole:
        return column == SubjectColumn && row->subjectType ? typeDot(*row->subjectType, m_theme) : QVariant();
    case Qt::ForegroundRole:
        if (column == ItemColumn || column == DateColumn || (column == SubjectColumn && !row->subjectType))
            return article::palette(m_theme).muted;
        return {};
    default: return {};
    }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == ValueColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case SubjectColumn: return tr("Subject");
    case FigureColumn: return tr("Figure");
    case ValueColumn: return tr("Value");
    case UnitColumn: return tr("Unit");
    case SentenceColumn: return tr("Sentence");
    case ItemColumn: return tr("Item");
    case DateColumn: return tr("Date");
    case ColumnCount: break;
    }
    return {};
}

FigureQuery::Order FigureModel::orderOf(int column)
{
    using Order = FigureQuery::Order;
    switch (Column(column)) {
    case SubjectColumn: return Order::Subject;
    case FigureColumn:
    case ValueColumn: return Order::Figure;
    case UnitColumn: return Order::Unit;
    case SentenceColumn:
    case ItemColumn: return Order::Item;
    case DateColumn:
    case ColumnCount: break;
    }
    return Order::Date;
}

Qt::ItemFlags FigureModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList FigureModel::mimeTypes() const
{
    return dragging::thingsTypes();
}

QMimeData *FigureModel::mimeData(const QModelIndexList &indexes) const
{
    QList<int> rows;
    for (const QModelIndex &index : indexes) {
        if (!rows.contains(index.row()))
            rows.append(index.row());
    }
    std::ranges::sort(rows);
    QList<dragging::Thing> things;
    const QList<library::FigureId> dragged = ids(rows);
    for (const library::FigureId id : dragged)
        things.append({dragging::Thing::Kind::Figure, id.value});
    return dragging::thingsMime(things);
}

void FigureModel::sort(int column, Qt::SortOrder order)
{
    FigureQuery sorted = m_query;
    sorted.order = orderOf(column);
    sorted.descending = order == Qt::DescendingOrder;
    if (sorted != m_query)
        setQuery(sorted);
}

} // namespace gleaner::figures
