// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace gleaner::keyboard {

/// Something a person can have done, and the menu or pane where it is found.
struct Command {
    QAction *action = nullptr; ///< has an object name, which stands for it in settings
    QString group;             ///< as a person reads it, without mnemonics
    bool operator==(const Command &) const = default;
};

/// Somewhere that a person can go to by its name.
struct Place {
    qint64 id = 0;
    QString name;
    QString group; ///< what tells it from others of its name
    bool operator==(const Place &) const = default;
};

/// The commands of a window's menus and their submenus, in their order. Entries without an object name are no commands:
/// they stand for what a person opened lately and the like.
[[nodiscard]] QList<Command> commandsOf(const QMenuBar &bar);

/// The keys of an action as a person reads them, parted by "or"; actions that are its children have further ones.
[[nodiscard]] QString keysText(const QAction &action);
[[nodiscard]] QString keysText(const QList<QKeySequence> &keys);

/// What a sentence calls the action: its name in quotes, and the keys it has.
[[nodiscard]] QString nameWithKeys(const QAction &action);

} // namespace gleaner::keyboard
