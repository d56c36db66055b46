// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/error.h"

#include <QFrame>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace gleaner::notes {

class Commands;
class NotePreview;
class SaveTimer;

/// One note of an item being read and written: its text saves itself a moment after typing stops, every few seconds
/// while it goes on, when the focus leaves and before the editor goes. A new note exists in the library from its first
/// saved character on.
///
/// The frame itself takes the focus as well, for keys that mean the note as a whole: Enter and F2 go into its text, Del
/// deletes it, Ctrl+Shift+P shows how it will look, the arrow keys go on to other notes.
class NoteEditor final : public QFrame {
    Q_OBJECT

public:
    /// `note` without an id is a new one about what it names.
    NoteEditor(Commands &commands, annotation::Note note, QWidget *parent = nullptr);
    ~NoteEditor() override;

    /// Of a note that came from another person's library.
    void setAuthor(const QString &name);
    [[nodiscard]] QString uid() const { return m_note.uid; }

    [[nodiscard]] NoteId noteId() const { return m_note.id; }
    /// Nothing typed waits for the library, nor was refused by it.
    [[nodiscard]] bool isSettled() const;
    /// The note with its text as it stands in the editor.
    [[nodiscard]] annotation::Note current() const;
    [[nodiscard]] bool isPristine() const; ///< new and empty: nothing would be lost with it
    /// What the library has now; unsaved typing is kept.
    void refresh(const annotation::Note &note);
    void save();
    /// Takes the note out of the library, or away from it while it is on its way there.
    void remove();
    void focusText();

signals:
    void deleteRequested();
    void stepRequested(int step); ///< to the note so many places below
    void settled();               ///< the last write under way ended well
    void identified();            ///< a new note got its id

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fitHeight();
    void fitPreview();
    void showDate();

    Commands &m_commands;
    void written(const Result<annotation::Note> &result, const QString &text);

    annotation::Note m_note;                         ///< as last written
    QString m_written;                               ///< what was last handed to the library
    int m_pending = 0;                               ///< writes under way
    std::shared_ptr<const annotation::Note> m_added; ///< the new note on its way to the library
    QPlainTextEdit *m_text;
    NotePreview *m_preview;
    QLabel *m_date;
    QString m_author;
    SaveTimer *m_saving;
};

} // namespace gleaner::notes
