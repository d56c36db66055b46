// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/keybindings.h"

#include "app/keyboard/fixedkeys.h"
#include "app/keyboard/mnemonic.h"

#include <QAction>
#include <QMenuBar>

#include <algorithm>

namespace gleaner::keyboard {

namespace {

QString shown(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

/// Whether text is typed with the key.
bool isPrintable(const QKeySequence &key)
{
    return isBare(key) && key[0].key() < Qt::Key_Escape;
}

} // namespace

bool isBare(const QKeySequence &key)
{
    const Qt::KeyboardModifiers others = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !key.isEmpty() && !key[0].keyboardModifiers().testAnyFlags(others) && key[0].key() < Qt::Key_F1;
}

KeyBindings::KeyBindings(QWidget *window)
    : QObject(window)
    , m_window(window)
{ }

void KeyBindings::add(QAction *action)
{
    const Binding binding{Scope::Window, action->shortcuts(), action->shortcuts()};
    m_bindings.insert(action, binding);
    m_order.append(action);
    apply(action, binding);
}

void KeyBindings::addOfPane(QAction *action)
{
    m_bindings.insert(action, {Scope::Pane, action->shortcuts(), action->shortcuts()});
    m_order.append(action);
}

void KeyBindings::setReadingPanes(const QList<QWidget *> &panes)
{
    m_panes = panes;
    for (QAction *action : std::as_const(m_order))
        apply(action, m_bindings.value(action));
}

void KeyBindings::apply(QAction *action, const Binding &binding)
{
    if (binding.scope == Scope::Pane) {
        action->setShortcuts(binding.keys);
        return;
    }
    Keys windowKeys = binding.keys;
    windowKeys.removeIf(&isBare);
    Keys bareKeys = binding.keys;
    bareKeys.removeIf([](const QKeySequence &key) { return !isBare(key); });
    // The menus show the keys of the action itself: the bare ones stand there when there are no others.
    QAction *&letters = m_letters[action];
    if (!letters && !windowKeys.isEmpty() && !bareKeys.isEmpty()) {
        letters = new QAction(action);
        letters->setObjectName(action->objectName() + u"ByLetter");
        connect(letters, &QAction::triggered, action, &QAction::trigger);
    }
    if (letters)
        carry(letters, {}, windowKeys.isEmpty() ? Keys() : bareKeys);
    carry(action, windowKeys, bareKeys);
}

void KeyBindings::carry(QAction *carrier, const Keys &windowKeys, const Keys &bareKeys)
{
    const bool isBareOnly = windowKeys.isEmpty() && !bareKeys.isEmpty();
    carrier->setShortcuts(isBareOnly ? bareKeys : windowKeys);
    carrier->setShortcutContext(isBareOnly ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    if (isBareOnly)
        m_window->removeAction(carrier);
    else
        m_window->addAction(carrier);
    for (QWidget *pane : std::as_const(m_panes)) {
        if (isBareOnly)
            pane->addAction(carrier);
        else
            pane->removeAction(carrier);
    }
}

QString KeyBindings::menuOf(const QKeySequence &key) const
{
    const auto *bar = m_window->findChild<QMenuBar *>();
    const QList<QAction *> titles = bar ? bar->actions() : QList<QAction *>();
    for (const QAction *title : titles) {
        if (QKeySequence::mnemonic(title->text()) == key)
            return withoutMnemonic(title->text());
    }
    return {};
}

QString KeyBindings::reason(const QAction *action, const QKeySequence &key) const
{
    const Binding binding = m_bindings.value(action);
    if (binding.defaults.contains(key))
        return {};
    if (const QString menu = menuOf(key); !menu.isEmpty())
        return tr("%1 opens the menu “%2”.").arg(shown(key), menu);
    for (const FixedKey &fixed : fixedKeys()) {
        if (fixed.isReserved && fixed.keys.contains(key))
            return tr("%1 has a meaning in lists and texts: “%2”.").arg(shown(key), fixed.text);
    }
    if (binding.scope == Scope::Pane && isPrintable(key))
        return tr("%1 alone filters the rows there.").arg(shown(key));
    return {};
}

const QAction *KeyBindings::rival(const QAction *action, const QKeySequence &key) const
{
    const Scope scope = m_bindings.value(action).scope;
    const auto meets = [&](const QAction *other) {
        const Binding binding = m_bindings.value(other);
        // Bare keys of the window are not live where those of another pane are.
        return other != action && binding.keys.contains(key) && (binding.scope == scope || !isBare(key));
    };
    const auto found = std::ranges::find_if(m_order, meets);
    return found == m_order.end() ? nullptr : *found;
}

QString KeyBindings::objection(const QAction *action, const QKeySequence &key) const
{
    if (const QString why = reason(action, key); !why.isEmpty())
        return why;
    if (const QAction *other = rival(action, key))
        return tr("%1 is a key of “%2”. Take it from there first.").arg(shown(key), withoutMnemonic(other->text()));
    return {};
}

void KeyBindings::setKeys(QAction *action, const Keys &keys)
{
    Binding &binding = m_bindings[action];
    if (binding.keys == keys)
        return;
    binding.keys = keys;
    apply(action, binding);
    emit keysChanged(action);
}

void KeyBindings::choose(const QHash<QString, Keys> &chosen)
{
    const auto isChosen = [&chosen](const QAction *action) { return chosen.contains(action->objectName()); };
    for (Binding &binding : m_bindings)
        binding.keys = binding.defaults;
    for (const QAction *action : std::as_const(m_order)) {
        if (isChosen(action))
            m_bindings[action].keys.clear();
    }
    for (const QAction *action : std::as_const(m_order)) {
        for (const QKeySequence &key : chosen.value(action->objectName())) {
            const QAction *other = rival(action, key);
            if (key.count() != 1 || !reason(action, key).isEmpty() || (other && isChosen(other)))
                continue;
            if (other)
                m_bindings[other].keys.removeAll(key);
            if (!m_bindings[action].keys.contains(key))
                m_bindings[action].keys.append(key);
        }
    }
    for (QAction *action : std::as_const(m_order)) {
        apply(action, m_bindings.value(action));
        emit keysChanged(action);
    }
}

} // namespace gleaner::keyboard
