// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dragging/things.h"
#include "core/base/ids.h"
#include "core/library/entitydecision.h"

#include <QObject>
#include <QPointer>

namespace gleaner::entities {
class EntityPage;
class EntityPanel;
} // namespace gleaner::entities
namespace gleaner::figures {
class FiguresTable;
}
namespace gleaner::library {
struct FigureQuery;
}
namespace gleaner::notes {
class Commands;
class NotesDialog;
} // namespace gleaner::notes
namespace gleaner::search {
class SearchBar;
}

namespace gleaner::shell {

class Actions;
class Dialogs;
class Halves;
class ThemeController;

/// Opens the windows that look at the whole library: the page of an entity and the table of figures;
/// and the notes about a digest or an entity.
class Analysing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Analysing)

public:
    struct Parts {
        Halves &halves;
        notes::Commands &commands;
        ThemeController &theme;
        Dialogs &dialogs;
        const Actions &actions;
        entities::EntityPanel &panel;
        search::SearchBar &search;
    };
    /// The parts must outlive the object; `window` is the parent of the windows it opens.
    Analysing(const Parts &parts, QWidget *window);

    entities::EntityPage *openPage(const library::EntityKey &entity);
    figures::FiguresTable *openFigures();
    /// Notes about the digest being read.
    void openDigestNotes();
    void openNotesOn(const library::EntityKey &entity);

signals:
    /// An item is to be shown, at `written`.
    void itemRequested(gleaner::ItemId item, const QString &written);
    void sendRequested(const QList<gleaner::dragging::Thing> &things); ///< to the brief

private:
    void save(const library::FigureQuery &query, const QString &name);
    void show(QWidget *window) const;
    /// Takes the place of the one that is open.
    void showNotes(notes::NotesDialog *dialog);

    Parts m_parts;
    QWidget *m_window;
    QPointer<entities::EntityPage> m_page;
    QPointer<figures::FiguresTable> m_figures;
    QPointer<notes::NotesDialog> m_notes;
};

} // namespace gleaner::shell
