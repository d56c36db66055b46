// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/safekeeping.h"

#include "app/notes/trashdialog.h"
#include "app/shell/actions.h"

#include <QAction>

namespace gleaner::shell {

Safekeeping::Safekeeping(notes::Commands &commands, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_commands(commands)
    , m_window(window)
{
    connect(actions[ActionId::Trash], &QAction::triggered, this, &Safekeeping::showTrash);
}

notes::TrashDialog *Safekeeping::showTrash()
{
    if (!m_trash) {
        m_trash = new notes::TrashDialog(m_commands, systemClock(), m_window);
        m_trash->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_trash->show();
    m_trash->raise();
    m_trash->activateWindow();
    return m_trash;
}

} // namespace gleaner::shell
