// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlights/deskmodel.h"
#include "app/notes/tabledialog.h"

#include <QTimer>

class QLabel;
class QUndoStack;

namespace gleaner::notes {
class Commands;
class HighlightCommands;
} // namespace gleaner::notes

namespace gleaner::highlights {

class DeskFacetBar;
class DeskFilter;

/// All highlights, notes and bookmarks of the library, narrowed by words and facets. What is selected is recoloured,
/// deleted or copied at once, or goes into a file as all that is shown does; Enter goes to the place.
class DeskDialog final : public notes::TableDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeskDialog)

public:
    struct Parts {
        notes::HighlightCommands &highlights;
        notes::Commands &notes;
        QUndoStack &undo; ///< that of both
    };
    /// The parts must outlive the dialog.
    explicit DeskDialog(const Parts &parts, QWidget *parent = nullptr);

    void setTheme(article::Theme theme);
    /// What became of exportRequested().
    void tellExported(const Result<int> &count, const QString &path);

signals:
    void itemRequested(gleaner::ItemId item);
    /// To one that has a place in its item.
    void highlightRequested(gleaner::ItemId item, gleaner::HighlightId highlight);
    void digestRequested(gleaner::DigestId digest);
    void entityRequested(const gleaner::library::EntityKey &entity);
    void exportRequested(const QList<gleaner::highlights::DeskRow> &rows);
    void sendRequested(const QList<gleaner::dragging::Thing> &things); ///< to the brief
    void copyRequested(const QList<gleaner::highlights::DeskRow> &rows);

private:
    void buildFacets();
    void buildButtons();
    void reload();
    void readEntities();
    void narrow();
    void nameColours();
    void enableButtons();
    // Both in the order they are shown in.
    [[nodiscard]] QList<DeskRow> selected() const;
    [[nodiscard]] QList<DeskRow> shown() const;
    void go();
    void copy();
    void send();
    void recolour(annotation::Colour colour);
    void editTags();
    [[nodiscard]] QList<annotation::Highlight> selectedHighlights() const;
    void askToRemove();
    void remove(const QList<DeskRow> &rows);

    Parts m_parts;
    QTimer m_soon;            ///< several changes are read once
    int m_question = 0;       ///< answers to earlier ones are passed over
    int m_entityQuestion = 0; ///< likewise
    bool m_readEntities = false;
    DeskModel *m_model;
    DeskFilter *m_filter;
    DeskFacetBar *m_facets = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_export = nullptr;
    QAction *m_exportSelected = nullptr;
    QPushButton *m_recolour = nullptr;
    QPushButton *m_tags = nullptr; ///< of the selected highlights
    QPushButton *m_remove = nullptr;
};

} // namespace gleaner::highlights
