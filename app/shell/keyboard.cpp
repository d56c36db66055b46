// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/keyboard.h"

#include "app/keyboard/commandpalette.h"
#include "app/keyboard/keybindings.h"
#include "app/keyboard/shortcuteditor.h"
#include "app/keyboard/shortcutsheet.h"
#include "app/shell/actions.h"
#include "app/shell/session.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>

using gleaner::keyboard::Command;
using gleaner::keyboard::ShortcutEditor;
using gleaner::keyboard::ShortcutSheet;

namespace gleaner::shell {

Keyboard::Keyboard(const Parts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_keys(parts.actions.bindings())
    , m_palette(new keyboard::CommandPalette(window))
{
    m_parts.entityCommands.removeIf([](const QAction *action) { return action->objectName().isEmpty(); });
    for (QAction *action : std::as_const(m_parts.entityCommands))
        m_keys.addOfPane(action);
    restoreKeys();
    connect(&m_keys, &keyboard::KeyBindings::keysChanged, this, &Keyboard::keepKeys);
    const Actions &actions = m_parts.actions;
    connect(actions[ActionId::FindCommand], &QAction::triggered, this, &Keyboard::openPalette);
    connect(actions[ActionId::Shortcuts], &QAction::triggered, this, &Keyboard::openSheet);
    connect(actions[ActionId::ChangeShortcuts], &QAction::triggered, this, &Keyboard::openEditor);
    connect(m_palette, &keyboard::CommandPalette::commandRun, this,
            [this](const QString &name) { m_parts.session.addRecentCommand(name); });
}

QList<Command> Keyboard::commands() const
{
    QList<Command> commands = keyboard::commandsOf(*m_window->menuBar());
    for (QAction *action : m_parts.entityCommands)
        commands.append({action, tr("Rows of entities")});
    return commands;
}

void Keyboard::openPalette()
{
    QList<Command> shown = commands();
    // What is done to the row of an entity can be done when a person is there.
    shown.removeIf([this, focus = QApplication::focusWidget()](const Command &command) {
        return command.action == m_parts.actions[ActionId::FindCommand]
            || (m_parts.entityCommands.contains(command.action)
                && !command.action->associatedObjects().contains(focus));
    });
    m_palette->open(shown, m_parts.session.recentCommands());
}

void Keyboard::openSheet()
{
    auto *sheet = new ShortcutSheet(commands(), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ShortcutSheet::changeRequested, this, &Keyboard::openEditor);
    sheet->open();
}

void Keyboard::openEditor()
{
    auto *editor = new ShortcutEditor(m_keys, commands(), m_window);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void Keyboard::restoreKeys()
{
    QHash<QString, keyboard::Keys> chosen;
    const QHash<QString, QStringList> kept = m_parts.session.chosenKeys();
    for (auto command = kept.cbegin(); command != kept.cend(); ++command) {
        keyboard::Keys &keys = chosen[command.key()];
        for (const QString &text : *command)
            keys.append(QKeySequence(text, QKeySequence::PortableText));
    }
    m_keys.choose(chosen);
}

void Keyboard::keepKeys(const QAction *action)
{
    const keyboard::Keys keys = m_keys.keys(action);
    if (keys == m_keys.defaults(action)) {
        m_parts.session.forgetChosenKeys(action->objectName());
        return;
    }
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    m_parts.session.setChosenKeys(action->objectName(), texts);
}

} // namespace gleaner::shell
