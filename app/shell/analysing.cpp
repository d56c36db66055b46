// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/analysing.h"

#include "app/entities/entitypage.h"
#include "app/entities/entitypanel.h"
#include "app/figures/figurestable.h"
#include "app/notes/commands.h"
#include "app/notes/notesdialog.h"
#include "app/search/searchbar.h"
#include "app/shell/actions.h"
#include "app/shell/dialogs.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/reading.h"
#include "app/shell/themecontroller.h"
#include "core/entity/displaynames.h"
#include "core/export/csv.h"

#include <QAction>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>

using gleaner::entities::EntityPage;
using gleaner::figures::FiguresTable;
using gleaner::library::EntityKey;
using gleaner::library::FigureQuery;
using gleaner::library::Reader;

namespace gleaner::shell {

Analysing::Analysing(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(m_parts.actions[ActionId::Figures], &QAction::triggered, this, &Analysing::openFigures);
    connect(m_parts.actions[ActionId::DigestNotes], &QAction::triggered, this, &Analysing::openDigestNotes);
    connect(&m_parts.panel, &entities::EntityPanel::entityPageRequested, this, &Analysing::openPage);
    connect(&m_parts.panel, &entities::EntityPanel::notesRequested, this, &Analysing::openNotesOn);
}

EntityPage *Analysing::openPage(const EntityKey &entity)
{
    if (!m_page) {
        m_page = new EntityPage(m_parts.commands.service(), m_window);
        m_page->setAttribute(Qt::WA_DeleteOnClose);
        m_page->resize(std::min(960, m_window->width() - 40), std::min(720, m_window->height() - 40));
        m_page->setTheme(m_parts.theme.theme());
        connect(&m_parts.theme, &ThemeController::themeChanged, m_page, &EntityPage::setTheme);
        connect(m_page, &EntityPage::itemRequested, this, &Analysing::itemRequested);
        connect(m_page, &EntityPage::watchRequested, this,
                [this](const EntityKey &thing, bool watched) { m_parts.commands.watch(thing, watched); });
        connect(m_page, &EntityPage::notesRequested, this, &Analysing::openNotesOn);
        connect(m_page, &EntityPage::failed, &m_parts.commands.service(), &LibraryService::failed);
    }
    m_page->showEntity(entity);
    show(m_page);
    return m_page;
}

void Analysing::openDigestNotes()
{
    m_parts.commands.service()
        .read([digest = m_parts.halves.reading().digest()](const library::Reader &reader) {
            return reader.digest(digest);
        })
        .then(this, [this](const Result<library::DigestRow> &digest) {
            if (digest)
                showNotes(new notes::NotesDialog(m_parts.commands, *digest, m_window));
            else if (digest.error().kind != Error::Kind::NotFound) // else none is open
                emit m_parts.commands.service().failed(digest.error());
        });
}

void Analysing::openNotesOn(const EntityKey &entity)
{
    const QString shown = entity::nameIn(entity.name, entity.type, QLocale().bcp47Name());
    showNotes(
        new notes::NotesDialog(m_parts.commands, entity, shown, m_page ? static_cast<QWidget *>(m_page) : m_window));
}

void Analysing::showNotes(notes::NotesDialog *dialog)
{
    if (m_notes)
        m_notes->close(); // saves what was typed
    m_notes = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    show(dialog);
}

FiguresTable *Analysing::openFigures()
{
    if (!m_figures) {
        m_figures = new FiguresTable(m_parts.commands.service(), m_window);
        m_figures->setAttribute(Qt::WA_DeleteOnClose);
        m_figures->resize(std::min(1200, m_window->width() - 40), std::min(720, m_window->height() - 40));
        m_figures->setTheme(m_parts.theme.theme());
        connect(&m_parts.theme, &ThemeController::themeChanged, m_figures, &FiguresTable::setTheme);
        connect(m_figures, &FiguresTable::itemRequested, this, &Analysing::itemRequested);
        connect(m_figures, &FiguresTable::entityPageRequested, this, &Analysing::openPage);
        connect(m_figures, &FiguresTable::sendRequested, this, &Analysing::sendRequested);
        connect(m_figures, &FiguresTable::saveRequested, this, &Analysing::save);
        connect(m_figures, &FiguresTable::failed, &m_parts.commands.service(), &LibraryService::failed);
    }
    m_figures->show({m_parts.halves.reading().digest(), m_parts.search.text()});
    show(m_figures);
    return m_figures;
}

void Analysing::show(QWidget *window) const
{
    window->show();
    window->raise();
    window->activateWindow();
}

void Analysing::save(const FigureQuery &query, const QString &name)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_parts.dialogs.chooseNewFile(
        m_figures, tr("Save figures"), QDir(folder).filePath(name), tr("Comma-separated values (*.csv)"),
        [this, query](const QString &path) {
            m_parts.commands.service()
                .read([query, path](const Reader &reader) { return exporting::saveFigures(reader, query, path); })
                .then(this, [this, path](const Result<int> &saved) {
                    if (!saved)
                        emit m_parts.commands.service().failed(saved.error());
                    if (m_figures)
                        m_figures->tellSaved(saved, QDir::toNativeSeparators(path));
                });
        });
}

} // namespace gleaner::shell
