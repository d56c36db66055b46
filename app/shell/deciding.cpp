// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/deciding.h"

#include "app/article/articleview.h"
#include "app/entities/decisionsdialog.h"
#include "app/entities/entitynames.h"
#include "app/entities/entitypanel.h"
#include "app/entities/mergedialog.h"
#include "app/entities/namedialog.h"
#include "app/notes/commands.h"
#include "app/shell/actions.h"
#include "app/shell/dialogs.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "core/library/entitypage.h"

#include <QAction>
#include <QDir>
#include <QMenu>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::entities::DecisionsDialog;
using gleaner::entities::MergeDialog;
using gleaner::entities::NameDialog;
using gleaner::library::EntityDecision;
using gleaner::library::EntityKey;
using gleaner::library::EntityPage;
using gleaner::library::Reader;

namespace gleaner::shell {

namespace {

constexpr qsizetype LongestSelection = 200; // UTF-16 units, as the library has it

QString documents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

} // namespace

Deciding::Deciding(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_parts.panel.addCommand(separator);
    newCommand(u"entityRename"_s, tr("&Rename…"), Qt::CTRL | Qt::Key_R, &Deciding::rename);
    addTypeMenu();
    newCommand(u"entityMerge"_s, tr("&Merge with…"), Qt::CTRL | Qt::Key_M, &Deciding::merge);
    newCommand(u"entitySplit"_s, tr("&Split off a written form…"), {}, &Deciding::split);
    newCommand(u"entityHide"_s, tr("&Hide"), Qt::Key_Delete, &Deciding::hide);

    QAction *add = m_parts.actions[ActionId::AddEntity];
    m_parts.halves.onEach([add](const Half &half) { half.view().addSelectionAction(add); });
    connect(add, &QAction::triggered, this, &Deciding::addSelection);
    connect(m_parts.actions[ActionId::EntityDecisions], &QAction::triggered, this, &Deciding::showAll);
}

QAction *Deciding::newCommand(const QString &name, const QString &text, const QKeySequence &key,
                              void (Deciding::*run)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    m_parts.panel.addCommand(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void Deciding::addTypeMenu()
{
    auto *menu = new QMenu(m_window);
    for (const entity::Type type : entities::nameTypes())
        menu->addAction(entities::typeName(type), this, [this, type] { changeType(type); });
    auto *action = new QAction(tr("Change &type"), this);
    action->setObjectName(u"entityType"_s);
    action->setMenu(menu);
    m_parts.panel.addCommand(action);
}

void Deciding::rename()
{
    const auto thing = m_parts.panel.current();
    if (!thing)
        return;
    auto *dialog = new NameDialog(m_parts.commands.service(),
                                  {.title = tr("Rename"),
                                   .explanation = tr("What is “%1” called, in the whole library?").arg(thing->name),
                                   .accept = tr("&Rename"),
                                   .thing = *thing},
                                  m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::answered, this, [this, thing](const EntityKey &target) {
        m_parts.commands.decide({EntityDecision::becomes(*thing, target)}, tr("Rename “%1”").arg(thing->name));
    });
    dialog->open();
}

std::function<void()> Deciding::tellLater(const QString &message)
{
    // The window may have gone by then.
    return [self = QPointer(this), message] {
        if (self)
            emit self->told(message);
    };
}

void Deciding::changeType(entity::Type type)
{
    QList<EntityDecision> decisions;
    const QList<EntityKey> things = m_parts.panel.selected();
    for (const EntityKey &thing : things) {
        if (thing.type != type)
            decisions.append(EntityDecision::becomes(thing, {type, thing.name}));
    }
    if (decisions.isEmpty())
        return;
    m_parts.commands.decide(
        decisions, tr("Change the type of %n name(s)", nullptr, int(decisions.size())),
        tellLater(tr("%n name(s) changed in the whole library. Undo takes it back.", nullptr, int(decisions.size()))));
}

void Deciding::merge()
{
    const QList<EntityKey> things = m_parts.panel.selected();
    if (things.isEmpty())
        return;
    auto *dialog = new MergeDialog(m_parts.commands.service(), things, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::answered, this, [this, things](const EntityKey &target) {
        QList<EntityDecision> decisions;
        for (const EntityKey &thing : things)
            decisions.append(EntityDecision::becomes(thing, target));
        m_parts.commands.decide(decisions, tr("Merge with “%1”").arg(target.name));
    });
    dialog->open();
}

void Deciding::split()
{
    const auto thing = m_parts.panel.current();
    if (!thing)
        return;
    m_parts.commands.service()
        .read([thing](const Reader &reader) { return reader.entityPage(*thing); })
        .then(this, [this, thing](const Result<EntityPage> &page) {
            if (!page)
                return;
            QStringList surfaces;
            for (const library::NamedCount &surface : page->surfaces)
                surfaces.append(surface.name);
            if (surfaces.size() < 2)
                emit told(tr("“%1” is written in one way only: there is nothing to split off.").arg(thing->name));
            else
                askForSurface(*thing, surfaces);
        });
}

void Deciding::askForSurface(const EntityKey &thing, const QStringList &surfaces)
{
    // What is not the name itself comes first: that is what does not belong there.
    QStringList others = surfaces;
    std::ranges::stable_partition(others, [&](const QString &surface) { return surface != thing.name; });
    auto *dialog = new NameDialog(m_parts.commands.service(),
                                  {.title = tr("Split off"),
                                   .explanation = tr("Which written form is not “%1”, and what is it?").arg(thing.name),
                                   .accept = tr("&Split off"),
                                   .thing = thing,
                                   .surfaces = others},
                                  m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::answered, this, [this, thing](const EntityKey &target, const QString &surface) {
        m_parts.commands.decide({EntityDecision::splits(thing, surface, target)}, tr("Split off “%1”").arg(surface));
    });
    dialog->open();
}

void Deciding::hide()
{
    QList<EntityDecision> decisions;
    const QList<EntityKey> things = m_parts.panel.selected();
    for (const EntityKey &thing : things)
        decisions.append(EntityDecision::hides(thing));
    if (decisions.isEmpty())
        return;
    m_parts.commands.decide(
        decisions, tr("Hide %n name(s)", nullptr, int(decisions.size())),
        tellLater(tr("%n name(s) hidden in the whole library. Undo takes it back.", nullptr, int(decisions.size()))));
}

void Deciding::addSelection()
{
    const QString selected = m_parts.halves.view().selectedText().trimmed();
    if (selected.isEmpty() || selected.contains(u'\n') || selected.size() > LongestSelection) {
        emit told(tr("Select a name in the page first: one line, 200 characters at most."));
        return;
    }
    auto *dialog = new NameDialog(
        m_parts.commands.service(),
        {.title = tr("Add an entity"),
         .explanation = tr("“%1” is a name wherever it stands in the library. What is it?").arg(selected),
         .accept = tr("&Add"),
         .thing = {entity::Type::Org, selected},
         .mayStay = true},
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::answered, this, [this, selected](const EntityKey &target) {
        m_parts.commands.decide({EntityDecision::adds(selected, target)}, tr("Add “%1”").arg(selected));
    });
    dialog->open();
}

DecisionsDialog *Deciding::showAll()
{
    if (!m_all) {
        m_all = new DecisionsDialog(m_parts.commands, m_window);
        m_all->setAttribute(Qt::WA_DeleteOnClose);
        const QString filter = tr("Decisions (*.tsv *.txt)");
        connect(m_all, &DecisionsDialog::importRequested, this, [this, filter] {
            m_parts.dialogs.chooseFile(m_all, tr("Import decisions"), documents(), filter,
                                       [dialog = m_all](const QString &path) {
                                           if (dialog)
                                               dialog->importFrom(path);
                                       });
        });
        connect(m_all, &DecisionsDialog::exportRequested, this, [this, filter] {
            m_parts.dialogs.chooseNewFile(m_all, tr("Export decisions"),
                                          QString(documents() + u"/gleaner-entities.tsv"), filter,
                                          [dialog = m_all](const QString &path) {
                                              if (dialog)
                                                  dialog->exportTo(path);
                                          });
        });
    }
    m_all->show();
    m_all->raise();
    m_all->activateWindow();
    return m_all;
}

} // namespace gleaner::shell
