// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/entitylinks.h"

#include "app/article/articleview.h"
#include "app/entities/entitypanel.h"
#include "app/notes/commands.h"
#include "app/shell/actions.h"
#include "app/shell/deciding.h"
#include "app/shell/halves.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "core/entity/displaynames.h"

#include <QAction>
#include <QLocale>

using gleaner::article::ItemSpan;
using gleaner::entities::EntityPanel;
using gleaner::entities::PanelChoices;

namespace gleaner::shell {

EntityLinks::EntityLinks(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_deciding(new Deciding({parts.panel, parts.halves, parts.commands, parts.dialogs, parts.actions}, window))
{
    connect(m_deciding, &Deciding::told, this, &EntityLinks::told);
    EntityPanel &panel = m_parts.panel;
    connect(&panel, &EntityPanel::mentionRequested, this,
            [this](const QList<ItemSpan> &mentions, entity::Type type, int current) {
                m_parts.halves.reading().jump();
                m_parts.halves.view().showMentions(mentions, type, current);
            });
    connect(&panel, &EntityPanel::hintChanged, this, [this](const QList<ItemSpan> &mentions, entity::Type type) {
        m_parts.halves.view().hintMentions(mentions, type);
    });
    connect(&panel, &EntityPanel::marksChanged, this, [this](const QList<article::TypedSpans> &marked) {
        m_marked = marked;
        m_parts.halves.view().markEntities(marked);
    });
    connect(&m_parts.halves, &Halves::activeChanged, this, [this] { m_parts.halves.view().markEntities(m_marked); });

    connect(&panel, &EntityPanel::watchRequested, this, [this](const library::EntityKey &entity, bool watched) {
        m_parts.commands.watch(entity, watched);
        const QString name = entity::nameIn(entity.name, entity.type, QLocale().bcp47Name());
        emit told(watched ? tr("“%1” is on the watch list.").arg(name) : tr("“%1” is off the watch list.").arg(name));
    });

    const Actions &actions = m_parts.actions;
    QAction *mark = actions[ActionId::MarkEntities];
    connect(mark, &QAction::triggered, &panel, &EntityPanel::setMarked);
    connect(&panel, &EntityPanel::choicesChanged, this, [this, mark] {
        mark->setChecked(m_parts.panel.choices().marked);
        m_parts.session.setPanelChoices(m_parts.panel.choices());
    });
    connect(actions[ActionId::NextMention], &QAction::triggered, this, [this] { step(false); });
    connect(actions[ActionId::PreviousMention], &QAction::triggered, this, [this] { step(true); });
}

void EntityLinks::restore()
{
    const PanelChoices choices = m_parts.session.panelChoices();
    m_parts.panel.setChoices(choices);
    m_parts.actions[ActionId::MarkEntities]->setChecked(choices.marked);
}

void EntityLinks::step(bool backward)
{
    if (!m_parts.panel.stepMention(backward))
        emit told(tr("Choose a name in the entities' tab first."));
}

} // namespace gleaner::shell
