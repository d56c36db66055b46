// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/reviewing.h"

#include "app/highlights/colournamesdialog.h"
#include "app/highlights/deskdialog.h"
#include "app/highlights/reviewdialog.h"
#include "app/notes/commands.h"
#include "app/notes/queuedialog.h"
#include "app/notes/tagsdialog.h"
#include "app/shell/actions.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"
#include "app/shell/quotation.h"
#include "app/shell/themecontroller.h"
#include "core/export/selection.h"
#include "core/library/bookmarks.h"
#include "core/library/highlightrows.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>

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
    connect(m_parts.actions[ActionId::ManageTags], &QAction::triggered, this, &Reviewing::openTags);
    connect(m_parts.actions[ActionId::ColourNames], &QAction::triggered, this, &Reviewing::openColourNames);
    connect(m_parts.actions[ActionId::ReadingQueue], &QAction::triggered, this, &Reviewing::openQueue);
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
        connect(m_dialog, &ReviewDialog::highlightRequested, this, &Reviewing::highlightRequested);
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
        connect(m_desk, &DeskDialog::itemRequested, this, [this](ItemId item) { emit placeRequested(item, {}); });
        connect(m_desk, &DeskDialog::highlightRequested, this, &Reviewing::highlightRequested);
        connect(m_desk, &DeskDialog::digestRequested, this, &Reviewing::digestRequested);
        connect(m_desk, &DeskDialog::entityRequested, this, &Reviewing::entityRequested);
        connect(m_desk, &DeskDialog::sendRequested, this, &Reviewing::sendRequested);
        connect(m_desk, &DeskDialog::copyRequested, this, &Reviewing::copy);
        connect(m_desk, &DeskDialog::exportRequested, this, &Reviewing::save);
    }
    m_desk->show();
    m_desk->raise();
    m_desk->activateWindow();
    return m_desk;
}

notes::TagsDialog *Reviewing::openTags()
{
    if (!m_tags) {
        m_tags = new notes::TagsDialog(m_parts.commands, m_parts.undo, m_window);
        m_tags->setAttribute(Qt::WA_DeleteOnClose);
        m_tags->setTheme(m_parts.theme.theme());
        connect(&m_parts.theme, &ThemeController::themeChanged, m_tags, &notes::TagsDialog::setTheme);
    }
    m_tags->show();
    m_tags->raise();
    m_tags->activateWindow();
    return m_tags;
}

highlights::ColourNamesDialog *Reviewing::openColourNames()
{
    auto *dialog = new highlights::ColourNamesDialog(m_commands.service().colourNames(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTheme(m_parts.theme.theme());
    connect(&m_parts.theme, &ThemeController::themeChanged, dialog, &highlights::ColourNamesDialog::setTheme);
    connect(dialog, &highlights::ColourNamesDialog::answered, this,
            [this](const annotation::ColourNames &names) { m_commands.nameColours(names); });
    dialog->open();
    return dialog;
}

notes::QueueDialog *Reviewing::openQueue()
{
    if (!m_queue) {
        m_queue = new notes::QueueDialog(m_parts.commands, m_parts.undo, m_window);
        m_queue->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_queue, &notes::QueueDialog::itemRequested, this,
                [this](ItemId item) { emit placeRequested(item, {}); });
    }
    m_queue->show();
    m_queue->raise();
    m_queue->activateWindow();
    return m_queue;
}

void Reviewing::nextInQueue(ItemId current)
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.readingQueue(); })
        .then(this, [this, current](const Result<QList<library::QueuedItem>> &queue) {
            if (!queue) {
                emit m_commands.service().failed(queue.error());
                return;
            }
            const auto here = std::ranges::find(*queue, current,
                                                [](const library::QueuedItem &one) { return one.item.id; });
            const qsizetype next = here == queue->end() ? 0 : here - queue->begin() + 1;
            if (queue->isEmpty()) {
                emit told(tr("The reading queue is empty: S bookmarks an item."));
            } else if (next == queue->size()) {
                emit told(tr("This is the last item of the reading queue."));
            } else {
                emit placeRequested((*queue)[next].item.id, {});
                //: a place in the reading queue
                emit told(
                    tr("Reading queue: %1 of %2").arg(QLocale().toString(next + 1), QLocale().toString(queue->size())));
            }
        });
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

void Reviewing::save(const QList<DeskRow> &rows)
{
    exporting::Selection selection;
    for (const DeskRow &row : rows) {
        if (row.digest.isValid())
            selection.digests.insert(row.digest);
        if (row.highlight)
            selection.highlights.insert(row.highlight->id);
        else if (row.note)
            selection.notes.insert(row.note->id);
        else
            selection.bookmarks.insert(row.item);
    }
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    //: name of a file
    const QString suggested = folder.filePath(tr("Notes and highlights") + QLatin1StringView(".md"));
    m_parts.dialogs.chooseNewFile(m_desk, tr("Export notes and highlights"), suggested, tr("Markdown files (*.md)"),
                                  [this, selection](const QString &chosen) {
                                      const QString path = chosen.endsWith(QLatin1StringView(".md"),
                                                                           Qt::CaseInsensitive)
                                                             ? chosen
                                                             : chosen + QLatin1StringView(".md");
                                      m_commands.service()
                                          .read([selection, path](const Reader &reader) {
                                              return exporting::exportSelection(reader, selection, path);
                                          })
                                          .then(this, [this, path](const Result<int> &count) {
                                              if (m_desk)
                                                  m_desk->tellExported(count, QDir::toNativeSeparators(path));
                                          });
                                  });
}

} // namespace gleaner::shell
