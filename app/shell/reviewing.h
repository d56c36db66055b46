// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dragging/things.h"
#include "app/notes/highlightcommands.h"
#include "core/library/types.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>

class QWidget;

namespace gleaner::highlights {
class ColourNamesDialog;
class DeskDialog;
class ReviewDialog;
struct DeskRow;
} // namespace gleaner::highlights
namespace gleaner::notes {
class Commands;
class QueueDialog;
class TagsDialog;
} // namespace gleaner::notes

namespace gleaner::shell {

class Actions;
class Dialogs;
class ThemeController;

/// Opens the queue of highlights that are to be looked at, whose action says how many there are, the desk of all
/// notes and highlights, the list of all tags, the names of the colours and the reading queue.
class Reviewing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reviewing)

public:
    struct Parts {
        notes::Commands &commands;
        QUndoStack &undo;
        ThemeController &theme;
        Dialogs &dialogs;
        const Actions &actions;
    };
    /// The parts must outlive the object; `window` is the parent of the dialog.
    Reviewing(const Parts &parts, QWidget *window);

    /// The one queue, which stays open beside the window.
    highlights::ReviewDialog *open();
    /// The one desk, likewise.
    highlights::DeskDialog *openDesk();
    /// The one list of tags, likewise.
    notes::TagsDialog *openTags();
    /// What the colours of highlights are called, to be changed.
    highlights::ColourNamesDialog *openColourNames();
    /// The one reading queue, likewise.
    notes::QueueDialog *openQueue();
    /// To what follows `current` in the reading queue; to its beginning when that is not in it.
    void nextInQueue(ItemId current);

signals:
    /// To the words of an item; empty: to the item.
    void placeRequested(gleaner::ItemId item, const QString &words);
    void sendRequested(const QList<gleaner::dragging::Thing> &things); ///< to the brief
    void told(const QString &message);                                 ///< for the status bar
    void digestRequested(gleaner::DigestId digest);
    void entityRequested(const gleaner::library::EntityKey &entity);
    /// To a highlight that has a place in its item.
    void highlightRequested(gleaner::ItemId item, gleaner::HighlightId highlight);

private:
    void count();
    static void copy(const QList<highlights::DeskRow> &rows);
    /// To a file that is asked for.
    void save(const QList<highlights::DeskRow> &rows);

    Parts m_parts;
    QWidget *m_window;
    notes::HighlightCommands m_commands;
    QPointer<highlights::ReviewDialog> m_dialog;
    QPointer<highlights::DeskDialog> m_desk;
    QPointer<notes::TagsDialog> m_tags;
    QPointer<notes::QueueDialog> m_queue;
    QString m_text; ///< of the action, without a count
    QTimer m_soon;  ///< several changes are counted once
};

} // namespace gleaner::shell
