// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/occurrencemodel.h"

#include "app/shell/libraryservice.h"

#include <QTimer>

using gleaner::library::Occurrence;
using gleaner::library::OccurrenceRow;
using gleaner::library::Reader;

namespace gleaner::entities {

OccurrenceModel::OccurrenceModel(shell::LibraryService &service, QObject *parent)
    : QAbstractListModel(parent)
    , m_service(service)
{ }

void OccurrenceModel::setOccurrences(const library::EntityKey &entity, const QList<Occurrence> &occurrences)
{
    beginResetModel();
    m_entity = entity;
    m_items.clear();
    for (const Occurrence &occurrence : occurrences)
        m_items.append(occurrence.item);
    m_rows.clear();
    ++m_generation;
    endResetModel();
}

const OccurrenceRow *OccurrenceModel::row(int row) const
{
    if (row < 0 || row >= m_items.size())
        return nullptr;
    const OccurrenceRow *found = m_rows.at(row);
    if (!found && !m_fetchPending && !m_rows.holds(row)) {
        m_fetchPending = true;
        QTimer::singleShot(0, this, [self = const_cast<OccurrenceModel *>(this)] {
            self->m_fetchPending = false;
            self->fetchWanted();
        });
    }
    return found;
}

void OccurrenceModel::fetchWanted()
{
    if (m_fetching)
        return;
    const std::optional<int> block = m_rows.takeWanted();
    if (!block)
        return;
    const qsizetype first = qsizetype(*block) * m_rows.Size;
    if (first >= m_items.size())
        return;
    m_fetching = true;
    const QList<ItemId> items = m_items.sliced(first, std::min<qsizetype>(m_rows.Size, m_items.size() - first));
    m_service.read([entity = m_entity, items](const Reader &reader) { return reader.occurrences(entity, items); })
        .then(this, [this, block = *block, generation = m_generation](const Result<QList<OccurrenceRow>> &rows) {
            m_fetching = false;
            if (!rows)
                return; // the page that reads the same library says why
            if (generation == m_generation) {
                m_rows.put(block, *rows);
                const int row = block * m_rows.Size;
                emit dataChanged(index(row), index(row + int(rows->size()) - 1));
            }
            fetchWanted();
        });
}

int OccurrenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant OccurrenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const OccurrenceRow *occurrence = row(index.row());
    if (!occurrence)
        return {};
    if (role == Qt::DisplayRole)
        return occurrence->title;
    if (role == Qt::ToolTipRole)
        return QString(u"<p>" + occurrence->sentence.toHtmlEscaped() + u"</p>"); // a paragraph, so that it wraps
    //: read aloud: title, date, digest, sentence
    return tr("%1. %2, %3. %4")
        .arg(occurrence->title, occurrence->date.toString(Qt::ISODate), occurrence->digestTitle, occurrence->sentence);
}

} // namespace gleaner::entities
