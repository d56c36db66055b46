// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/keyboard.h"

#include "app/keyboard/commandpalette.h"
#include "app/shell/actions.h"
#include "app/shell/session.h"
#include "app/shell/shortcutsheet.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>

using gleaner::keyboard::Command;

namespace gleaner::shell {

Keyboard::Keyboard(const Parts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_palette(new keyboard::CommandPalette(window))
{
    connect(m_parts.actions[ActionId::FindCommand], &QAction::triggered, this, &Keyboard::openPalette);
    connect(m_parts.actions[ActionId::Shortcuts], &QAction::triggered, this, &Keyboard::openSheet);
    connect(m_palette, &keyboard::CommandPalette::commandRun, this,
            [this](const QString &name) { m_parts.session.addRecentCommand(name); });
}

void Keyboard::openPalette()
{
    QList<Command> commands = keyboard::commandsOf(*m_window->menuBar());
    commands.removeIf(
        [this](const Command &command) { return command.action == m_parts.actions[ActionId::FindCommand]; });
    // What is done to the row of an entity can be done when a person is there.
    for (QAction *action : std::as_const(m_parts.entityCommands)) {
        if (!action->objectName().isEmpty() && action->associatedObjects().contains(QApplication::focusWidget()))
            commands.append({action, tr("Entities")});
    }
    m_palette->open(commands, m_parts.session.recentCommands());
}

void Keyboard::openSheet()
{
    auto *sheet = new ShortcutSheet(m_parts.actions, m_parts.entityCommands, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace gleaner::shell
