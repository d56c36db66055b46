// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/notes.h"

#include "core/library/digestqueries.h"
#include "core/library/uids.h"
#include "core/library/userdata.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace gleaner::library {

namespace {

const std::string NoteColumns = "SELECT n.id, n.uid, n.item, n.text, n.created, n.modified FROM main.notes n "
                                "JOIN main.items i ON i.id = n.item WHERE n.deleted IS NULL AND ";

annotation::Note noteOf(const Query &query)
{
    const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC); };
    return {{query.integer(0)}, query.text(1),          {query.integer(2)},
            query.text(3),      time(query.integer(4)), time(query.integer(5))};
}

QList<annotation::Note> notesWhere(SQLite::Database &db, const char *condition, qint64 value)
{
    Query query(db, NoteColumns + condition);
    query.bind(value);
    QList<annotation::Note> notes;
    while (query.next())
        notes.append(noteOf(query));
    return notes;
}

void noteChanged(SQLite::Database &db, ItemId item)
{
    Query(db, "UPDATE main.items SET note_revision = note_revision + 1, notes = (SELECT count(*) FROM main.notes "
              "WHERE item = ?1 AND deleted IS NULL) WHERE id = ?1")
        .bind(item.value)
        .run();
    for (const DigestId digest : digestsOf(db, {item}))
        refreshCounters(db, digest);
}

} // namespace

QList<annotation::Note> notesOf(SQLite::Database &db, ItemId item)
{
    return notesWhere(db, "n.item = ? ORDER BY n.created, n.id", item.value);
}

QList<annotation::Note> notesOf(SQLite::Database &db, DigestId digest)
{
    return notesWhere(db, "i.digest = ? ORDER BY i.number, n.created, n.id", digest.value);
}

Result<annotation::Note> addNote(SQLite::Database &db, ItemId item, const QString &text, const QDateTime &now)
{
    if (text.trimmed().isEmpty()) {
        return std::unexpected(
            Error{Error::Kind::Usage, QCoreApplication::translate("gleaner::library", "The note is empty."), {}});
    }
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Query owner(db, "SELECT uid FROM main.items WHERE id = ?");
    if (!owner.bind(item.value).next())
        return std::unexpected(notFound(QString::number(item.value)));

    const qint64 ms = now.toMSecsSinceEpoch();
    Query taken(db, "SELECT 1 FROM main.notes WHERE uid = ?");
    const QString uid = makeUid("note\n" + owner.text(0).toUtf8() + '\n' + QByteArray::number(ms),
                                [&](const QString &candidate) { return taken.bind(candidate).next(); });
    Query(db, "INSERT INTO main.notes (uid, item, text, created, modified) VALUES (?, ?, ?, ?, ?)")
        .bind(uid, item.value, text, ms, ms)
        .run();
    const NoteId id{db.getLastInsertRowid()};
    noteChanged(db, item);
    transaction.commit();
    // Times are kept to the millisecond.
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
    return annotation::Note{id, uid, item, text, time, time};
}

Result<annotation::Note> updateNote(SQLite::Database &db, NoteId note, const QString &text, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const QList<annotation::Note> before = notesWhere(db, "n.id = ?", note.value);
    if (before.isEmpty())
        return std::unexpected(notFound(QString::number(note.value)));
    Query(db, "UPDATE main.notes SET text = ?, modified = ? WHERE id = ?")
        .bind(text, now.toMSecsSinceEpoch(), note.value)
        .run();
    noteChanged(db, before.first().item);
    transaction.commit();
    return before.first();
}

Result<ItemId> setNoteDeleted(SQLite::Database &db, NoteId note, bool deleted, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Query query(db, "SELECT item FROM main.notes WHERE id = ? AND (deleted IS NULL) = ?");
    if (!query.bind(note.value, deleted).next())
        return std::unexpected(notFound(QString::number(note.value)));
    const ItemId item{query.integer(0)};
    Query update(db, "UPDATE main.notes SET deleted = ? WHERE id = ?");
    if (deleted)
        update.bind(now.toMSecsSinceEpoch(), note.value);
    else
        update.bind(nullptr, note.value);
    update.run();
    noteChanged(db, item);
    transaction.commit();
    return item;
}

} // namespace gleaner::library
