// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace gleaner::keyboard {

using Keys = QList<QKeySequence>;

/// Which keys the commands of a window have: those they are made with, or those a person chose instead.
///
/// A command of the window has keys that act everywhere in it, and bare ones (letters above all) that act only while
/// the focus is in one of the reading panes: never in a text field, nor while an input method composes. A command of
/// the rows of a pane has keys that act there.
class KeyBindings final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyBindings)

public:
    explicit KeyBindings(QWidget *window);

    /// Makes the shortcuts of `action`, a command of the window, its keys as they are made.
    void add(QAction *action);
    /// The same for a command of a pane that has the action.
    void addOfPane(QAction *action);
    /// Bare keys are live while the focus is in one of `panes`.
    void setReadingPanes(const QList<QWidget *> &panes);

    [[nodiscard]] Keys keys(const QAction *action) const { return m_bindings.value(action).keys; }
    [[nodiscard]] Keys defaults(const QAction *action) const { return m_bindings.value(action).defaults; }
    /// Why `key` cannot be one of the action's: as a person reads it, naming what it stands for already. Empty: it can.
    [[nodiscard]] QString objection(const QAction *action, const QKeySequence &key) const;
    /// There has to be no objection to any.
    void setKeys(QAction *action, const Keys &keys);
    /// By object names, as settings have them, which a person may have written: keys there are objections to are left
    /// out, and where a command that is made with a key meets one that is given it here, it has it no longer.
    void choose(const QHash<QString, Keys> &chosen);

signals:
    void keysChanged(QAction *action);

private:
    enum class Scope { Window, Pane };
    struct Binding {
        Scope scope = Scope::Window;
        Keys defaults;
        Keys keys;
    };
    [[nodiscard]] QString reason(const QAction *action, const QKeySequence &key) const;
    [[nodiscard]] const QAction *rival(const QAction *action, const QKeySequence &key) const;
    void apply(QAction *action, const Binding &binding);
    void carry(QAction *carrier, const Keys &windowKeys, const Keys &bareKeys);
    [[nodiscard]] QString menuOf(const QKeySequence &key) const;

    QWidget *m_window;
    QList<QWidget *> m_panes;
    QHash<const QAction *, Binding> m_bindings;
    QList<QAction *> m_order;                    ///< of the bindings, as they were added
    QHash<const QAction *, QAction *> m_letters; ///< carry bare keys of actions that have keys of the window as well
};

/// Whether `key` is one that text is typed with, or moves and edits it, alone or with Shift.
[[nodiscard]] bool isBare(const QKeySequence &key);

} // namespace gleaner::keyboard
