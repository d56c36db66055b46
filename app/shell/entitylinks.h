// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "core/entity/mention.h"

#include <QObject>

namespace gleaner::entities {
class EntityPanel;
}

namespace gleaner::notes {
class Commands;
}

namespace gleaner::shell {

class Actions;
class Deciding;
class Dialogs;
class Halves;
class Session;

/// Ties the panel of entities to the page, to the window's actions and to what is kept from run to run.
class EntityLinks final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntityLinks)

public:
    struct Parts {
        entities::EntityPanel &panel;
        Halves &halves;
        Session &session;
        notes::Commands &commands;
        const Actions &actions;
        Dialogs &dialogs;
    };
    /// The parts must outlive the object.
    EntityLinks(const Parts &parts, QWidget *window);

    [[nodiscard]] Deciding &deciding() const { return *m_deciding; }
    /// Gives the panel the choices of the last run.
    void restore();

signals:
    void told(const QString &text); ///< a message for the status bar

private:
    void step(bool backward);

    Parts m_parts;
    Deciding *m_deciding;
    QList<article::TypedSpans> m_marked; ///< on the page that is active
};

} // namespace gleaner::shell
