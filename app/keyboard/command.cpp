// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/command.h"

#include "app/keyboard/mnemonic.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace gleaner::keyboard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gleaner::keyboard::Command)
};

void addCommands(QList<Command> &commands, const QMenu &menu, const QString &group)
{
    for (QAction *action : menu.actions()) {
        if (const QMenu *submenu = action->menu())
            //: a menu and a menu in it
            addCommands(commands, *submenu, Text::tr("%1 › %2").arg(group, withoutMnemonic(submenu->title())));
        else if (!action->isSeparator() && !action->objectName().isEmpty())
            commands.append({action, group});
    }
}

} // namespace

QList<Command> commandsOf(const QMenuBar &bar)
{
    QList<Command> commands;
    for (const QAction *title : bar.actions()) {
        if (const QMenu *menu = title->menu())
            addCommands(commands, *menu, withoutMnemonic(menu->title()));
    }
    return commands;
}

QString keysText(const QAction &action)
{
    QList<QKeySequence> keys = action.shortcuts();
    for (const QAction *further : action.findChildren<QAction *>(Qt::FindDirectChildrenOnly))
        keys += further->shortcuts();
    return keysText(keys);
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    //: between two shortcuts for the same thing
    return texts.join(Text::tr(" or "));
}

QString nameWithKeys(const QAction &action)
{
    const QString name = withoutMnemonic(action.text());
    const QString keys = keysText(action);
    //: a command and its keys, within a sentence
    return keys.isEmpty() ? Text::tr("“%1”").arg(name) : Text::tr("“%1” (%2)").arg(name, keys);
}

} // namespace gleaner::keyboard
