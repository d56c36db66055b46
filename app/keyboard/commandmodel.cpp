// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/commandmodel.h"

#include "app/keyboard/mnemonic.h"

#include <QAction>
#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

#include <algorithm>
#include <utility>

namespace gleaner::keyboard {

CommandModel::CommandModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void CommandModel::setCommands(const QList<Command> &commands, const QStringList &recent)
{
    m_all = commands;
    const auto place = [&recent](const Command &command) {
        const qsizetype at = recent.indexOf(command.action->objectName());
        return at < 0 ? recent.size() : at;
    };
    std::ranges::stable_sort(m_all, {}, place);
    setTyped({});
}

void CommandModel::setTyped(const QString &typed)
{
    QList<std::pair<int, Command>> scored;
    for (const Command &command : std::as_const(m_all)) {
        if (const int score = m_match.score(withoutMnemonic(command.action->text()), command.group, typed))
            scored.append({score, command});
    }
    std::ranges::stable_sort(scored, [](const auto &left, const auto &right) {
        return std::pair(!left.second.action->isEnabled(), -left.first)
             < std::pair(!right.second.action->isEnabled(), -right.first);
    });
    beginResetModel();
    m_found.clear();
    for (const auto &[score, command] : std::as_const(scored))
        m_found.append(command);
    endResetModel();
}

void CommandModel::setPlaces(const QList<Place> &places)
{
    const int first = int(m_found.size());
    if (!m_places.isEmpty()) {
        beginRemoveRows({}, first, rowCount() - 1);
        m_places.clear();
        endRemoveRows();
    }
    if (!places.isEmpty()) {
        beginInsertRows({}, first, first + int(places.size()) - 1);
        m_places = places;
        endInsertRows();
    }
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size() + m_places.size());
}

int CommandModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CommandModel::spoken(const Command &command) const
{
    QStringList parts{withoutMnemonic(command.action->text()), command.group};
    if (command.action->isCheckable())
        parts.append(command.action->isChecked() ? tr("on") : tr("off"));
    if (!command.action->isEnabled())
        parts.append(tr("not available now"));
    if (const QString keys = keysText(*command.action); !keys.isEmpty())
        parts.append(keys);
    //: between the parts of what a screen reader says of a command
    return parts.join(tr(", "));
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::ForegroundRole && index.column() == GroupColumn)
        return QGuiApplication::palette().brush(QPalette::PlaceholderText);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == KeysColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return isPlace(index.row()) ? placeData(place(index.row()), index.column(), role)
                                : commandData(m_found[index.row()], index.column(), role);
}

QVariant CommandModel::placeData(const Place &place, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == NameColumn ? place.name : column == GroupColumn ? place.group : QString();
    case Qt::DecorationRole:
        return column == NameColumn ? QVariant(QIcon::fromTheme(QStringLiteral("text-x-generic"))) : QVariant();
    //: what a screen reader says of a digest that can be opened; %1 is its title, %2 its date and publisher
    case Qt::AccessibleTextRole:
        if (column == NameColumn)
            return tr("%1, digest, %2").arg(place.name, place.group);
        return column == KeysColumn ? tr("no key") : QVariant();
    default: return {};
    }
}

QVariant CommandModel::commandData(const Command &command, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case NameColumn: return withoutMnemonic(command.action->text());
        case GroupColumn: return command.group;
        default: return keysText(*command.action);
        }
    case Qt::DecorationRole:
        if (column == NameColumn && !command.action->isCheckable())
            return command.action->icon();
        return {};
    case Qt::CheckStateRole:
        if (column == NameColumn && command.action->isCheckable())
            return command.action->isChecked() ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        if (column == NameColumn)
            return spoken(command);
        return column == KeysColumn && keysText(*command.action).isEmpty() ? tr("no key") : QVariant();
    default: return {};
    }
}

QVariant CommandModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Command");
    case GroupColumn: return tr("Menu");
    case KeysColumn: return tr("Keys");
    default: return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemNeverHasChildren;
    return isPlace(index.row()) || action(index.row())->isEnabled() ? flags | Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                                    : flags;
}

} // namespace gleaner::keyboard
