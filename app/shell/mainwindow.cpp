// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/mainwindow.h"

#include "app/article/articleview.h"
#include "app/digests/digestlist.h"
#include "app/digests/viewspanel.h"
#include "app/entities/entitypanel.h"
#include "app/highlights/itemhighlights.h"
#include "app/importing/importbar.h"
#include "app/keyboard/command.h"
#include "app/keyboard/keybindings.h"
#include "app/notes/notesdialog.h"
#include "app/notes/notespanel.h"
#include "app/search/searchbar.h"
#include "app/shell/analysing.h"
#include "app/shell/briefing.h"
#include "app/shell/briefsplitter.h"
#include "app/shell/colouractions.h"
#include "app/shell/comparing.h"
#include "app/shell/dialogs.h"
#include "app/shell/entitylinks.h"
#include "app/shell/exchanging.h"
#include "app/shell/exporting.h"
#include "app/shell/filecommands.h"
#include "app/shell/findbar.h"
#include "app/shell/folderwatching.h"
#include "app/shell/halves.h"
#include "app/shell/highlighting.h"
#include "app/shell/imageviewing.h"
#include "app/shell/inspecting.h"
#include "app/shell/itemcommands.h"
#include "app/shell/keepingsearches.h"
#include "app/shell/outlinepanel.h"
#include "app/shell/panelayout.h"
#include "app/shell/printing.h"
#include "app/shell/reading.h"
#include "app/shell/reviewing.h"
#include "app/shell/safekeeping.h"
#include "app/shell/searching.h"
#include "app/shell/sidepanel.h"
#include "app/shell/splitting.h"
#include "app/shell/statusbar.h"
#include "app/shell/themecontroller.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

using gleaner::article::ArticleView;
using gleaner::digests::DigestList;
using gleaner::library::Filter;
using gleaner::library::Reader;

namespace gleaner::shell {

using Pane = PaneLayout::Pane;

MainWindow::MainWindow(const Services &services)
    : m_services(services)
    , m_commands(services.library, m_undo)
    , m_importer(services.library)
    , m_feed(services.library, m_model)
    , m_actions(new Actions(this))
    , m_showAll(new QAction(tr("Show &all"), this))
{
    setObjectName(u"mainWindow");
    setWindowTitle(tr("Gleaner"));
    setMinimumSize(640, 480);
    resize(1280, 800);
    setAcceptDrops(true);
    m_showAll->setObjectName(u"showAll");
    buildPanes();
    buildBars();
    m_items = new ItemCommands({*m_halves, m_commands, m_services.dialogs, *m_list, m_feed}, this);
    m_files = new FileCommands({m_services.library, m_importer, m_services.session, m_services.dialogs, *m_status},
                               this);
    m_exporting = new Exporting({m_services.library, m_commands, m_undo, m_services.session, m_services.theme,
                                 m_services.dialogs, *m_status, *m_halves, *m_list, *m_search},
                                this);
    m_inspecting = new Inspecting({*m_halves, m_commands, m_services.theme, m_services.session}, this);
    m_printing = new Printing({m_services.dialogs, *m_status}, this);
    m_exchanging = new Exchanging({m_services.library, m_services.session, m_services.dialogs, *m_status}, this);
    m_comparing = new Comparing({m_services.library, m_services.theme}, this);
    m_entities = new EntityLinks(
        {*m_side->entities(), *m_halves, services.session, m_commands, *m_actions, services.dialogs}, this);
    new ColourActions({m_services.library, m_services.theme, *m_actions}, this);
    m_analysing = new Analysing(
        {*m_halves, m_commands, m_services.theme, m_services.dialogs, *m_actions, *m_side->entities(), *m_search},
        this);
    m_searching = new Searching({m_services.library, m_services.session, *m_search, *m_find, *m_halves, *m_actions},
                                this);
    new ImageViewing({*m_halves, services.dialogs, *m_status, services.theme, *m_panes}, this);
    m_splitting = new Splitting({*m_halves, m_services.library, services.session, *m_list, *m_actions}, this);
    m_briefing = new Briefing({m_services.library, m_undo, services.session, services.dialogs, *m_printing, *m_status,
                               services.theme, *m_halves, *m_list, *m_pageAndBrief, *m_actions},
                              this);
    m_reviewing = new Reviewing({m_commands, m_undo, m_services.theme, m_services.dialogs, *m_actions}, this);
    m_keeping = new KeepingSearches({m_services.library, m_undo, *m_search, *m_views, *m_actions}, this);
    new FolderWatching(
        {{m_services.library, m_importer, m_undo}, m_services.session, m_services.dialogs, *m_status, *m_actions},
        this);
    auto *keeping = new Safekeeping({m_commands, *m_actions, services.dialogs}, this);
    connect(keeping, &Safekeeping::restoreConfirmed, this, &MainWindow::restoreConfirmed);
    m_files->fillRecent(menuBar()->findChild<QMenu *>(u"recentMenu"));
    connectActions();
    connectReading();
    connectPanels();
    connectTheme();
}

MainWindow::~MainWindow()
{
    // The panes hold the commands and the services: they go before these, the notes' last words with them. What the
    // library says to those is told in a window that is still whole.
    qDeleteAll(findChildren<notes::NotesDialog *>());
    delete takeCentralWidget();
}

void MainWindow::buildPanes()
{
    m_views = new digests::ViewsPanel;
    m_list = new DigestList(m_model);
    m_listSplitter = new QSplitter(Qt::Vertical);
    m_listSplitter->setObjectName(u"listPane");
    m_listSplitter->setChildrenCollapsible(false);
    m_listSplitter->setHandleWidth(1);
    m_listSplitter->addWidget(m_views);
    m_listSplitter->addWidget(m_list);
    m_listSplitter->setStretchFactor(1, 1);
    m_listSplitter->setSizes({240, 560});

    m_halves = new Halves({m_services.library, m_undo, m_services.session, *m_actions, m_model, m_feed, m_list,
                           m_services.images, *m_listSplitter},
                          this);
    m_find = new FindBar;
    auto *page = new QWidget;
    page->setObjectName(u"pagePane");
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_pageAndBrief = new BriefSplitter(m_halves);
    column->addWidget(m_pageAndBrief, 1);
    column->addWidget(m_find);
    page->setFocusProxy(m_halves);

    m_side = new SidePanel(m_services.library, m_commands);
    m_panes = new PaneLayout(m_listSplitter, page, m_side, this);
    setCentralWidget(m_panes);
    // Not the brief: letters are written there.
    m_actions->bindings().setReadingPanes({m_listSplitter, m_halves, m_find});
}

void MainWindow::buildBars()
{
    auto *recent = new QMenu(tr("Open &recent"), menuBar());
    recent->setObjectName(u"recentMenu");
    m_actions->fill(menuBar(), recent);

    m_search = new search::SearchBar(m_services.library);
    m_search->setObjectName(u"search");
    m_search->setMaximumWidth(560);
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools");
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->toggleViewAction()->setEnabled(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto addSpace = [bar] {
        auto *space = new QWidget(bar);
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        bar->addWidget(space);
    };
    const Actions &actions = *m_actions;
    bar->addAction(actions[ActionId::ListPane]);
    bar->addAction(actions[ActionId::OpenFolder]);
    addSpace();
    bar->addWidget(m_search);
    addSpace();
    for (const ActionId id : {ActionId::Bookmark, ActionId::Tag, ActionId::AddNote, ActionId::SidePane})
        bar->addAction(actions[id]);

    m_status = new StatusBar(this);
    setStatusBar(m_status);
    auto *importBar = new importing::ImportBar(m_importer, m_status);
    m_status->addWidget(importBar);
    connect(importBar, &importing::ImportBar::reportRequested, this,
            [this](const importing::Report &report) { m_files->showReport(report); });
}

void MainWindow::setFilter(const Filter &filter)
{
    m_feed.setFilter(filter);
    m_views->setFilter(filter);
    m_list->setFilter(filter);
    m_services.session.setFilter(filter);
    showEmptyStates();
}

void MainWindow::showCounts(const library::Counts &counts)
{
    m_counts = counts;
    m_counted = true;
    m_views->setCounts(counts);
    m_status->setCounts(counts);
    showEmptyStates();
}

void MainWindow::showEmptyStates()
{
    if (!m_counted)
        return;
    const Actions &actions = *m_actions;
    if (m_counts.digests == 0) {
        if (m_firstStart)
            return;
        m_firstStart = true;
        const QList<QAction *> first{actions[ActionId::OpenFolder], actions[ActionId::SampleLibrary]};
        m_list->setEmptyState(tr("No digests yet. Drop files or a folder here, or begin with one of these."), first);
        m_list->focusRows();
        m_halves->main().view().clear(
            tr("Gleaner reads folders of Markdown news digests. Nothing leaves this computer."), first);
        return;
    }
    const auto named = [&actions](ActionId id) { return keyboard::nameWithKeys(*actions[id]); };
    const Filter &filter = m_feed.filter();
    QString text = tr("No item passes this filter.");
    if (filter.entity.isEmpty() && filter.publisher.isEmpty() && filter.tag.isEmpty()) {
        switch (filter.view) {
        case Filter::View::All: break;
        case Filter::View::Unread: text = tr("Everything is read."); break;
        case Filter::View::Bookmarked:
            //: %1 is a command, with its keys
            text = tr("Nothing is bookmarked. %1 keeps an item here.").arg(named(ActionId::Bookmark));
            break;
        case Filter::View::WithNotes:
            //: %1 is a command, with its keys
            text = tr("No notes yet. %1 writes one on an item.").arg(named(ActionId::AddNote));
            break;
        case Filter::View::WithHighlights:
            //: %1 is a command, with its keys
            text = tr("No highlights yet. %1 makes one of what is selected in a text.")
                       .arg(named(ActionId::MarkSelection));
            break;
        }
    }
    m_list->setEmptyState(text, {m_showAll});
}

ArticleView *MainWindow::articleView() const
{
    return &m_halves->view();
}

Reading &MainWindow::reading() const
{
    return m_halves->reading();
}

Highlighting &MainWindow::highlighting() const
{
    return m_halves->highlighting();
}

void MainWindow::showHalf()
{
    const ArticleView &view = m_halves->view();
    m_status->setZoom(view.zoom());
    m_status->setBlocked(view.blockedCount());
    showArticle();
    m_side->highlights()->setCurrent(highlighting().current());
}

void MainWindow::showArticle()
{
    const article::Article &article = reading().article();
    m_side->entities()->setDigest(reading().revision() > 0 ? DigestId() : article.id);
    m_side->outline()->setArticle(article);
    m_views->setDay(article.date);
    //: the window's title: a digest's title and the program's name
    setWindowTitle(article.id.isValid() ? tr("%1 - Gleaner").arg(article.title) : tr("Gleaner"));
    showItem();
}

void MainWindow::showItem()
{
    const article::ArticleItem *current = reading().currentItem();
    const ItemId item = current ? current->id : ItemId();
    m_side->entities()->setItem(item);
    m_side->notes()->setItem(item, current ? current->title : QString());
    m_side->highlights()->setItem(item);
    const article::ArticleItem *onPage = reading().itemOnPage();
    m_side->outline()->setCurrentItem(onPage ? onPage->id : ItemId());
    const Actions &actions = *m_actions;
    for (const ActionId id :
         {ActionId::Bookmark, ActionId::ToggleRead, ActionId::ReadAndNext, ActionId::Tag, ActionId::AddNote,
          ActionId::EditNote, ActionId::SendItem, ActionId::OpenOriginal, ActionId::CopyWithSource})
        actions[id]->setEnabled(item.isValid());
    for (const ActionId id : {ActionId::SavePdf, ActionId::Print})
        actions[id]->setEnabled(onPage);
    savePlace();
    m_searching->arrive(item);
}

void MainWindow::openFirst()
{
    showEmptyStates();
    if (m_model.isEmpty())
        return;
    Reading &first = m_halves->main().reading();
    if (!m_filled) {
        m_filled = m_feed.isComplete();
        const QWidget *focus = QApplication::focusWidget();
        if (!focus || !focus->testAttribute(Qt::WA_InputMethodEnabled)) // somebody types already
            m_list->focusRows();
        // What the session opened may have been on the page before the list knew it.
        m_list->select(first.digest(), first.item(), true);
    }
    if (first.digest().isValid() || first.isOpening() || m_restoring)
        return;
    const DigestId newest = m_model.digestAt(m_model.index(0, 0, m_model.index(0, 0)));
    m_list->select(newest, {}, true);
    first.openDigest(newest);
}

void MainWindow::open(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_files->importPaths(paths);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::openItem(ItemId item)
{
    reading().openItem(item);
}

void MainWindow::focusPane(int pane)
{
    const Pane target = Pane(pane);
    m_panes->setShown(target, true);
    switch (target) {
    case Pane::List: m_list->focusRows(); break;
    case Pane::Page: m_halves->view().focusTarget()->setFocus(Qt::ShortcutFocusReason); break;
    case Pane::Side: m_side->currentWidget()->setFocus(Qt::ShortcutFocusReason); break;
    }
}

void MainWindow::stepPane(int step)
{
    constexpr int Count = 3;
    int now = 0;
    for (int pane = 0; pane < Count; ++pane) {
        if (m_panes->widget(Pane(pane))->isAncestorOf(QApplication::focusWidget()))
            now = pane;
    }
    const bool inBrief = m_briefing->hasFocus();
    if (inBrief && step < 0) {
        m_halves->enter(step);
        focusPane(int(Pane::Page));
        return;
    }
    if (Pane(now) == Pane::Page && !inBrief && m_halves->stepFocus(step))
        return;
    if (Pane(now) == Pane::Page && !inBrief && step > 0 && m_briefing->isShown()) {
        m_briefing->focus();
        return;
    }
    int next = now;
    do {
        next = (next + step + Count) % Count;
    } while (next != now && !m_panes->isShown(Pane(next)));
    if (Pane(next) == Pane::Page && step < 0 && m_briefing->isShown()) {
        m_briefing->focus();
        return;
    }
    if (Pane(next) == Pane::Page)
        m_halves->enter(step);
    focusPane(next);
}

} // namespace gleaner::shell
