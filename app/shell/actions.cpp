// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/actions.h"

#include "app/keyboard/keybindings.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QIcon>
#include <QMenu>
#include <QMenuBar>

#include <array>

namespace gleaner::shell {

namespace {

/// Keys are written in QKeySequence's portable form, parted by spaces. Those of reading are bare (keyboard::isBare).
struct Row {
    ActionId id;
    MenuId menu;
    const char *name; ///< object name
    const char *text;
    const char *icon;
    const char *windowKeys;
    const char *readingKeys;
};

constexpr std::array Table{
    Row{ActionId::OpenFolder, MenuId::File, "openFolder",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Open a folder of digests…"), "folder-open", "Ctrl+O", ""},
    Row{ActionId::OpenFiles, MenuId::File, "openFiles", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Open &files…"),
        "document-open", "Ctrl+Shift+O", ""},
    Row{ActionId::PasteDigest, MenuId::File, "pasteDigest",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Paste as digest"), "edit-paste", "Ctrl+Shift+V", ""},
    Row{ActionId::WatchedFolders, MenuId::File, "watchedFolders",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Watched folders…"), "folder-sync", "", ""},
    Row{ActionId::SampleLibrary, MenuId::File, "sampleLibrary",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Look at the &sample library"), "documentation", "", ""},
    Row{ActionId::NewBrief, MenuId::File, "newBrief", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&New brief"),
        "document-new", "Ctrl+Shift+E", ""},
    Row{ActionId::ExportBrief, MenuId::File, "exportBrief",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "E&xport the brief…"), "document-export", "", ""},
    Row{ActionId::Export, MenuId::File, "export", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Export notes…"),
        "document-export", "Ctrl+E", ""},
    Row{ActionId::TakeAnnotations, MenuId::File, "takeAnnotations",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Take annotations &in…"), "document-import", "", ""},
    Row{ActionId::SaveAnnotations, MenuId::File, "saveAnnotations",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Save annotations as &JSON-LD…"), "document-save", "", ""},
    Row{ActionId::SaveBundle, MenuId::File, "saveBundle",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Save a bundle for &colleagues…"), "document-send", "", ""},
    Row{ActionId::SaveTable, MenuId::File, "saveTable",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Save a &table (CSV)…"), "view-list-details", "", ""},
    Row{ActionId::SavePdf, MenuId::File, "savePdf", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Save as P&DF…"),
        "document-save-as", "", ""},
    Row{ActionId::Print, MenuId::File, "print", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "P&rint…"),
        "document-print", "Ctrl+P", ""},
    Row{ActionId::Backups, MenuId::File, "backups", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Backups…"),
        "document-revert", "", ""},
    Row{ActionId::Quit, MenuId::File, "quit", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Quit"), "application-exit",
        "Ctrl+Q", ""},

    Row{ActionId::Undo, MenuId::Edit, "undo", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Undo"), "edit-undo",
        "Ctrl+Z", ""},
    Row{ActionId::Redo, MenuId::Edit, "redo", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Redo"), "edit-redo",
        "Ctrl+Shift+Z", ""},
    Row{ActionId::CopyWithSource, MenuId::Edit, "copyWithSource",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Copy with source"), "edit-copy", "Ctrl+Shift+C", ""},
    Row{ActionId::CopyQuotation, MenuId::Edit, "copyQuotation",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Copy with source as p&lain text"), "edit-copy", "", ""},
    Row{ActionId::CopyLink, MenuId::Edit, "copyLink",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Copy a lin&k to the original"), "insert-link", "", ""},
    Row{ActionId::AddEntity, MenuId::Edit, "addEntity",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Add the selection as an entity…"), "list-add", "Ctrl+Shift+A",
        ""},
    Row{ActionId::EntityDecisions, MenuId::Edit, "entityDecisions",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Decisions about entities…"), "view-list-details", "Ctrl+Shift+D",
        ""},
    Row{ActionId::ManageTags, MenuId::Edit, "manageTags", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Manage tags…"),
        "tag", "", ""},
    Row{ActionId::Trash, MenuId::Edit, "trash", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Trash…"), "user-trash",
        "", ""},
    Row{ActionId::SearchLibrary, MenuId::Edit, "searchLibrary",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Search the library"), "search", "Ctrl+Shift+F", "/"},
    Row{ActionId::SaveSearch, MenuId::Edit, "saveSearch",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Sa&ve the search…"), "document-save", "Ctrl+S", ""},
    Row{ActionId::Find, MenuId::Edit, "find", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Find in this digest"),
        "edit-find", "Ctrl+F", ""},
    Row{ActionId::FindNext, MenuId::Edit, "findNext", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Find &next"),
        "go-down", "F3", ""},
    Row{ActionId::FindPrevious, MenuId::Edit, "findPrevious",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Find &previous"), "go-up", "Shift+F3", ""},

    Row{ActionId::ThemeSystem, MenuId::View, "themeSystem",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Colours of the &system"), "", "", ""},
    Row{ActionId::ThemeLight, MenuId::View, "themeLight", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Light"), "",
        "", ""},
    Row{ActionId::ThemeDark, MenuId::View, "themeDark", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Dark"), "", "",
        ""},
    Row{ActionId::ThemeSepia, MenuId::View, "themeSepia", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "S&epia"), "",
        "", ""},
    Row{ActionId::ZoomIn, MenuId::View, "zoomIn", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Zoom &in"), "zoom-in",
        "Ctrl++ Ctrl+=", ""},
    Row{ActionId::ZoomOut, MenuId::View, "zoomOut", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Zoom &out"),
        "zoom-out", "Ctrl+-", ""},
    Row{ActionId::ZoomReset, MenuId::View, "zoomReset", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Original si&ze"),
        "zoom-original", "Ctrl+0", ""},
    Row{ActionId::MarkEntities, MenuId::View, "markAllEntities",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Mark all entities"), "draw-highlight", "Ctrl+U", ""},
    Row{ActionId::TextOnly, MenuId::View, "textOnly",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Te&xt of the item only"), "view-list-text", "Ctrl+T", ""},
    Row{ActionId::Caret, MenuId::View, "caret", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Ca&ret in the page"), "",
        "F7", ""},
    Row{ActionId::ListPane, MenuId::View, "listPane", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Lis&t of digests"),
        "sidebar-expand-left", "Shift+F9", ""},
    Row{ActionId::SidePane, MenuId::View, "sidePane", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Side &panel"),
        "sidebar-expand-right", "F9", ""},
    Row{ActionId::BriefPane, MenuId::View, "briefPane", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Brief"),
        "document-edit", "Ctrl+B", ""},

    Row{ActionId::NextItem, MenuId::Go, "nextItem", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Next item"),
        "go-down", "", "J"},
    Row{ActionId::PreviousItem, MenuId::Go, "previousItem",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Previous item"), "go-up", "", "K"},
    Row{ActionId::ScrollOn, MenuId::Go, "scrollOn",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Scroll on, then to the next unread item"), "", "", "Space"},
    Row{ActionId::ScrollBack, MenuId::Go, "scrollBack", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Scroll &back"),
        "", "", "Shift+Space"},
    Row{ActionId::NextUnread, MenuId::Go, "nextUnread",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Next &unread item"), "go-next", "", "N"},
    Row{ActionId::NextDigest, MenuId::Go, "nextDigest", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Next &digest"),
        "go-next-view", "", "Shift+N"},
    Row{ActionId::NextInQueue, MenuId::Go, "nextInQueue",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Next in the reading &queue"), "bookmarks", "", "Q"},
    Row{ActionId::ReadingQueue, MenuId::Go, "readingQueue",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "R&eading queue…"), "view-list-text", "Ctrl+Shift+B", ""},
    Row{ActionId::NextMention, MenuId::Go, "nextMention", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Next &mention"),
        "go-down", "F4", ""},
    Row{ActionId::PreviousMention, MenuId::Go, "previousMention",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "P&revious mention"), "go-up", "Shift+F4", ""},
    Row{ActionId::FocusList, MenuId::Go, "focusList", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "To the &list"), "",
        "Ctrl+1", ""},
    Row{ActionId::FocusArticle, MenuId::Go, "focusArticle",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "To the pa&ge"), "", "Ctrl+2", ""},
    Row{ActionId::FocusSide, MenuId::Go, "focusSide",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "To the side p&anel"), "", "Ctrl+3", ""},
    Row{ActionId::FocusBrief, MenuId::Go, "focusBrief", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "To the br&ief"),
        "", "Ctrl+4", ""},
    Row{ActionId::NextPane, MenuId::Go, "nextPane", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Ne&xt pane"), "",
        "F6", ""},
    Row{ActionId::PreviousPane, MenuId::Go, "previousPane",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Pre&vious pane"), "", "Shift+F6", ""},
    Row{ActionId::NextTab, MenuId::Go, "nextTab",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Next &tab of the side panel"), "", "Ctrl+PgDown", ""},
    Row{ActionId::PreviousTab, MenuId::Go, "previousTab",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Previous tab &of the side panel"), "", "Ctrl+PgUp", ""},
    Row{ActionId::BackToList, MenuId::Go, "backToList",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Bac&k to the list"), "", "", "Esc"},

    Row{ActionId::Figures, MenuId::Digest, "figures", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Figures…"),
        "view-table-of-contents-ltr", "Ctrl+G", ""},
    Row{ActionId::Inside, MenuId::Digest, "inside", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&How this was read…"),
        "document-preview", "Ctrl+I", "I"},
    Row{ActionId::ReadAutomatically, MenuId::Digest, "readAutomatically",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Read &automatically again"), "", "", ""},
    Row{ActionId::Changes, MenuId::Digest, "changes", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&What changed…"),
        "vcs-diff", "", ""},
    Row{ActionId::OpenBeside, MenuId::Digest, "openBeside",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Open &beside"), "view-split-left-right", "", "O"},
    Row{ActionId::CompareBefore, MenuId::Digest, "compareBefore",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Compare with the revision before"), "view-split-left-right", "",
        ""},
    Row{ActionId::SameItem, MenuId::Digest, "sameItem",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Show this &item in the other half"), "", "", "="},
    Row{ActionId::CloseBeside, MenuId::Digest, "closeBeside",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "C&lose the second half"), "view-close", "", "Shift+O"},

    Row{ActionId::DigestNotes, MenuId::Digest, "digestNotes",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "N&otes on this digest…"), "note", "Ctrl+Shift+M", ""},
    Row{ActionId::Bookmark, MenuId::Item, "bookmark", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Bookmark"),
        "bookmark-new", "", "S"},
    Row{ActionId::ToggleRead, MenuId::Item, "toggleRead",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as &read or unread"), "mail-mark-read", "", "M"},
    Row{ActionId::ReadAndNext, MenuId::Item, "readAndNext",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as read and &go on"), "", "", "E"},
    Row{ActionId::Tag, MenuId::Item, "tag", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Tags…"), "tag", "", "T"},
    Row{ActionId::AddNote, MenuId::Item, "addNote", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Add a &note"), "note",
        "", "A"},
    Row{ActionId::EditNote, MenuId::Item, "editNote", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Edit the note"),
        "document-edit", "F2", ""},
    Row{ActionId::SendItem, MenuId::Item, "sendItem",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Send to the brief"), "mail-forward", "", "B"},
    Row{ActionId::OpenOriginal, MenuId::Item, "openOriginal",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Open the original…"), "internet-services", "", "V"},

    Row{ActionId::MarkSelection, MenuId::Highlight, "markSelection",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Mark the selection"), "draw-highlight", "", "H"},
    Row{ActionId::MarkFact, MenuId::Highlight, "markFact",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as &fact"), "", "", "1"},
    Row{ActionId::MarkClaim, MenuId::Highlight, "markClaim",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as &claim"), "", "", "2"},
    Row{ActionId::MarkDoubt, MenuId::Highlight, "markDoubt",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as &doubt"), "", "", "3"},
    Row{ActionId::MarkNumber, MenuId::Highlight, "markNumber",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as n&umber"), "", "", "4"},
    Row{ActionId::MarkFollowUp, MenuId::Highlight, "markFollowUp",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as f&ollow-up"), "", "", "5"},
    Row{ActionId::MarkQuote, MenuId::Highlight, "markQuote",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Mark as &quote"), "", "", "6"},
    Row{ActionId::ColourNames, MenuId::Highlight, "colourNames",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Names of the co&lours…"), "", "", ""},
    Row{ActionId::NextHighlight, MenuId::Highlight, "nextHighlight",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Next highlight"), "go-down", "", "]"},
    Row{ActionId::PreviousHighlight, MenuId::Highlight, "previousHighlight",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Previous highlight"), "go-up", "", "["},
    Row{ActionId::HighlightNote, MenuId::Highlight, "highlightNote",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "No&te and tags of the highlight…"), "note", "", "Shift+A"},
    Row{ActionId::SendHighlight, MenuId::Highlight, "sendHighlight",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Send the highlight to the &brief"), "mail-forward", "",
        "Shift+B"},
    Row{ActionId::RemoveHighlight, MenuId::Highlight, "removeHighlight",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Remove the highlight"), "edit-delete", "", "Del"},
    Row{ActionId::HighlightEndOn, MenuId::Highlight, "highlightEndOn",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&End one word later"), "", "", "."},
    Row{ActionId::HighlightEndBack, MenuId::Highlight, "highlightEndBack",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "End one word e&arlier"), "", "", ","},
    Row{ActionId::HighlightStartBack, MenuId::Highlight, "highlightStartBack",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Start one word earl&ier"), "", "", "<"},
    Row{ActionId::HighlightStartOn, MenuId::Highlight, "highlightStartOn",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Start one word later"), "", "", ">"},
    Row{ActionId::NotesDesk, MenuId::Highlight, "notesDesk",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Notes and &highlights…"), "view-pim-notes", "Ctrl+Shift+N", ""},
    Row{ActionId::ReviewHighlights, MenuId::Highlight, "reviewHighlights",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Revie&w highlights…"), "tools-check-spelling", "Ctrl+Shift+R",
        ""},

    Row{ActionId::FindCommand, MenuId::Help, "findCommand",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Find a &command or a digest…"), "search", "Ctrl+K", ""},
    Row{ActionId::Shortcuts, MenuId::Help, "shortcuts", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&Shortcuts"),
        "input-keyboard", "F1", "?"},
    Row{ActionId::ChangeShortcuts, MenuId::Help, "changeShortcuts",
        QT_TRANSLATE_NOOP("gleaner::shell::Actions", "Chan&ge shortcuts…"), "configure-shortcuts", "", ""},
    Row{ActionId::HowTo, MenuId::Help, "howTo", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&How to…"),
        "help-contents", "", ""},
    Row{ActionId::About, MenuId::Help, "about", QT_TRANSLATE_NOOP("gleaner::shell::Actions", "&About Gleaner"),
        "help-about", "", ""},
};

/// Whether a separator stands before the action in its menu.
bool beginsGroup(ActionId id)
{
    switch (id) {
    case ActionId::NewBrief:
    case ActionId::NotesDesk:
    case ActionId::Quit:
    case ActionId::CopyWithSource:
    case ActionId::AddEntity:
    case ActionId::SearchLibrary:
    case ActionId::ZoomIn:
    case ActionId::MarkEntities:
    case ActionId::ListPane:
    case ActionId::NextUnread:
    case ActionId::NextMention:
    case ActionId::FocusList:
    case ActionId::Inside:
    case ActionId::Changes:
    case ActionId::OpenBeside:
    case ActionId::DigestNotes:
    case ActionId::Tag:
    case ActionId::SendItem:
    case ActionId::OpenOriginal:
    case ActionId::MarkFact:
    case ActionId::NextHighlight:
    case ActionId::HighlightNote:
    case ActionId::HighlightEndOn:
    case ActionId::HowTo:
    case ActionId::About: return true;
    default: return false;
    }
}

QString translated(const char *text)
{
    return QCoreApplication::translate("gleaner::shell::Actions", text);
}

QList<QKeySequence> keys(const char *portable)
{
    QList<QKeySequence> sequences;
    for (const QString &part : QString::fromLatin1(portable).split(u' ', Qt::SkipEmptyParts))
        sequences.append(QKeySequence(part, QKeySequence::PortableText));
    return sequences;
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_bindings(new keyboard::KeyBindings(window))
{
    for (const Row &row : Table) {
        auto *action = new QAction(translated(row.text), window);
        action->setObjectName(QString::fromLatin1(row.name));
        if (*row.icon)
            action->setIcon(QIcon::fromTheme(QString::fromLatin1(row.icon)));
        action->setShortcuts(keys(row.readingKeys) + keys(row.windowKeys));
        m_bindings->add(action);
        m_actions.insert(row.id, action);
    }
    auto *themes = new QActionGroup(this);
    for (const ActionId id : {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark, ActionId::ThemeSepia}) {
        m_actions[id]->setCheckable(true);
        themes->addAction(m_actions[id]);
    }
    m_actions[ActionId::MarkEntities]->setCheckable(true);
    m_actions[ActionId::TextOnly]->setCheckable(true);
    m_actions[ActionId::Caret]->setCheckable(true);
    m_actions[ActionId::ListPane]->setCheckable(true);
    m_actions[ActionId::SidePane]->setCheckable(true);
    m_actions[ActionId::BriefPane]->setCheckable(true);
    m_actions[ActionId::Quit]->setMenuRole(QAction::QuitRole);
    m_actions[ActionId::About]->setMenuRole(QAction::AboutRole);
}

QString Actions::title(MenuId menu)
{
    switch (menu) {
    case MenuId::File: return tr("&File");
    case MenuId::Edit: return tr("&Edit");
    case MenuId::View: return tr("&View");
    case MenuId::Go: return tr("&Go");
    case MenuId::Digest: return tr("&Digest");
    case MenuId::Item: return tr("&Item");
    case MenuId::Highlight: return tr("High&light");
    case MenuId::Help: return tr("&Help");
    }
    return {};
}

void Actions::fill(QMenuBar *bar, QMenu *recent) const
{
    QHash<MenuId, QMenu *> menus;
    for (const MenuId id : {MenuId::File, MenuId::Edit, MenuId::View, MenuId::Go, MenuId::Digest, MenuId::Item,
                            MenuId::Highlight, MenuId::Help})
        menus.insert(id, bar->addMenu(title(id)));
    for (const Row &row : Table) {
        QAction *action = m_actions.value(row.id);
        QMenu *menu = menus.value(row.menu);
        if (beginsGroup(row.id) && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(action);
        if (row.id == ActionId::OpenFiles)
            menu->addMenu(recent);
    }
}

} // namespace gleaner::shell
