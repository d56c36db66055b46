// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/matching/pinyinkeys.h"
#include "app/notes/tabledialog.h"
#include "core/library/tags.h"

#include <QList>

class QLineEdit;
class QMenu;
class QUndoStack;

namespace gleaner::notes {

class Commands;
class TagsModel;

/// All tags of the library: renamed in their rows, merged into others, coloured and deleted. What takes things away is
/// asked about with the number of items it concerns; each is a step to undo.
class TagsDialog final : public TableDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagsDialog)

public:
    /// `undo` is the stack of `commands`; both must outlive the dialog.
    TagsDialog(Commands &commands, QUndoStack &undo, QWidget *parent = nullptr);

    void setTheme(article::Theme theme);

private:
    void reload();
    void narrow();
    void enableButtons();
    [[nodiscard]] QList<library::TagRow> selected() const;
    [[nodiscard]] const library::TagRow *find(const QString &name) const;
    void fillTargets();
    void rename(const QString &tag, const QString &name);
    void recolour(annotation::TagColour colour);
    [[nodiscard]] static QString carriersOf(const library::TagRow &tag);
    [[nodiscard]] static QString whereIs(const library::TagRow &tag);
    void askToMerge(const QList<library::TagRow> &tags, const library::TagRow &into);
    void askToDelete();
    /// Asks `question`; `yes` is what the button says.
    void ask(const QString &title, const QString &question, const QString &yes, std::function<void()> agreed);
    void asOneStep(const QString &text, qsizetype steps, const std::function<void()> &run);

    Commands &m_commands;
    QUndoStack &m_undo;
    TagsModel *m_model;
    QLineEdit *m_filter;
    QPushButton *m_rename;
    QPushButton *m_merge;
    QPushButton *m_recolour;
    QPushButton *m_delete;
    QMenu *m_targets;
    matching::PinyinKeys m_pinyin;
    QString m_wanted; ///< the tag to be current after the next reload
};

} // namespace gleaner::notes
