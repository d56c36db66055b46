// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/commands.h"

#include <QUndoCommand>

namespace gleaner::library {
class Writer;
}

namespace gleaner::notes {

/// Adds a note about the item, digest or entity that `about` names. Errors: those of Writer::addNote().
[[nodiscard]] Result<annotation::Note> addNoteAbout(library::Writer &writer, const annotation::Note &about,
                                                    const QString &text);

/// Adds a note; undo puts it into the trash, redo takes it out again.
class AddNoteCommand final : public QUndoCommand {
public:
    AddNoteCommand(shell::LibraryService &service, const annotation::Note &about, const QString &text,
                   const QString &name);

    void redo() override;
    void undo() override;

    [[nodiscard]] Commands::Added added() const { return {m_future, m_note}; }

private:
    shell::LibraryService &m_service;
    annotation::Note m_about;
    QString m_text;
    std::shared_ptr<annotation::Note> m_note = std::make_shared<annotation::Note>();
    QFuture<Result<annotation::Note>> m_future;
};

/// Gives a note another text; those of one note in a row become one.
class UpdateNoteCommand final : public QUndoCommand {
public:
    /// `first` gets the future of the first redo.
    UpdateNoteCommand(shell::LibraryService &service, const annotation::Note &before, const QString &text,
                      const QString &name, QFuture<Result<annotation::Note>> &first);

    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;
    void redo() override;
    void undo() override;

private:
    QFuture<Result<annotation::Note>> write(const QString &text);

    shell::LibraryService &m_service;
    annotation::Note m_before;
    QString m_text;
    QFuture<Result<annotation::Note>> *m_first; ///< outlives the first redo, which pushing runs
};

/// Puts a note into the trash.
class DeleteNoteCommand final : public QUndoCommand {
public:
    DeleteNoteCommand(shell::LibraryService &service, const annotation::Note &note, const QString &name);

    void redo() override;
    void undo() override;

private:
    shell::LibraryService &m_service;
    annotation::Note m_note;
};

} // namespace gleaner::notes
