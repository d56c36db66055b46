// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection/partsmodel.h"

#include <QFont>

namespace gleaner::inspection {

namespace {

QColor mixed(const QColor &page, const QColor &ink, double share)
{
    const auto part = [share](int a, int b) { return int(a + (b - a) * share); };
    return QColor(part(page.red(), ink.red()), part(page.green(), ink.green()), part(page.blue(), ink.blue()));
}

} // namespace

QColor band(Part::Kind kind, article::Theme theme, bool current)
{
    const article::Palette &colours = article::palette(theme);
    const double more = current ? 0.1 : 0;
    switch (kind) {
    case Part::Kind::Item: return mixed(colours.page, colours.accent, 0.1 + more);
    case Part::Kind::Folded: return mixed(colours.page, colours.muted, 0.18 + more);
    case Part::Kind::Head:
    case Part::Kind::Intro:
    case Part::Kind::Commentary: break;
    }
    return mixed(colours.page, colours.entity(entity::Type::Place), 0.12 + more);
}

PartsModel::PartsModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

void PartsModel::setParts(const QList<Part> &parts)
{
    beginResetModel();
    m_parts = parts;
    endResetModel();
}

void PartsModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_parts.isEmpty())
        emit dataChanged(index(0), index(int(m_parts.size()) - 1), {Qt::DecorationRole, Qt::ForegroundRole});
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parts.size());
}

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Part &part = m_parts[index.row()];
    switch (role) {
    case Qt::DisplayRole: return heading(part);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return spoken(part);
    case Qt::DecorationRole: return band(part.kind, m_theme, true);
    case Qt::ForegroundRole:
        return part.kind == Part::Kind::Item ? QVariant() : QVariant(article::palette(m_theme).muted);
    case LineRole: return part.lines.first;
    default: return {};
    }
}

} // namespace gleaner::inspection
