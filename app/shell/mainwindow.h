// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/digests/digestfeed.h"
#include "app/digests/digestmodel.h"
#include "app/importing/importcontroller.h"
#include "app/notes/commands.h"
#include "app/shell/actions.h"
#include "core/library/backupfolder.h"
#include "core/library/types.h"

#include <QMainWindow>
#include <QUndoStack>

class QSplitter;

namespace gleaner::article {
class ArticleView;
class ImageLoader;
} // namespace gleaner::article
namespace gleaner::digests {
class DigestList;
class ViewsPanel;
} // namespace gleaner::digests
namespace gleaner::search {
class SearchBar;
}

namespace gleaner::shell {

class Analysing;
class BriefSplitter;
class Briefing;
class Comparing;
class Dialogs;
class Exchanging;
class EntityLinks;
class Exporting;
class FileCommands;
class FindBar;
class Half;
class Halves;
class Highlighting;
class Inspecting;
class ItemCommands;
class KeepingSearches;
class LibraryService;
class PaneLayout;
class Printing;
class Reading;
class Reviewing;
class Searching;
class Session;
class SidePanel;
class Splitting;
class StatusBar;
class ThemeController;

/// The window: list, page and side panel, with search above and the status below.
class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    struct Services {
        LibraryService &library;
        Session &session;
        ThemeController &theme;
        Dialogs &dialogs;
        article::ImageLoader &images;
    };
    /// The services must outlive the window.
    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    /// Opens where the session was left; an empty library shows what to do first.
    void restore();
    /// Imports files and folders and comes to the front, as a second start of the program asks for.
    void open(const QStringList &paths);
    void openItem(ItemId item);

    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    /// The page and what is read on it; of the half that is active.
    [[nodiscard]] article::ArticleView *articleView() const;
    [[nodiscard]] Reading &reading() const;
    [[nodiscard]] Highlighting &highlighting() const;
    [[nodiscard]] Halves &halves() const { return *m_halves; }
    [[nodiscard]] importing::ImportController &importer() { return m_importer; }
    [[nodiscard]] Inspecting &inspecting() const { return *m_inspecting; }
    [[nodiscard]] Analysing &analysing() const { return *m_analysing; }
    [[nodiscard]] Briefing &briefing() const { return *m_briefing; }

signals:
    /// The library is to be as it was in this backup, once the window is closed.
    void restoreConfirmed(const gleaner::library::BackupFile &backup);
    void closingRefused(); ///< what was typed or sent could not be written

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPanes();
    void buildBars();
    void connectActions();
    void connectReading();
    void connectHalf(Half &half);
    void connectParts();
    void connectPanels();
    void connectTheme();
    void setFilter(const library::Filter &filter);
    void showCounts(const library::Counts &counts);
    void showEmptyStates();
    // Of the active half.
    void showHalf();
    void showArticle();
    void showItem();
    void openFirst();
    void restorePlace();
    void savePlace();
    /// Closes once the library has every note that was typed, or the person has said what is to become of the others.
    void closeWhenSafe();
    /// The same, once nothing is on its way into a brief; `taken`: nor was anything lost on it.
    void closeWhenWritten(bool taken);
    /// Waits for the library: the end of the desktop's session takes no later answer. Gives whether no note is lost.
    bool endSession();
    void askAboutUnsaved();
    [[nodiscard]] Result<QString> keepUnsaved();
    /// The notes whose text the library has not, in dialogs, too.
    [[nodiscard]] QList<annotation::Note> unsavedNotes() const;
    [[nodiscard]] qsizetype unsavedCount() const;
    void openDigest(DigestId digest);
    void goToHighlight(ItemId item, HighlightId highlight);
    void focusPane(int pane);
    void stepPane(int step);

    Services m_services;
    QUndoStack m_undo;
    notes::Commands m_commands;
    importing::ImportController m_importer;
    digests::DigestModel m_model;
    digests::DigestFeed m_feed;
    library::Counts m_counts;
    bool m_counted = false;    ///< m_counts is what the library says
    bool m_firstStart = false; ///< the panes say what to do with an empty library
    bool m_filled = false;     ///< the list has had all its rows
    bool m_closing = false;    ///< the notes are kept
    bool m_saving = false;     ///< the window closes once what is on its way to the library has arrived
    bool m_restoring = false;  ///< a place of the session is being looked up

    Actions *m_actions;
    QAction *m_showAll;
    digests::ViewsPanel *m_views;
    digests::DigestList *m_list;
    QSplitter *m_listSplitter;
    Halves *m_halves;
    BriefSplitter *m_pageAndBrief;
    FindBar *m_find;
    SidePanel *m_side;
    PaneLayout *m_panes;
    search::SearchBar *m_search;
    StatusBar *m_status;
    ItemCommands *m_items = nullptr;
    FileCommands *m_files = nullptr;
    Exporting *m_exporting = nullptr;
    Inspecting *m_inspecting = nullptr;
    Comparing *m_comparing = nullptr;
    Printing *m_printing = nullptr;
    Exchanging *m_exchanging = nullptr;
    Analysing *m_analysing = nullptr;
    EntityLinks *m_entities = nullptr;
    Splitting *m_splitting = nullptr;
    Briefing *m_briefing = nullptr;
    Reviewing *m_reviewing = nullptr;
    Searching *m_searching = nullptr;
    KeepingSearches *m_keeping = nullptr;
};

} // namespace gleaner::shell
