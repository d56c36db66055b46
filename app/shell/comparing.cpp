// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/comparing.h"

#include "app/changes/changesdialog.h"
#include "app/shell/libraryservice.h"
#include "app/shell/themecontroller.h"

#include <algorithm>

using gleaner::changes::ChangesDialog;

namespace gleaner::shell {

Comparing::Comparing(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{ }

ChangesDialog *Comparing::open(DigestId digest, QWidget *over)
{
    if (!digest.isValid()) {
        emit told(tr("Open a digest first."));
        return nullptr;
    }
    QWidget *parent = over ? over : m_window;
    if (m_dialog && m_dialog->parentWidget() != parent)
        delete m_dialog;
    if (!m_dialog) {
        m_dialog = new ChangesDialog(m_parts.library, parent);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->resize(std::min(960, m_window->width() - 40), std::min(760, m_window->height() - 40));
        m_dialog->setTheme(m_parts.theme.theme());
        connect(&m_parts.theme, &ThemeController::themeChanged, m_dialog, &ChangesDialog::setTheme);
        connect(m_dialog, &ChangesDialog::itemRequested, this, &Comparing::itemRequested);
        connect(m_dialog, &ChangesDialog::failed, &m_parts.library, &LibraryService::failed);
    }
    m_dialog->showDigest(digest);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

} // namespace gleaner::shell
