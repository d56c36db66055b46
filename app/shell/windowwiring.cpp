// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What tells what: the window's actions and parts, connected.
#include "app/article/articleview.h"
#include "app/digests/digestlist.h"
#include "app/digests/viewspanel.h"
#include "app/entities/entitypanel.h"
#include "app/highlights/itemhighlights.h"
#include "app/notes/notespanel.h"
#include "app/search/searchbar.h"
#include "app/shell/analysing.h"
#include "app/shell/briefing.h"
#include "app/shell/comparing.h"
#include "app/shell/dialogs.h"
#include "app/shell/entitylinks.h"
#include "app/shell/exchanging.h"
#include "app/shell/exporting.h"
#include "app/shell/filecommands.h"
#include "app/shell/halves.h"
#include "app/shell/helpdialog.h"
#include "app/shell/highlighting.h"
#include "app/shell/inspecting.h"
#include "app/shell/itemcommands.h"
#include "app/shell/keepingsearches.h"
#include "app/shell/keyboard.h"
#include "app/shell/libraryservice.h"
#include "app/shell/mainwindow.h"
#include "app/shell/outlinepanel.h"
#include "app/shell/panelayout.h"
#include "app/shell/printing.h"
#include "app/shell/reading.h"
#include "app/shell/reviewing.h"
#include "app/shell/searching.h"
#include "app/shell/session.h"
#include "app/shell/sidepanel.h"
#include "app/shell/splitting.h"
#include "app/shell/statusbar.h"
#include "app/shell/themecontroller.h"

#include <QAction>

#include <algorithm>

using gleaner::article::ArticleView;
using gleaner::digests::DigestList;
using gleaner::library::Filter;

namespace gleaner::shell {

using Pane = PaneLayout::Pane;

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto run) { connect((*m_actions)[id], &QAction::triggered, this, run); };
    on(ActionId::OpenFolder, [this] { m_files->chooseFolder(); });
    on(ActionId::OpenFiles, [this] { m_files->chooseFiles(); });
    on(ActionId::PasteDigest, [this] { m_files->pasteDigest(); });
    on(ActionId::SampleLibrary, [this] { m_files->importSamples(); });
    on(ActionId::Export, [this] {
        m_side->notes()->flush();
        m_exporting->open();
    });
    on(ActionId::TakeAnnotations, [this] { m_exchanging->takeIn(); });
    on(ActionId::SaveAnnotations, [this] {
        m_side->notes()->flush();
        m_exchanging->saveAnnotations();
    });
    on(ActionId::SaveBundle, [this] {
        m_side->notes()->flush();
        m_exchanging->saveBundle();
    });
    on(ActionId::SaveTable, [this] { m_exchanging->saveTable(m_search->text()); });
    on(ActionId::SavePdf, [this] { m_printing->savePdf(m_halves->view()); });
    on(ActionId::Print, [this] { m_printing->print(m_halves->view()); });
    on(ActionId::Quit, [this] { close(); });

    on(ActionId::Undo, [this] { m_undo.undo(); });
    on(ActionId::Redo, [this] { m_undo.redo(); });
    const Actions &actions = *m_actions;
    actions[ActionId::Undo]->setEnabled(false);
    actions[ActionId::Redo]->setEnabled(false);
    connect(&m_undo, &QUndoStack::canUndoChanged, actions[ActionId::Undo], &QAction::setEnabled);
    connect(&m_undo, &QUndoStack::canRedoChanged, actions[ActionId::Redo], &QAction::setEnabled);
    on(ActionId::CopyWithSource, [this] { m_items->copyWithSource(); });
    on(ActionId::CopyQuotation, [this] { m_items->copyQuotation(); });
    on(ActionId::CopyLink, [this] { m_items->copyLink(); });

    on(ActionId::ZoomIn, [this] { m_halves->view().setZoom(m_halves->view().zoom() + 0.1); });
    on(ActionId::ZoomOut, [this] { m_halves->view().setZoom(m_halves->view().zoom() - 0.1); });
    on(ActionId::ZoomReset, [this] { m_halves->view().setZoom(1); });
    on(ActionId::TextOnly, [this](bool textOnly) {
        m_halves->forEach([textOnly](const Half &half) { half.view().setTextOnly(textOnly); });
        m_services.session.setTextOnly(textOnly);
    });
    on(ActionId::Caret, [this](bool shown) {
        m_halves->forEach([shown](const Half &half) { half.view().setCaretShown(shown); });
        if (shown)
            focusPane(1);
    });
    on(ActionId::ListPane, [this](bool shown) { m_panes->setShown(Pane::List, shown); });
    on(ActionId::SidePane, [this](bool shown) {
        m_panes->setShown(Pane::Side, shown);
        // A drawer that a person opens is to be used, and closes when the page is gone back to.
        if (shown && m_panes->isDrawer(Pane::Side))
            focusPane(2);
    });

    on(ActionId::NextItem, [this] { reading().step(1); });
    on(ActionId::PreviousItem, [this] { reading().step(-1); });
    on(ActionId::ScrollOn, [this] { reading().scroll(false); });
    on(ActionId::ScrollBack, [this] { reading().scroll(true); });
    on(ActionId::NextUnread, [this] { reading().nextUnread(); });
    on(ActionId::NextDigest, [this] { reading().nextDigest(); });
    on(ActionId::FocusList, [this] { focusPane(0); });
    on(ActionId::FocusArticle, [this] { focusPane(1); });
    on(ActionId::FocusSide, [this] { focusPane(2); });
    const auto stepTab = [this](int step) {
        m_panes->setShown(Pane::Side, true);
        m_side->step(step);
    };
    on(ActionId::NextTab, [stepTab] { stepTab(1); });
    on(ActionId::PreviousTab, [stepTab] { stepTab(-1); });
    on(ActionId::NextPane, [this] { stepPane(1); });
    on(ActionId::PreviousPane, [this] { stepPane(-1); });
    on(ActionId::BackToList, [this] {
        ArticleView &view = m_halves->view();
        if (view.closeFootnote() || m_searching->leave() || highlighting().leave())
            return;
        view.clearFind();
        view.clearMentions();
        focusPane(0);
    });

    on(ActionId::Inside, [this] { m_inspecting->open(); });
    on(ActionId::Changes, [this] { m_comparing->open(reading().digest()); });
    on(ActionId::ReadAutomatically, [this] { m_inspecting->readAutomatically(); });
    on(ActionId::Bookmark, [this] { m_items->toggleBookmarks(); });
    on(ActionId::ToggleRead, [this] { m_items->toggleRead(); });
    on(ActionId::ReadAndNext, [this] { m_items->readAndNext(); });
    on(ActionId::Tag, [this] { m_items->editTags(); });
    const auto toNotes = [this](void (notes::NotesPanel::*edit)()) {
        if (!reading().item().isValid())
            return;
        m_panes->setShown(Pane::Side, true);
        m_side->showNotes();
        (m_side->notes()->*edit)();
    };
    on(ActionId::AddNote, [this, toNotes] {
        if (!highlighting().editNote())
            toNotes(&notes::NotesPanel::editNewNote);
    });
    on(ActionId::EditNote, [toNotes] { toNotes(&notes::NotesPanel::editNote); });
    on(ActionId::OpenOriginal, [this] { m_items->openOriginal(); });

    connectHelp(*m_actions, this);
    const auto *keyboard = new Keyboard(
        {*m_actions, m_services.session, m_services.library, m_side->entities()->commands()}, this);
    connect(keyboard, &Keyboard::digestRequested, this, [this](DigestId digest) {
        reading().openDigest(digest);
        focusPane(1);
    });
    connect(m_showAll, &QAction::triggered, this, [this] { setFilter({}); });
}

void MainWindow::connectReading()
{
    m_halves->onEach([this](Half &half) { connectHalf(half); });
    connect(m_halves, &Halves::activeChanged, this, &MainWindow::showHalf);
    connect(&m_services.library, &LibraryService::failed, this,
            [this](const Error &error) { m_status->warn(error.toString()); });
    connect(m_searching, &Searching::pageWanted, this, [this] { focusPane(1); });
    connect(m_searching, &Searching::notesWanted, this, [this] {
        m_panes->setShown(Pane::Side, true);
        m_side->showNotes();
    });
    connect(m_status, &StatusBar::zoomResetRequested, this, [this] { m_halves->view().setZoom(1); });
    connect(m_status, &StatusBar::linkActivated, this, [this](const QUrl &url) { m_services.dialogs.open(url); });
    connectParts();
}

void MainWindow::connectHalf(Half &half)
{
    Reading *reading = &half.reading();
    // What the side panel and the status bar show is the active one's.
    const auto whenActive = [this, &half](auto show) {
        return [this, &half, show] {
            if (half.isActive())
                (this->*show)();
        };
    };
    connect(reading, &Reading::opened, this, whenActive(&MainWindow::showArticle));
    connect(reading, &Reading::itemChanged, this, whenActive(&MainWindow::showItem));
    connect(reading, &Reading::itemUpdated, m_side->outline(), &OutlinePanel::updateItem);
    connect(reading, &Reading::nothingUnread, this, [this] { m_status->tell(tr("Nothing unread is left here.")); });

    ArticleView *view = &half.view();
    half.setTheme(m_services.theme.theme());
    view->setZoom(m_halves->main().view().zoom());
    view->setTextOnly(m_services.session.isTextOnly());
    view->setCaretShown((*m_actions)[ActionId::Caret]->isChecked());
    connect(view, &ArticleView::bookmarkRequested, m_items, &ItemCommands::toggleBookmark);
    connect(view, &ArticleView::readRequested, m_items, &ItemCommands::toggleReadOf);
    connect(view, &ArticleView::tagRequested, m_items, &ItemCommands::editTagsOf);
    connect(view, &ArticleView::noteRequested, this, [this, &half](ItemId item) {
        m_halves->activate(half);
        m_panes->setShown(Pane::Side, true);
        m_side->showNotes();
        const auto &items = half.reading().article().items;
        const auto noted = std::ranges::find(items, item, &article::ArticleItem::id);
        m_side->notes()->setItem(item, noted == items.end() ? QString() : noted->title);
        m_side->notes()->editNewNote();
    });
    connect(view, &ArticleView::inspectionRequested, m_inspecting, &Inspecting::open);
    connect(view, &ArticleView::linkActivated, m_items, &ItemCommands::openOutside);
    connect(view, &ArticleView::linkHovered, this, [this](const QString &url) { m_status->tell(url); });
    connect(view, &ArticleView::blockedCountChanged, this, [this, &half](int count) {
        if (half.isActive())
            m_status->setBlocked(count);
    });
    connect(view, &ArticleView::zoomChanged, this, [this, &half](double zoom) {
        if (half.isActive())
            m_status->setZoom(zoom);
        m_panes->setZoom(zoom);
        m_services.session.setZoom(zoom);
    });
    Highlighting *highlighting = &half.highlighting();
    connect(highlighting, &Highlighting::told, m_status, [this](const QString &message) { m_status->tell(message); });
    connect(highlighting, &Highlighting::currentChanged, this, [this, &half](HighlightId highlight) {
        if (half.isActive())
            m_side->highlights()->setCurrent(highlight);
    });
}

void MainWindow::connectParts()
{
    const auto tell = [this](const QString &message) { m_status->tell(message); };
    connect(m_items, &ItemCommands::told, this, tell);
    connect(m_inspecting, &Inspecting::told, this, tell);
    connect(m_analysing, &Analysing::itemRequested, m_searching, &Searching::show);
    connect(m_reviewing, &Reviewing::placeRequested, m_searching, &Searching::show);
    connect(m_reviewing, &Reviewing::told, this, tell);
    connect(m_reviewing, &Reviewing::entityRequested, m_analysing, &Analysing::openPage);
    connect(m_reviewing, &Reviewing::digestRequested, this, &MainWindow::openDigest);
    connect((*m_actions)[ActionId::NextInQueue], &QAction::triggered, this,
            [this] { m_reviewing->nextInQueue(reading().item()); });
    connect(m_reviewing, &Reviewing::highlightRequested, this, &MainWindow::goToHighlight);
    connect(m_comparing, &Comparing::itemRequested, this, &MainWindow::openItem);
    connect(m_comparing, &Comparing::told, this, tell);
    connect(m_items, &ItemCommands::changesRequested, this, [this](DigestId digest) { m_comparing->open(digest); });
    connect(m_items, &ItemCommands::besideRequested, m_splitting, &Splitting::openBeside);
    connect(m_splitting, &Splitting::told, this, tell);
    connect(m_briefing, &Briefing::itemRequested, m_searching, &Searching::show);
    connect(m_briefing, &Briefing::highlightRequested, this, &MainWindow::goToHighlight);
    connect(m_briefing, &Briefing::pageWanted, this, [this] { focusPane(1); });
    connect(m_reviewing, &Reviewing::sendRequested, m_briefing, &Briefing::send);
    connect(m_analysing, &Analysing::sendRequested, m_briefing, &Briefing::send);
    connect(m_files, &FileCommands::changesRequested, m_comparing, &Comparing::open);
    connect(m_entities, &EntityLinks::told, this, tell);
    connect(m_keeping, &KeepingSearches::told, this, tell);
}

void MainWindow::openDigest(DigestId digest)
{
    m_halves->main().reading().openDigest(digest);
    m_list->select(digest, {}, true);
}

void MainWindow::goToHighlight(ItemId item, HighlightId highlight)
{
    focusPane(1);
    highlighting().go(item, highlight);
}

void MainWindow::connectPanels()
{
    connect(m_views, &digests::ViewsPanel::filterChosen, this, &MainWindow::setFilter);
    connect(m_list, &DigestList::bookmarkRequested, m_items, &ItemCommands::toggleBookmark);
    connect(m_list, &DigestList::tagRequested, m_items, &ItemCommands::editTagsOf);
    connect(m_list, &DigestList::articleRequested, this, [this] { focusPane(1); });
    const auto showNaming = [this](const QString &name, std::optional<entity::Type> type) {
        Filter filter = m_feed.filter();
        filter.entity = name;
        filter.entityType = type;
        setFilter(filter);
    };
    connect(m_list, &DigestList::entityFilterCleared, this, [showNaming] { showNaming({}, {}); });
    connect(&m_feed, &digests::DigestFeed::entityMoved, this, showNaming);
    connect(&m_feed, &digests::DigestFeed::countsChanged, this, &MainWindow::showCounts);
    connect(&m_feed, &digests::DigestFeed::watchedChanged, m_views, &digests::ViewsPanel::setWatched);
    connect(&m_feed, &digests::DigestFeed::digestsLoaded, this, &MainWindow::openFirst);

    connect(m_side, &SidePanel::escaped, this, [this] { focusPane(0); });
    const highlights::ItemHighlights *marked = m_side->highlights();
    connect(marked, &highlights::ItemHighlights::chosen, this,
            [this](HighlightId highlight) { highlighting().choose(highlight); });
    connect(marked, &highlights::ItemHighlights::placeRequested, this, [this](const annotation::Highlight &highlight) {
        if (highlight.hasPlace())
            goToHighlight(highlight.item, highlight.id);
    });
    connect(marked, &highlights::ItemHighlights::noteRequested, this,
            [this](const annotation::Highlight &highlight) { highlighting().editNote(highlight); });
    connect(marked, &highlights::ItemHighlights::removeRequested, this,
            [this](const annotation::Highlight &highlight) { highlighting().remove(highlight); });
    connect(marked, &highlights::ItemHighlights::colourRequested, this,
            [this](HighlightId highlight, annotation::Colour colour) { highlighting().recolour(highlight, colour); });
    connect(m_side->outline(), &OutlinePanel::itemChosen, this, [this](ItemId item) { reading().goToOnPage(item); });
    connect(m_side->entities(), &entities::EntityPanel::filterRequested, this, showNaming);
    connect(m_files, &FileCommands::digestRequested, this, &MainWindow::openDigest);
    connect(m_panes, &PaneLayout::shownChanged, this, [this](Pane pane, bool shown) {
        (*m_actions)[pane == Pane::List ? ActionId::ListPane : ActionId::SidePane]->setChecked(shown);
    });
    (*m_actions)[ActionId::ListPane]->setChecked(true);
    (*m_actions)[ActionId::SidePane]->setChecked(true);
}

void MainWindow::connectTheme()
{
    const Actions &actions = *m_actions;
    const QList<std::pair<ActionId, Session::Colours>> choices{{ActionId::ThemeSystem, Session::Colours::System},
                                                               {ActionId::ThemeLight, Session::Colours::Light},
                                                               {ActionId::ThemeDark, Session::Colours::Dark},
                                                               {ActionId::ThemeSepia, Session::Colours::Sepia}};
    for (const auto &[id, choice] : choices) {
        actions[id]->setChecked(m_services.theme.choice() == choice);
        connect(actions[id], &QAction::triggered, this, [this, choice] {
            m_services.session.setColours(choice);
            m_services.theme.setChoice(choice);
        });
    }
    const auto apply = [this](article::Theme theme) {
        m_halves->forEach([theme](Half &half) { half.setTheme(theme); });
        m_list->setTheme(theme);
        m_views->setTheme(theme);
        m_panes->setTheme(theme);
        m_side->entities()->setTheme(theme);
        m_side->highlights()->setTheme(theme);
        m_search->setTheme(theme);
        m_status->setWarningColour(article::palette(theme).warning);
    };
    connect(&m_services.theme, &ThemeController::themeChanged, this, apply);
    apply(m_services.theme.theme());
}

} // namespace gleaner::shell
