// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace gleaner::entities {
class EntityPanel;
}
namespace gleaner::highlights {
class ItemHighlights;
}
namespace gleaner::notes {
class Commands;
class NotesPanel;
} // namespace gleaner::notes

namespace gleaner::shell {

class LibraryService;
class OutlinePanel;

/// The tabs right of the page. Esc that no tab takes wants to go back to the list.
class SidePanel final : public QTabWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SidePanel)

public:
    SidePanel(LibraryService &library, notes::Commands &commands, QWidget *parent = nullptr);

    [[nodiscard]] entities::EntityPanel *entities() const { return m_entities; }
    [[nodiscard]] notes::NotesPanel *notes() const { return m_notes; }
    [[nodiscard]] highlights::ItemHighlights *highlights() const { return m_highlights; } ///< among the notes
    [[nodiscard]] OutlinePanel *outline() const { return m_outline; }
    void showNotes();
    /// To the next tab, or the previous one (-1), around the ends; the focus goes along when it is in the panel.
    void step(int step);

signals:
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    entities::EntityPanel *m_entities;
    notes::NotesPanel *m_notes;
    highlights::ItemHighlights *m_highlights;
    OutlinePanel *m_outline;
};

} // namespace gleaner::shell
