// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/notecommand.h"

#include "app/shell/libraryservice.h"

using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::notes {

Result<annotation::Note> addNoteAbout(Writer &writer, const annotation::Note &about, const QString &text)
{
    if (about.digest.isValid())
        return writer.addNote(about.digest, text);
    if (const auto type = entity::typeFromKey(about.entityType))
        return writer.addNote(library::EntityKey{*type, about.entityName}, text);
    return writer.addNote(about.item, text);
}

AddNoteCommand::AddNoteCommand(LibraryService &service, const annotation::Note &about, const QString &text,
                               const QString &name)
    : QUndoCommand(name)
    , m_service(service)
    , m_about(about)
    , m_text(text)
{ }

void AddNoteCommand::redo()
{
    m_future = m_service.changeNote(
        m_about.item, [about = m_about, text = m_text, note = m_note](Writer &writer) -> Result<annotation::Note> {
            if (note->id.isValid()) {
                if (const auto restored = writer.restoreNote(note->id); !restored)
                    return std::unexpected(restored.error());
                return *note;
            }
            auto added = addNoteAbout(writer, about, text);
            if (added)
                *note = *added;
            return added;
        });
}

void AddNoteCommand::undo()
{
    m_service.changeNote(m_about.item, [note = m_note](Writer &writer) -> Result<annotation::Note> {
        if (!note->id.isValid())
            return *note;
        if (const auto deleted = writer.deleteNote(note->id); !deleted)
            return std::unexpected(deleted.error());
        return *note;
    });
}

UpdateNoteCommand::UpdateNoteCommand(LibraryService &service, const annotation::Note &before, const QString &text,
                                     const QString &name, QFuture<Result<annotation::Note>> &first)
    : QUndoCommand(name)
    , m_service(service)
    , m_before(before)
    , m_text(text)
    , m_first(&first)
{ }

bool UpdateNoteCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const UpdateNoteCommand *>(other);
    if (next->m_before.id != m_before.id)
        return false;
    m_text = next->m_text;
    return true;
}

void UpdateNoteCommand::redo()
{
    const QFuture<Result<annotation::Note>> future = write(m_text);
    if (m_first)
        *m_first = future;
    m_first = nullptr;
}

void UpdateNoteCommand::undo()
{
    write(m_before.text);
}

QFuture<Result<annotation::Note>> UpdateNoteCommand::write(const QString &text)
{
    return m_service.changeNote(m_before.item,
                                [id = m_before.id, text](Writer &writer) { return writer.updateNote(id, text); });
}

DeleteNoteCommand::DeleteNoteCommand(LibraryService &service, const annotation::Note &note, const QString &name)
    : QUndoCommand(name)
    , m_service(service)
    , m_note(note)
{ }

void DeleteNoteCommand::redo()
{
    m_service.changeNote(m_note.item, [note = m_note](Writer &writer) -> Result<annotation::Note> {
        if (const auto deleted = writer.deleteNote(note.id); !deleted)
            return std::unexpected(deleted.error());
        return note;
    });
}

void DeleteNoteCommand::undo()
{
    m_service.changeNote(m_note.item, [note = m_note](Writer &writer) -> Result<annotation::Note> {
        if (const auto restored = writer.restoreNote(note.id); !restored)
            return std::unexpected(restored.error());
        return note;
    });
}

} // namespace gleaner::notes
