// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/library/database.h"
#include "core/library/entitydecision.h"

namespace gleaner::library {

// Notes, oldest first where there are several. Each changing function is one transaction on the library alone; the
// index follows by Indexer::refreshNotes(). All throw SQLite::Exception. Notes in the trash are not found by the
// queries.

[[nodiscard]] QList<annotation::Note> notesOf(SQLite::Database &db, ItemId item);
/// By the number of their items.
[[nodiscard]] QList<annotation::Note> notesOf(SQLite::Database &db, DigestId digest);

/// About the digest as a whole.
[[nodiscard]] QList<annotation::Note> notesAbout(SQLite::Database &db, DigestId digest);
/// About all that decisions have made this entity.
[[nodiscard]] QList<annotation::Note> notesAbout(SQLite::Database &db, const EntityKey &entity);
/// About digests and entities.
[[nodiscard]] QList<annotation::Note> generalNotes(SQLite::Database &db);

/// The item that search finds a note with: its own, or the first of its digest; none for one about an entity.
[[nodiscard]] ItemId searchedWith(SQLite::Database &db, const annotation::Note &note);

/// `about` names an item, a digest or an entity; the rest is filled in. Errors: NotFound, Usage when the text is blank
/// or the entity has no name.
[[nodiscard]] Result<annotation::Note> addNote(SQLite::Database &db, annotation::Note about, const QString &text,
                                               const QDateTime &now);
/// Gives the note as it was. Errors: NotFound.
[[nodiscard]] Result<annotation::Note> updateNote(SQLite::Database &db, NoteId note, const QString &text,
                                                  const QDateTime &now);
/// Moves a note into the trash or out of it; gives it. Errors: NotFound when it is not on the other side.
[[nodiscard]] Result<annotation::Note> setNoteDeleted(SQLite::Database &db, NoteId note, bool deleted,
                                                      const QDateTime &now);

} // namespace gleaner::library
