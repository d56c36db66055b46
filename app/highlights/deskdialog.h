// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlights/deskmodel.h"
#include "app/notes/tabledialog.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QUndoStack;

namespace gleaner::notes {
class Commands;
class HighlightCommands;
} // namespace gleaner::notes

namespace gleaner::highlights {

/// All highlights and notes of the library, narrowed by kind, colour, tag, publisher and words. What is selected is
/// recoloured, deleted or copied at once; Enter goes to the place.
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

signals:
    void itemRequested(gleaner::ItemId item);
    /// To one that has a place in its item.
    void highlightRequested(gleaner::ItemId item, gleaner::HighlightId highlight);
    void copyRequested(const QList<gleaner::highlights::DeskRow> &rows);

private:
    void buildFacets();
    void buildButtons();
    void reload();
    void narrow();
    void fillFacets();
    void nameColours();
    void enableButtons();
    [[nodiscard]] QList<DeskRow> selected() const; ///< in the order they are shown in
    void go();
    void copy();
    void recolour(annotation::Colour colour);
    void editTags();
    [[nodiscard]] QList<annotation::Highlight> selectedHighlights() const;
    void askToRemove();
    void remove(const QList<DeskRow> &rows);

    Parts m_parts;
    QTimer m_soon;      ///< several changes are read once
    int m_question = 0; ///< answers to earlier ones are passed over
    DeskModel *m_model;
    DeskFilter *m_filter;
    QLineEdit *m_words = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_colour = nullptr;
    QComboBox *m_tag = nullptr;
    QComboBox *m_publisher = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_go = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_recolour = nullptr;
    QPushButton *m_tags = nullptr; ///< of the selected highlights
    QPushButton *m_remove = nullptr;
};

} // namespace gleaner::highlights
