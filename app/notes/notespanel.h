// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"

#include <QList>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace gleaner::notes {

class Commands;
class NoteEditor;

/// The notes of the current item, of a digest or of an entity, each in an editor that saves itself.
class NotesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit NotesPanel(Commands &commands, QWidget *parent = nullptr);
    ~NotesPanel() override;

    void setItem(ItemId item, const QString &title);
    /// What the notes are about: `about` names an item, a digest or an entity.
    void setAbout(const annotation::Note &about, const QString &title);
    /// Shows a widget above the notes; takes ownership.
    void setHead(QWidget *head);
    /// Opens an empty note and puts the cursor into it.
    void editNewNote();
    /// Puts the cursor into the note that has the focus, else into the first one or a new one.
    void editNote();
    /// Saves what was typed and not saved yet.
    void flush();
    /// The notes whose text the library does not have, those out of sight among them.
    [[nodiscard]] QList<annotation::Note> unsaved() const;

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] bool isAboutSomething() const;
    void loadAuthors();
    void reload();
    void showNotes(const QList<annotation::Note> &notes);
    NoteEditor *addEditor(const annotation::Note &note);
    void removeEditor(NoteEditor *editor);
    void deleteNote(NoteEditor *editor);
    void focusNote(qsizetype index);
    void showEmptyState();

    Commands &m_commands;
    annotation::Note m_about; ///< names what they are about
    int m_asked = 0;          ///< how often the notes were read
    QLabel *m_title;
    QLabel *m_empty;
    QToolButton *m_add;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QList<NoteEditor *> m_editors;
    QHash<QString, QString> m_authors; ///< of others' notes, by uid
};

} // namespace gleaner::notes
