// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/entitydecision.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace gleaner::entities {
class DecisionsDialog;
class EntityPanel;
} // namespace gleaner::entities
namespace gleaner::notes {
class Commands;
}

namespace gleaner::shell {

class Actions;
class Dialogs;
class Halves;

/// What a person decides about entities: in the panel's menu, from a selection of the page, and in the overview.
class Deciding final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Deciding)

public:
    struct Parts {
        entities::EntityPanel &panel;
        Halves &halves;
        notes::Commands &commands;
        Dialogs &dialogs;
        const Actions &actions;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    Deciding(const Parts &parts, QWidget *window);

    void rename();
    void changeType(entity::Type type);
    void merge();
    void split();
    void hide();
    /// Asks what the text selected in the page is.
    void addSelection();
    /// The one overview, which stays open beside the window.
    entities::DecisionsDialog *showAll();

signals:
    void told(const QString &message); ///< for the status bar

private:
    QAction *newCommand(const QString &name, const QString &text, const QKeySequence &key, void (Deciding::*run)());
    void addTypeMenu();
    /// Tells of what is done, when it is done.
    std::function<void()> tellLater(const QString &message);
    void askForSurface(const library::EntityKey &thing, const QStringList &surfaces);

    Parts m_parts;
    QWidget *m_window;
    QPointer<entities::DecisionsDialog> m_all;
};

} // namespace gleaner::shell
