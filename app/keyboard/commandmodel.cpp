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

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
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
    const Command &command = m_found[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn: return withoutMnemonic(command.action->text());
        case GroupColumn: return command.group;
        default: return keysText(*command.action);
        }
    case Qt::DecorationRole:
        if (index.column() == NameColumn && !command.action->isCheckable())
            return command.action->icon();
        return {};
    case Qt::CheckStateRole:
        if (index.column() == NameColumn && command.action->isCheckable())
            return command.action->isChecked() ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::ForegroundRole:
        if (index.column() == GroupColumn)
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    case Qt::TextAlignmentRole:
        return int((index.column() == KeysColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (index.column() == NameColumn)
            return spoken(command);
        return index.column() == KeysColumn && keysText(*command.action).isEmpty() ? tr("no key") : QVariant();
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
    return action(index.row())->isEnabled() ? flags | Qt::ItemIsEnabled | Qt::ItemIsSelectable : flags;
}

} // namespace gleaner::keyboard
