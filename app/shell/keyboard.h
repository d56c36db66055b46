// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyboard/command.h"

#include "app/matching/titlefinder.h"
#include "core/base/ids.h"

#include <QObject>

#include <memory>

class QMainWindow;

namespace gleaner::keyboard {
class CommandPalette;
class KeyBindings;
} // namespace gleaner::keyboard

namespace gleaner::shell {

class Actions;
class LibraryService;
class Session;

/// What helps with keys: the palette of commands and digests, the sheet of shortcuts, and the keys a person chose,
/// which are kept.
class Keyboard final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Keyboard)

public:
    struct Parts {
        const Actions &actions;
        Session &session;
        LibraryService &library;
        QList<QAction *> entityCommands; ///< of the rows of entities; separators among them
    };
    /// To be made once the window has its menus; its parts have to live as long as the window.
    Keyboard(const Parts &parts, QMainWindow *window);

signals:
    void digestRequested(gleaner::DigestId digest);

private:
    void openPalette();
    void findDigests(const QString &typed);
    void openSheet();
    void openEditor();
    void restoreKeys();
    void keepKeys(const QAction *action);
    [[nodiscard]] QList<keyboard::Command> commands() const;

    Parts m_parts;
    QMainWindow *m_window;
    keyboard::KeyBindings &m_keys;
    keyboard::CommandPalette *m_palette;
    std::shared_ptr<const matching::TitleFinder> m_finder; ///< of all digests; null: to be made
    QString m_typed;                                       ///< what is to be found next
    bool m_isFinding = false;
    int m_state = 0; ///< of the library: counts up when digests come or change
};

} // namespace gleaner::shell
