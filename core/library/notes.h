// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/library/database.h"

namespace gleaner::library {

// Notes, oldest first where there are several. Each changing function is one transaction on the library alone; the
// index follows by Indexer::refreshNotes(). All throw SQLite::Exception. Notes in the trash are not found by the
// queries.

[[nodiscard]] QList<annotation::Note> notesOf(SQLite::Database &db, ItemId item);
/// By the number of their items.
[[nodiscard]] QList<annotation::Note> notesOf(SQLite::Database &db, DigestId digest);

/// Errors: NotFound, Usage when the text is blank.
[[nodiscard]] Result<annotation::Note> addNote(SQLite::Database &db, ItemId item, const QString &text,
                                               const QDateTime &now);
/// Gives the note as it was. Errors: NotFound.
[[nodiscard]] Result<annotation::Note> updateNote(SQLite::Database &db, NoteId note, const QString &text,
                                                  const QDateTime &now);
/// Moves a note into the trash or out of it; gives its item. Errors: NotFound when it is not on the other side.
[[nodiscard]] Result<ItemId> setNoteDeleted(SQLite::Database &db, NoteId note, bool deleted, const QDateTime &now);

} // namespace gleaner::library
