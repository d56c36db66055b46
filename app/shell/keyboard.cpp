// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/keyboard.h"

#include "app/keyboard/commandpalette.h"
#include "app/keyboard/keybindings.h"
#include "app/keyboard/shortcuteditor.h"
#include "app/keyboard/shortcutsheet.h"
#include "app/shell/actions.h"
#include "app/shell/libraryservice.h"
#include "app/shell/session.h"

#include <QAction>
#include <QApplication>
#include <QMainWindow>

using gleaner::keyboard::Command;
using gleaner::keyboard::ShortcutEditor;
using gleaner::keyboard::ShortcutSheet;

namespace gleaner::shell {

namespace {

constexpr qsizetype MostDigests = 8; // that the palette names

QList<matching::Titled> titledOf(const QList<library::DigestRow> &rows)
{
    QList<matching::Titled> all;
    all.reserve(rows.size());
    for (const library::DigestRow &row : rows) {
        const QString date = row.date.toString(Qt::ISODate);
        //: which digest it is: its date and its publisher
        const QString both = Keyboard::tr("%1 · %2").arg(date, row.publisher);
        all.append({row.id.value, row.title, date.isEmpty() ? row.publisher : row.publisher.isEmpty() ? date : both});
    }
    return all;
}

} // namespace

Keyboard::Keyboard(const Parts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_keys(parts.actions.bindings())
    , m_palette(new keyboard::CommandPalette(window))
{
    m_parts.entityCommands.removeIf([](const QAction *action) { return action->objectName().isEmpty(); });
    for (QAction *action : std::as_const(m_parts.entityCommands))
        m_keys.addOfPane(action);
    restoreKeys();
    connect(&m_keys, &keyboard::KeyBindings::keysChanged, this, &Keyboard::keepKeys);
    const Actions &actions = m_parts.actions;
    connect(actions[ActionId::FindCommand], &QAction::triggered, this, &Keyboard::openPalette);
    connect(actions[ActionId::Shortcuts], &QAction::triggered, this, &Keyboard::openSheet);
    connect(actions[ActionId::ChangeShortcuts], &QAction::triggered, this, &Keyboard::openEditor);
    connect(m_palette, &keyboard::CommandPalette::commandRun, this,
            [this](const QString &name) { m_parts.session.addRecentCommand(name); });
    connect(m_palette, &keyboard::CommandPalette::placesWanted, this, &Keyboard::findDigests);
    connect(m_palette, &keyboard::CommandPalette::placeChosen, this,
            [this](qint64 id) { emit digestRequested(DigestId{id}); });
    connect(&m_parts.library, &LibraryService::digestsChanged, this, [this] {
        ++m_state;
        m_finder.reset();
    });
}

QList<Command> Keyboard::commands() const
{
    QList<Command> commands = keyboard::commandsOf(*m_window->menuBar());
    for (QAction *action : m_parts.entityCommands)
        commands.append({action, tr("Rows of entities")});
    return commands;
}

void Keyboard::openPalette()
{
    QList<Command> shown = commands();
    // What is done to the row of an entity can be done when a person is there.
    shown.removeIf([this, focus = QApplication::focusWidget()](const Command &command) {
        return command.action == m_parts.actions[ActionId::FindCommand]
            || (m_parts.entityCommands.contains(command.action)
                && !command.action->associatedObjects().contains(focus));
    });
    m_palette->open(shown, m_parts.session.recentCommands());
}

/// One question at a time; of those that come meanwhile the last one counts.
void Keyboard::findDigests(const QString &typed)
{
    m_typed = typed;
    if (m_isFinding)
        return;
    struct Found {
        std::shared_ptr<const matching::TitleFinder> finder;
        QList<matching::Titled> digests;
    };
    m_isFinding = true;
    m_parts.library
        .read([known = m_finder, typed](const library::Reader &reader) -> Result<Found> {
            Found found{known, {}};
            if (!found.finder) {
                const auto rows = reader.digests();
                if (!rows)
                    return std::unexpected(rows.error());
                found.finder = std::make_shared<matching::TitleFinder>(titledOf(*rows));
            }
            found.digests = found.finder->find(typed, MostDigests);
            return found;
        })
        .then(this, [this, typed, state = m_state](const Result<Found> &found) {
            m_isFinding = false;
            if (found && state == m_state)
                m_finder = found->finder;
            if (typed != m_typed) {
                findDigests(m_typed);
                return;
            }
            QList<keyboard::Place> places;
            if (found) {
                for (const matching::Titled &digest : found->digests)
                    places.append({digest.id, digest.title, digest.context});
            }
            m_palette->setPlaces(typed, places);
        });
}

void Keyboard::openSheet()
{
    auto *sheet = new ShortcutSheet(commands(), m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &ShortcutSheet::changeRequested, this, &Keyboard::openEditor);
    sheet->open();
}

void Keyboard::openEditor()
{
    auto *editor = new ShortcutEditor(m_keys, commands(), m_window);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void Keyboard::restoreKeys()
{
    QHash<QString, keyboard::Keys> chosen;
    const QHash<QString, QStringList> kept = m_parts.session.chosenKeys();
    for (auto command = kept.cbegin(); command != kept.cend(); ++command) {
        keyboard::Keys &keys = chosen[command.key()];
        for (const QString &text : *command)
            keys.append(QKeySequence(text, QKeySequence::PortableText));
    }
    m_keys.choose(chosen);
}

void Keyboard::keepKeys(const QAction *action)
{
    const keyboard::Keys keys = m_keys.keys(action);
    if (keys == m_keys.defaults(action)) {
        m_parts.session.forgetChosenKeys(action->objectName());
        return;
    }
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    m_parts.session.setChosenKeys(action->objectName(), texts);
}

} // namespace gleaner::shell
