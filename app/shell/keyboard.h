// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyboard/command.h"

#include <QObject>

class QMainWindow;

namespace gleaner::keyboard {
class CommandPalette;
class KeyBindings;
} // namespace gleaner::keyboard

namespace gleaner::shell {

class Actions;
class Session;

/// What helps with keys: the palette of commands, the sheet of shortcuts, and the keys a person chose, which are kept.
class Keyboard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Keyboard)

public:
    struct Parts {
        const Actions &actions;
        Session &session;
        QList<QAction *> entityCommands; ///< of the rows of entities; separators among them
    };
    /// To be made once the window has its menus; its parts have to live as long as the window.
    Keyboard(const Parts &parts, QMainWindow *window);

private:
    void openPalette();
    void openSheet();
    void openEditor();
    void restoreKeys();
    void keepKeys(const QAction *action);
    [[nodiscard]] QList<keyboard::Command> commands() const;

    Parts m_parts;
    QMainWindow *m_window;
    keyboard::KeyBindings &m_keys;
    keyboard::CommandPalette *m_palette;
};

} // namespace gleaner::shell
