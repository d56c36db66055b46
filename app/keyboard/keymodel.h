// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyboard/command.h"
#include "app/keyboard/keybindings.h"

#include <QAbstractTableModel>

namespace gleaner::keyboard {

/// Commands with up to two keys each, to be changed in place.
class KeyModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyModel)

public:
    enum Column { NameColumn, GroupColumn, KeyColumn, OtherKeyColumn, ColumnCount };

    /// The bindings have all the commands.
    KeyModel(KeyBindings &bindings, const QList<Command> &commands, QObject *parent = nullptr);

    [[nodiscard]] QAction *action(int row) const { return m_commands[row].action; }
    [[nodiscard]] bool isChanged(int row) const; ///< from the keys it is made with
    void clear(const QModelIndex &index);
    /// The keys it is made with; those that another command has meanwhile stay there and are told.
    void restore(int row);
    void restoreAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// `value` is a QKeySequence; an empty one takes the key away.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void told(const QString &message); ///< what became of an order; empty: it was done

private:
    [[nodiscard]] QKeySequence key(const QModelIndex &index) const;
    void update(const QAction *action);

    KeyBindings &m_bindings;
    QList<Command> m_commands;
};

} // namespace gleaner::keyboard
