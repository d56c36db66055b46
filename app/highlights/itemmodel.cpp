// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/itemmodel.h"

#include "app/article/tooltip.h"
#include "app/dragging/things.h"
#include "app/highlights/colourmark.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::annotation::AnchorState;
using gleaner::annotation::Highlight;

namespace gleaner::highlights {

ItemModel::ItemModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

void ItemModel::setHighlights(const QList<Highlight> &highlights)
{
    if (highlights == m_highlights)
        return;
    removeGone(highlights);
    for (qsizetype at = 0; at < highlights.size(); ++at) {
        const qsizetype was = place(highlights[at].id);
        if (was < 0) {
            beginInsertRows({}, int(at), int(at));
            m_highlights.insert(at, highlights[at]);
            endInsertRows();
            continue;
        }
        // Whatever stood before this place is where it belongs: it can only have been further down.
        if (was != at) {
            beginMoveRows({}, int(was), int(was), {}, int(at));
            m_highlights.move(was, at);
            endMoveRows();
        }
        if (m_highlights[at] != highlights[at]) {
            m_highlights[at] = highlights[at];
            emit dataChanged(index(int(at)), index(int(at)));
        }
    }
}

void ItemModel::removeGone(const QList<Highlight> &highlights)
{
    for (qsizetype at = m_highlights.size() - 1; at >= 0; --at) {
        if (std::ranges::contains(highlights, m_highlights[at].id, &Highlight::id))
            continue;
        beginRemoveRows({}, int(at), int(at));
        m_highlights.removeAt(at);
        endRemoveRows();
    }
}

void ItemModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_highlights.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::DecorationRole});
}

void ItemModel::setColourNames(const annotation::ColourNames &names)
{
    m_colourNames = names;
    if (!m_highlights.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString ItemModel::detail(const Highlight &highlight) const
{
    QStringList parts{m_colourNames.of(highlight.colour)};
    if (highlight.state != AnchorState::Exact)
        parts.append(stateName(highlight));
    if (!highlight.tags.isEmpty())
        parts.append(tagsText(highlight.tags));
    return parts.join(u" · "_s);
}

qsizetype ItemModel::place(HighlightId highlight) const
{
    const auto found = std::ranges::find(m_highlights, highlight, &Highlight::id);
    return found == m_highlights.end() ? -1 : found - m_highlights.begin();
}

QModelIndex ItemModel::indexOf(HighlightId highlight) const
{
    const qsizetype row = place(highlight);
    return row < 0 ? QModelIndex() : index(int(row));
}

Qt::ItemFlags ItemModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList ItemModel::mimeTypes() const
{
    return dragging::thingsTypes();
}

QMimeData *ItemModel::mimeData(const QModelIndexList &indexes) const
{
    QList<dragging::Thing> things;
    for (const QModelIndex &index : indexes)
        things.append(dragging::Thing::of(m_highlights[index.row()].id));
    return dragging::thingsMime(things);
}

int ItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_highlights.size());
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Highlight &highlight = m_highlights[index.row()];
    const QString quote = highlight.words().simplified();
    const auto whole = [&](const QString &written) {
        return (QStringList{quote, detail(highlight)} + (written.isEmpty() ? QStringList() : QStringList{written}))
            .join(u'\n');
    };
    switch (role) {
    case Qt::DisplayRole: return quote;
    case DetailRole: return detail(highlight);
    case NoteRole: return highlight.note.simplified();
    case Qt::DecorationRole: return colourMark(highlight.colour, m_theme);
    case Qt::ToolTipRole: return article::plainToolTip(whole(highlight.note.trimmed()));
    case Qt::AccessibleTextRole: return whole(highlight.note.simplified());
    default: return {};
    }
}

} // namespace gleaner::highlights
