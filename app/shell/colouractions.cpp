// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/colouractions.h"

#include "app/highlights/colourmark.h"
#include "app/shell/libraryservice.h"
#include "app/shell/themecontroller.h"

#include <QAction>

using gleaner::annotation::Colour;

namespace gleaner::shell {

ColourActions::ColourActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    for (const Colour colour : annotation::Colours)
        m_texts[size_t(colour)] = m_parts.actions[MarkActions[size_t(colour)]]->text();
    connect(&m_parts.theme, &ThemeController::themeChanged, this, &ColourActions::paint);
    connect(&m_parts.library, &LibraryService::colourNamesChanged, this, &ColourActions::name);
    paint();
    name();
}

void ColourActions::paint()
{
    for (const Colour colour : annotation::Colours) {
        m_parts.actions[MarkActions[size_t(colour)]]->setIcon(highlights::colourMark(colour, m_parts.theme.theme()));
    }
}

void ColourActions::name()
{
    for (const Colour colour : annotation::Colours) {
        QString own = m_parts.library.colourNames().own(colour);
        m_parts.actions[MarkActions[size_t(colour)]]->setText(
            //: a command; %1 is what the person calls a colour
            own.isEmpty() ? m_texts[size_t(colour)] : tr("Mark as “%1”").arg(own.replace(u'&', QStringLiteral("&&"))));
    }
}

} // namespace gleaner::shell
