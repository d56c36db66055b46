// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/briefs/briefcommands.h"
#include "app/dragging/things.h"

#include <QObject>

namespace gleaner::briefs {
class BriefPane;
}
namespace gleaner::digests {
class DigestList;
}

namespace gleaner::shell {

class Actions;
class BriefSplitter;
class Dialogs;
class Halves;
class Printing;
class Session;
class StatusBar;
class ThemeController;

/// The brief beside the page: shows and hides it, sends to it what is read, and puts it into a file.
class Briefing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Briefing)

public:
    struct Parts {
        LibraryService &library;
        QUndoStack &undo;
        Session &session;
        Dialogs &dialogs;
        Printing &printing;
        StatusBar &status;
        ThemeController &theme;
        Halves &halves;
        const digests::DigestList &list;
        BriefSplitter &splitter;
        const Actions &actions;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    Briefing(const Parts &parts, QWidget *window);

    [[nodiscard]] bool isShown() const;
    /// Whether the keyboard is in it.
    [[nodiscard]] bool hasFocus() const;
    void setShown(bool shown);
    /// Shows it and gives it the keyboard.
    void focus();
    /// Shows it and takes things in.
    void send(const QList<dragging::Thing> &things);

    /// As the session was left.
    void restore();
    void save();
    void flush();
    /// Whether something that was sent is still on its way into a brief.
    [[nodiscard]] bool isTaking() const;
    /// What was typed and is not in the library.
    [[nodiscard]] QList<library::Brief> unsaved() const;

signals:
    /// To the words of an item; empty: to the item.
    void itemRequested(gleaner::ItemId item, const QString &words);
    void highlightRequested(gleaner::ItemId item, gleaner::HighlightId highlight);
    void settled(bool all); ///< nothing is on its way into a brief any more; `all`: nor was anything lost
    void pageWanted();      ///< the keyboard was in the brief, which is gone

private:
    /// Made when it is first needed.
    briefs::BriefPane &pane();
    void connectActions();
    void sendItem();
    void sendHighlight();
    void goTo(const library::BriefSource &source);
    void exportBrief();
    void chooseFile();
    void write(const library::Brief &brief, const QString &path);
    void savePdf(const library::Brief &brief, const QString &path);

    Parts m_parts;
    QWidget *m_window;
    briefs::BriefCommands m_commands;
    briefs::BriefPane *m_pane = nullptr;
};

} // namespace gleaner::shell
