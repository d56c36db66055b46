// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/sidepanel.h"

#include "app/entities/entitypanel.h"
#include "app/highlights/itemhighlights.h"
#include "app/notes/notespanel.h"
#include "app/shell/outlinepanel.h"

#include <QApplication>
#include <QKeyEvent>

namespace gleaner::shell {

SidePanel::SidePanel(LibraryService &library, notes::Commands &commands, QWidget *parent)
    : QTabWidget(parent)
    , m_entities(new entities::EntityPanel(library, this))
    , m_notes(new notes::NotesPanel(commands, this))
    , m_highlights(new highlights::ItemHighlights(library, this))
    , m_outline(new OutlinePanel(this))
{
    setObjectName(u"sidePanel");
    setAccessibleName(tr("Side panel"));
    setDocumentMode(true);
    m_notes->setHead(m_highlights);
    addTab(m_entities, tr("Entities"));
    addTab(m_notes, tr("Notes"));
    addTab(m_outline, tr("Outline"));
}

void SidePanel::showNotes()
{
    setCurrentWidget(m_notes);
}

void SidePanel::step(int step)
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    setCurrentIndex((currentIndex() + step + count()) % count());
    if (hadFocus)
        currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit escaped();
    else
        QTabWidget::keyPressEvent(event);
}

} // namespace gleaner::shell
