// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/reviewing.h"

#include "app/highlights/deskdialog.h"
#include "app/highlights/reviewdialog.h"
#include "app/notes/commands.h"
#include "app/shell/actions.h"
#include "app/shell/libraryservice.h"
#include "app/shell/quotation.h"
#include "app/shell/themecontroller.h"
#include "core/library/highlightrows.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using gleaner::highlights::DeskDialog;
using gleaner::highlights::DeskRow;
using gleaner::highlights::ReviewDialog;
using gleaner::library::HighlightRow;
using gleaner::library::Reader;

namespace gleaner::shell {

Reviewing::Reviewing(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_commands(parts.commands.service(), parts.undo)
    , m_text(parts.actions[ActionId::ReviewHighlights]->text())
{
    connect(m_parts.actions[ActionId::ReviewHighlights], &QAction::triggered, this, &Reviewing::open);
    connect(m_parts.actions[ActionId::NotesDesk], &QAction::triggered, this, &Reviewing::openDesk);
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &Reviewing::count);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_commands.service(), &LibraryService::highlightsChanged, this, soon);
    connect(&m_commands.service(), &LibraryService::digestsChanged, this, soon);
    m_soon.start();
}

void Reviewing::count()
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.highlights(true); })
        .then(this, [this](const Result<QList<HighlightRow>> &rows) {
            if (!rows)
                return;
            QAction *action = m_parts.actions[ActionId::ReviewHighlights];
            //: a command and how many highlights wait for it
            action->setText(rows->isEmpty() ? m_text : tr("%1 (%2)").arg(m_text, QLocale().toString(rows->size())));
        });
}

ReviewDialog *Reviewing::open()
{
    if (!m_dialog) {
        m_dialog = new ReviewDialog({m_commands, m_parts.undo}, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->resize(std::min(960, m_window->width() - 40), std::min(640, m_window->height() - 40));
        m_dialog->setTheme(m_parts.theme.theme());
        connect(&m_parts.theme, &ThemeController::themeChanged, m_dialog, &ReviewDialog::setTheme);
        connect(m_dialog, &ReviewDialog::placeRequested, this, &Reviewing::placeRequested);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

DeskDialog *Reviewing::openDesk()
{
    if (!m_desk) {
        m_desk = new DeskDialog({m_commands, m_parts.commands, m_parts.undo}, m_window);
        m_desk->setAttribute(Qt::WA_DeleteOnClose);
        m_desk->resize(std::min(1040, m_window->width() - 40), std::min(640, m_window->height() - 40));
        m_desk->setTheme(m_parts.theme.theme());
        connect(&m_parts.theme, &ThemeController::themeChanged, m_desk, &DeskDialog::setTheme);
        connect(m_desk, &DeskDialog::placeRequested, this, &Reviewing::placeRequested);
        connect(m_desk, &DeskDialog::copyRequested, this, &Reviewing::copy);
    }
    m_desk->show();
    m_desk->raise();
    m_desk->activateWindow();
    return m_desk;
}

void Reviewing::copy(const QList<DeskRow> &rows)
{
    QStringList parts;
    for (const DeskRow &row : rows) {
        const QString quote = row.quote().isEmpty() ? row.itemTitle : row.quote();
        QString part = quotation({.text = quote,
                                  .title = row.itemTitle,
                                  .url = row.itemUrl,
                                  .digest = row.digestTitle,
                                  .date = row.digestDate});
        // What was written is Markdown already.
        if (const QString written = row.written().trimmed(); !written.isEmpty())
            part = part.trimmed() + u"\n\n" + written;
        parts.append(part.trimmed());
    }
    QGuiApplication::clipboard()->setText(parts.join(QLatin1StringView("\n\n")) + u'\n');
}

} // namespace gleaner::shell
