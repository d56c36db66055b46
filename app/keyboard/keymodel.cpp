// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/keymodel.h"

#include "app/keyboard/mnemonic.h"

#include <QAction>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace gleaner::keyboard {

KeyModel::KeyModel(KeyBindings &bindings, const QList<Command> &commands, QObject *parent)
    : QAbstractTableModel(parent)
    , m_bindings(bindings)
    , m_commands(commands)
{
    connect(&m_bindings, &KeyBindings::keysChanged, this, &KeyModel::update);
}

bool KeyModel::isChanged(int row) const
{
    return m_bindings.keys(action(row)) != m_bindings.defaults(action(row));
}

void KeyModel::update(const QAction *action)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_commands[row].action == action)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

QKeySequence KeyModel::key(const QModelIndex &index) const
{
    return m_bindings.keys(action(index.row())).value(index.column() - KeyColumn);
}

void KeyModel::clear(const QModelIndex &index)
{
    if (index.isValid())
        setData(index, QKeySequence(), Qt::EditRole);
}

void KeyModel::restore(int row)
{
    Keys keys;
    QString message;
    for (const QKeySequence &key : m_bindings.defaults(action(row))) {
        if (const QString objection = m_bindings.objection(action(row), key); objection.isEmpty())
            keys.append(key);
        else
            message = objection;
    }
    m_bindings.setKeys(action(row), keys);
    emit told(message);
}

void KeyModel::restoreAll()
{
    m_bindings.choose({});
    emit told({});
}

int KeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_commands.size());
}

int KeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = m_commands[index.row()];
    const bool isKey = index.column() >= KeyColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (isKey)
            return key(index).toString(QKeySequence::NativeText);
        return index.column() == NameColumn ? withoutMnemonic(command.action->text()) : command.group;
    case Qt::EditRole: return isKey ? QVariant::fromValue(key(index)) : QVariant();
    case Qt::FontRole:
        if (isKey && isChanged(index.row())) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (index.column() == GroupColumn)
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    case Qt::ToolTipRole:
        if (isKey && isChanged(index.row())) {
            const QString made = keysText(m_bindings.defaults(command.action));
            return made.isEmpty() ? tr("Without a key by default") : tr("By default: %1").arg(made);
        }
        return {};
    case Qt::AccessibleTextRole:
        if (!isKey)
            return {};
        return tr("%1: %2").arg(withoutMnemonic(command.action->text()),
                                key(index).isEmpty() ? tr("no key") : key(index).toString(QKeySequence::NativeText));
    default: return {};
    }
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Command");
    case GroupColumn: return tr("Menu");
    case KeyColumn: return tr("Key");
    case OtherKeyColumn: return tr("Or");
    default: return {};
    }
}

Qt::ItemFlags KeyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() >= KeyColumn ? flags | Qt::ItemIsEditable : flags;
}

bool KeyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() < KeyColumn || role != Qt::EditRole)
        return false;
    const auto wanted = value.value<QKeySequence>();
    QAction *command = action(index.row());
    Keys keys = m_bindings.keys(command);
    const qsizetype place = index.column() - KeyColumn;
    if (wanted == keys.value(place))
        return false;
    if (!wanted.isEmpty()) {
        if (const QString objection = m_bindings.objection(command, wanted); !objection.isEmpty()) {
            emit told(objection);
            return false;
        }
    }
    keys.removeAll(wanted);
    if (place < keys.size())
        keys[place] = wanted;
    else
        keys.append(wanted);
    keys.removeAll(QKeySequence());
    m_bindings.setKeys(command, keys);
    emit told({});
    return true;
}

} // namespace gleaner::keyboard
