// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace gleaner::shell {

enum class ActionId {
    OpenFolder,
    OpenFiles,
    PasteDigest,
    WatchedFolders,
    SampleLibrary,
    Export,
    Backups,
    Quit,
    Undo,
    Redo,
    CopyWithSource,
    AddEntity,
    EntityDecisions,
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
    ListPane,
    SidePane,
    NextItem,
    PreviousItem,
    ScrollOn,
    ScrollBack,
    NextUnread,
    NextDigest,
    NextMention,
    PreviousMention,
    FocusList,
    FocusArticle,
    FocusSide,
    NextPane,
    PreviousPane,
    BackToList,
    Figures,
    Inside,
    ReadAutomatically,
    Changes,
    Bookmark,
    ToggleRead,
    ReadAndNext,
    Tag,
    AddNote,
    EditNote,
    OpenOriginal,
    FindCommand,
    Shortcuts,
    HowTo,
    About,
};

enum class MenuId { File, Edit, View, Go, Digest, Item, Help };

/// One line of the sheet of shortcuts.
struct ShortcutLine {
    MenuId menu = MenuId::File;
    QString text;
    QList<QKeySequence> keys; ///< any of them
};

/// The window's commands, made from one table that the menus, the shortcuts and the sheet of shortcuts come from.
///
/// A key is live in the whole window, or only while the list or the page has the focus ("reading keys": all single
/// letters).
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
    /// Makes the reading keys live while the focus is in one of `panes`.
    void addReadingKeys(const QList<QWidget *> &panes) const;
    /// All actions that have keys, as the menus order them.
    [[nodiscard]] QList<ShortcutLine> shortcuts() const;

private:
    QHash<ActionId, QAction *> m_actions;
    QList<QAction *> m_readingKeys; ///< carry the reading keys of actions that have window keys as well
};

} // namespace gleaner::shell
