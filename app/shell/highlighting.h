// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/highlights/notedialog.h"
#include "app/notes/highlightcommands.h"
#include "core/annotation/highlight.h"

#include <QObject>

#include <optional>

class QMenu;
class QUndoStack;
class QWidget;

namespace gleaner::article {
class ArticleView;
struct PageSelection;
} // namespace gleaner::article

namespace gleaner::shell {

class Actions;
class LibraryService;
class Reading;
class Session;

/// Highlights on the page: shows those of its digest, marks what is selected, and changes the one that is chosen.
class Highlighting final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Highlighting)

public:
    struct Parts {
        LibraryService &library;
        QUndoStack &undo;
        Session &session;
        article::ArticleView &view;
        Reading &reading;
        const Actions &actions;
        QWidget &list; ///< the pane of lists: keys there mean rows, and no highlight is chosen while it has the focus
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    Highlighting(const Parts &parts, QWidget *window);
    ~Highlighting() override;

    /// Whether the window's actions mean this page; another one may be beside it.
    void setActive(bool active);
    /// The one that keys change; none for an invalid id.
    [[nodiscard]] HighlightId current() const { return m_current; }
    /// Chooses a highlight of the page and brings it into sight; an id that is not on the page chooses none.
    void choose(HighlightId highlight);
    /// The same for one that may be in another digest, which is opened at its item.
    void go(ItemId item, HighlightId highlight);
    /// Lets go of the chosen one; false when there is none.
    bool leave();
    /// Opens the note of the chosen one; false when there is none.
    bool editNote();
    // Of those that may have no place on the page, too.
    void editNote(const annotation::Highlight &highlight);
    void recolour(HighlightId highlight, annotation::Colour colour);
    void remove(const annotation::Highlight &highlight);

signals:
    void currentChanged(gleaner::HighlightId highlight);
    void told(const QString &message); ///< for the status bar

private:
    using NoteContent = highlights::NoteContent;
    struct TypedNote {
        annotation::Highlight highlight; ///< as it was
        NoteContent typed;
    };

    struct Wanted {
        HighlightId highlight;
        ItemId item;
    };

    void connectActions();
    void makeMenu();
    void load();
    void show(const QList<annotation::Highlight> &highlights);
    void paint();
    void setCurrent(HighlightId highlight, bool show);
    void point(HighlightId highlight);
    void mark(std::optional<annotation::Colour> colour);
    void take(const article::PageSelection &selection);
    void add(const article::PageSelection &selection, annotation::Colour colour);
    void chooseMade();
    void chooseWanted();
    void recolour(annotation::Colour colour);
    void remove();
    void askNote(const TypedNote &note);
    void recover();
    void step(int step);
    void moveEdge(bool atEnd, bool forward);
    void dragEdge(HighlightId highlight, TextSpan span);
    void markAnew(annotation::Highlight &highlight, TextSpan span,
                  std::optional<notes::HighlightCommands::Edge> edge = {});
    [[nodiscard]] const article::ArticleItem *itemOf(const annotation::Highlight &highlight) const;
    void updateActions();
    [[nodiscard]] const annotation::Highlight *find(HighlightId highlight) const;
    [[nodiscard]] QStringList about(const annotation::Highlight &highlight) const;

    Parts m_parts;
    QWidget *m_window;
    notes::HighlightCommands m_commands;
    QMenu *m_colours;
    QList<annotation::Highlight> m_highlights; ///< those on the page, in the order of their places
    HighlightId m_current;
    std::optional<annotation::Colour> m_asked; ///< what the selection is to be marked as, once it is told
    Wanted m_wanted;                           ///< to be chosen when its digest is on the page
    article::ItemSpan m_made;                  ///< what was marked last, until it is chosen
    std::optional<TypedNote> m_unwrittenNote;  ///< until the library has it
    bool m_unwrittenEdge = false;              ///< painted, and not yet in the library
    bool m_active = true;
    int m_question = 0;
};

} // namespace gleaner::shell
