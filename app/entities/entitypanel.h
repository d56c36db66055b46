// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/palette.h"
#include "app/entities/panelchoices.h"
#include "core/library/entitydecision.h"
#include "core/library/types.h"

#include <QPersistentModelIndex>
#include <QSet>
#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::entities {

class EntityDelegate;
class EntityFilter;
class EntityModel;
class EvidenceReader;
class EvidenceStrip;

/// Who and what an item or the whole digest speaks of. Pointing at a row marks its mentions in the article, a click
/// steps through them, a double click asks for the items that name it; each of these has a key.
class EntityPanel final : public QWidget {
    Q_OBJECT

public:
    explicit EntityPanel(shell::LibraryService &service, QWidget *parent = nullptr);

    void setDigest(DigestId digest);
    void setItem(ItemId item);
    void setTheme(article::Theme theme);
    void setChoices(const PanelChoices &choices);
    [[nodiscard]] const PanelChoices &choices() const { return m_choices; }
    void setMarked(bool marked);
    /// Steps from the entity chosen last, else from the current row; gives false when there is neither.
    bool stepMention(bool backward);

    /// The current row's entity; none for a type's row.
    [[nodiscard]] std::optional<library::EntityKey> current() const;
    /// All selected entities, in the rows' order.
    [[nodiscard]] QList<library::EntityKey> selected() const;
    /// Adds an action on the current or selected entities to the rows' menu; its shortcut is live in the rows. It is
    /// shown only when an entity is current.
    void addCommand(QAction *action);
    /// What can be done with a row, as in its menu; separators among them.
    [[nodiscard]] const QList<QAction *> &commands() const { return m_commands; }

signals:
    /// `mentions` of one entity in reading order; `current` is the one to go to.
    void mentionRequested(const QList<gleaner::article::ItemSpan> &mentions, gleaner::entity::Type type, int current);
    /// What the pointer or the keyboard stands at; without mentions: nothing any more.
    void hintChanged(const QList<gleaner::article::ItemSpan> &mentions, gleaner::entity::Type type);
    /// What is to be marked in the page all the time.
    void marksChanged(const QList<gleaner::article::TypedSpans> &marks);
    void filterRequested(const QString &name, gleaner::entity::Type type);
    void entityPageRequested(const gleaner::library::EntityKey &entity);
    void notesRequested(const gleaner::library::EntityKey &entity);
    void watchRequested(const gleaner::library::EntityKey &entity, bool watched);
    void choicesChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead(QHBoxLayout *head);
    void buildView();
    void buildCommands();
    void addSeparator();
    QAction *newCommand(const QString &name, const QString &text, const QList<QKeySequence> &keys);
    void reload();
    void refill();
    void changeChoices(const PanelChoices &choices);
    void showRowsOrState();
    void tellMarks();
    void foldTypes();
    void rememberFold(const QModelIndex &row, bool collapsed);
    void step(const QModelIndex &row, bool backward);
    void activate(const QModelIndex &row, bool backward);
    void requestFilter(const QModelIndex &row);
    void pointAt(const QModelIndex &row);
    void followCurrent();
    void showEvidence();
    void showTip(const QPoint &at);
    void showMenu(const QPoint &at);
    bool viewKey(QKeyEvent *key);
    bool filterKey(QKeyEvent *key);
    [[nodiscard]] QModelIndex currentRow() const;

    shell::LibraryService &m_service;
    DigestId m_digest;
    ItemId m_item;
    PanelChoices m_choices;
    QList<library::StoredMention> m_mentions;
    QSet<library::EntityKey> m_watched;
    EntityModel *m_model;
    EntityFilter *m_filtered;
    EvidenceReader *m_evidence;
    QToolButton *m_wholeDigest;
    QToolButton *m_thisItem;
    QToolButton *m_sort;
    QToolButton *m_mark;
    QAction *m_byCount;
    QAction *m_byPlace;
    QLineEdit *m_filter;
    QTreeView *m_view;
    EntityDelegate *m_delegate;
    QLabel *m_empty;
    EvidenceStrip *m_strip;
    QList<QAction *> m_commands;
    QAction *m_watch = nullptr;
    std::optional<library::EntityKey> m_stepped; ///< the entity stepped through
    int m_step = 0;                              ///< index of its current mention
    QPersistentModelIndex m_pointed;             ///< row whose mentions are hinted at
    bool m_hinting = false;                      ///< something was told by hintChanged() that still holds
    bool m_filling = false;
    bool m_pinyinWanted = false;
};

} // namespace gleaner::entities
