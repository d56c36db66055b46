// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace SQLite {
class Database;
}

namespace gleaner::library {

/// How long what a person deleted can be had back.
inline constexpr int TrashDays = 30;

/// Something a person deleted.
struct TrashedThing {
    enum class Kind { Note, SavedSearch, Highlight, Brief };
    Kind kind = Kind::Note;
    qint64 id = 0;  ///< a NoteId's, SavedSearchId's, HighlightId's or BriefId's value
    ItemId item{};  ///< of a note or highlight; none when the note is about something else
    QString text;   ///< the note; the saved search's name; the marked words; the brief's title
    QString place;  ///< title of the item or digest, name of the entity; the saved search's query; the brief's text
    QDateTime time; ///< when it was deleted, UTC
    bool operator==(const TrashedThing &) const = default;
};

// Of a connection with library.sqlite as main, the first one with the index as idx, too. All throw SQLite::Exception.

/// All that is in the trash, newest first.
[[nodiscard]] QList<TrashedThing> trashedThings(SQLite::Database &db);
/// Deletes for good those of these that are in the trash; gives how many were.
[[nodiscard]] int destroyTrashed(SQLite::Database &db, const QList<TrashedThing> &things);
/// Deletes for good what was deleted more than TrashDays before `now`; gives how many.
[[nodiscard]] int purgeTrash(SQLite::Database &db, const QDateTime &now);

} // namespace gleaner::library
