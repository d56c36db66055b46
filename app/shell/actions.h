// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace gleaner::keyboard {
class KeyBindings;
}

namespace gleaner::shell {

enum class ActionId {
    OpenFolder,
    OpenFiles,
    PasteDigest,
    WatchedFolders,
    SampleLibrary,
    NewBrief,
    ExportBrief,
    Export,
    TakeAnnotations,
    SaveAnnotations,
    SaveBundle,
    SaveTable,
    SavePdf,
    Print,
    Backups,
    Quit,
    Undo,
    Redo,
    CopyWithSource,
    CopyQuotation,
    CopyLink,
    AddEntity,
    EntityDecisions,
    NotesDesk,
    ReviewHighlights,
    ManageTags,
    Trash,
    SearchLibrary,
    SaveSearch,
    Find,
    FindNext,
    FindPrevious,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeSepia,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    MarkEntities,
    TextOnly,
    Caret,
    ListPane,
    SidePane,
    BriefPane,
    NextItem,
    PreviousItem,
    ScrollOn,
    ScrollBack,
    NextUnread,
    NextDigest,
    NextInQueue,
    ReadingQueue,
    NextMention,
    PreviousMention,
    FocusList,
    FocusArticle,
    FocusSide,
    FocusBrief,
    NextPane,
    PreviousPane,
    NextTab,
    PreviousTab,
    BackToList,
    Figures,
    Inside,
    ReadAutomatically,
    Changes,
    OpenBeside,
    CompareBefore,
    SameItem,
    CloseBeside,
    DigestNotes,
    Bookmark,
    ToggleRead,
    ReadAndNext,
    Tag,
    AddNote,
    EditNote,
    SendItem,
    OpenOriginal,
    MarkSelection,
    MarkFact,
    MarkClaim,
    MarkDoubt,
    MarkNumber,
    MarkFollowUp,
    MarkQuote,
    ColourNames,
    NextHighlight,
    PreviousHighlight,
    HighlightNote,
    SendHighlight,
    RemoveHighlight,
    HighlightEndOn,
    HighlightEndBack,
    HighlightStartBack,
    HighlightStartOn,
    FindCommand,
    Shortcuts,
    ChangeShortcuts,
    HowTo,
    About,
};

enum class MenuId { File, Edit, View, Go, Digest, Item, Highlight, Help };

/// The window's commands, made from one table that the menus and their keys come from.
class Actions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Actions)

public:
    /// The actions belong to `window`.
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *operator[](ActionId id) const { return m_actions.value(id); }
    /// The title of a menu, with its mnemonic.
    [[nodiscard]] static QString title(MenuId menu);
    /// Makes the menus; `recent` stands below "Open".
    void fill(QMenuBar *bar, QMenu *recent) const;
    [[nodiscard]] keyboard::KeyBindings &bindings() const { return *m_bindings; }

private:
    QHash<ActionId, QAction *> m_actions;
    keyboard::KeyBindings *m_bindings;
};

} // namespace gleaner::shell
