// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/decisionsmodel.h"

#include "app/article/tooltip.h"
#include "app/entities/entitynames.h"
#include "core/library/fold.h"

#include <QCoreApplication>

#include <set>
#include <tuple>

using gleaner::library::EntityDecision;

namespace gleaner::entities {

using Scope = EntityDecision::Scope;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::entities::DecisionsModel)
};

QString kindOf(const EntityDecision &decision)
{
    const bool hides = decision.verdict == EntityDecision::Verdict::Hidden;
    switch (decision.scope) {
    case Scope::Thing:
        return hides                                       ? Words::tr("Hidden")
             : decision.thing.name == decision.target.name ? Words::tr("Other type")
                                                           : Words::tr("Other name");
    case Scope::Surface: return hides ? Words::tr("Hidden") : Words::tr("Split off");
    case Scope::Added: return Words::tr("Added");
    case Scope::Watched: return Words::tr("Watched");
    }
    return {};
}

QString subjectOf(const EntityDecision &decision)
{
    switch (decision.scope) {
    case Scope::Added: return Words::tr("“%1” in texts").arg(decision.surface);
    case Scope::Surface: return Words::tr("%1 written as “%2”").arg(describe(decision.thing), decision.surface);
    default: return describe(decision.thing);
    }
}

QString outcomeOf(const EntityDecision &decision)
{
    return decision.target.name.isEmpty() ? QString() : describe(decision.target);
}

} // namespace

DecisionsModel::DecisionsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void DecisionsModel::setDecisions(const QList<EntityDecision> &decisions)
{
    // Both are in the library's order: what is gone goes, what is new comes in its place.
    const auto keyOf = [](const EntityDecision &decision) {
        return std::tuple(decision.scope, decision.thing.type, decision.thing.name, decision.surface, decision.verdict,
                          decision.target.type, decision.target.name);
    };
    using Key = decltype(keyOf(EntityDecision()));
    std::set<Key> staying;
    for (const EntityDecision &decision : decisions)
        staying.insert(keyOf(decision));
    for (qsizetype row = m_decisions.size() - 1; row >= 0; --row) {
        if (staying.contains(keyOf(m_decisions[row])))
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_decisions.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < decisions.size(); ++row) {
        if (row < m_decisions.size() && m_decisions[row] == decisions[row])
            continue;
        beginInsertRows({}, int(row), int(row));
        m_decisions.insert(row, decisions[row]);
        endInsertRows();
    }
}

int DecisionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_decisions.size());
}

int DecisionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DecisionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EntityDecision &decision = m_decisions[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KindColumn    ? kindOf(decision)
             : index.column() == SubjectColumn ? subjectOf(decision)
                                               : outcomeOf(decision);
    case Qt::ToolTipRole: return article::plainToolTip(data(index, Qt::DisplayRole).toString());
    case SearchRole:
        return library::fold(QString(kindOf(decision) + u'\n' + subjectOf(decision) + u'\n' + outcomeOf(decision)));
    default: return {};
    }
}

QVariant DecisionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case KindColumn: return tr("Decision");
    case SubjectColumn: return tr("About");
    case OutcomeColumn: return tr("Is now");
    default: return {};
    }
}

QHash<int, QByteArray> DecisionsModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert(SearchRole, "search");
    return names;
}

} // namespace gleaner::entities
