// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/notes.h"

#include "core/entity/mention.h"
#include "core/library/decisionmap.h"
#include "core/library/decisions.h"
#include "core/library/digestqueries.h"
#include "core/library/uids.h"
#include "core/library/userdata.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace gleaner::library {

namespace {

constexpr auto FirstItemOfDigest = "SELECT id FROM main.items WHERE digest = ? AND gone = 0 ORDER BY number LIMIT 1";
const std::string NoteColumns = "SELECT n.id, n.uid, n.item, n.text, n.created, n.modified, n.digest, n.entity_type, "
                                "n.entity_name FROM main.notes n ";
const std::string ItemNotes = NoteColumns + "JOIN main.items i ON i.id = n.item WHERE n.deleted IS NULL AND ";

annotation::Note noteOf(const Query &query)
{
    const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC); };
    return {.id = {query.integer(0)},
            .uid = query.text(1),
            .item = {query.integer(2)},
            .text = query.text(3),
            .created = time(query.integer(4)),
            .modified = time(query.integer(5)),
            .digest = {query.integer(6)},
            .entityType = query.text(7),
            .entityName = query.text(8)};
}

QList<annotation::Note> notesFrom(Query &query)
{
    QList<annotation::Note> notes;
    while (query.next())
        notes.append(noteOf(query));
    return notes;
}

std::optional<annotation::Note> findNote(SQLite::Database &db, NoteId note, bool deleted)
{
    Query query(db, NoteColumns + "WHERE n.id = ? AND (n.deleted IS NOT NULL) = ?");
    if (!query.bind(note.value, deleted).next())
        return std::nullopt;
    return noteOf(query);
}

void noteChanged(SQLite::Database &db, const annotation::Note &note)
{
    const ItemId item = searchedWith(db, note);
    if (!item.isValid())
        return;
    Query(db, "UPDATE main.items SET note_revision = note_revision + 1, notes = (SELECT count(*) FROM main.notes "
              "WHERE item = ?1 AND deleted IS NULL) WHERE id = ?1")
        .bind(item.value)
        .run();
    for (const DigestId digest : digestsOf(db, {item}))
        refreshCounters(db, digest);
}

/// What a note's id is made from: it is stable and told from others by it.
Result<QByteArray> ownerOf(SQLite::Database &db, const annotation::Note &note)
{
    if (!note.item.isValid() && !note.digest.isValid()) {
        if (note.entityName.isEmpty()) {
            return std::unexpected(Error{
                Error::Kind::Usage, QCoreApplication::translate("gleaner::library", "The entity has no name."), {}});
        }
        return (note.entityType + u'\n' + note.entityName).toUtf8();
    }
    const bool ofItem = note.item.isValid();
    const qint64 id = ofItem ? note.item.value : note.digest.value;
    Query owner(db, ofItem ? "SELECT uid FROM main.items WHERE id = ?" : "SELECT uid FROM main.digests WHERE id = ?");
    if (!owner.bind(id).next())
        return std::unexpected(notFound(QString::number(id)));
    return owner.text(0).toUtf8();
}

} // namespace

QList<annotation::Note> notesOf(SQLite::Database &db, ItemId item)
{
    Query query(db, ItemNotes + "n.item = ? ORDER BY n.created, n.id");
    return notesFrom(query.bind(item.value));
}

QList<annotation::Note> notesOf(SQLite::Database &db, DigestId digest)
{
    Query query(db, ItemNotes + "i.digest = ? ORDER BY i.number, n.created, n.id");
    return notesFrom(query.bind(digest.value));
}

QList<annotation::Note> notesAbout(SQLite::Database &db, DigestId digest)
{
    Query query(db, NoteColumns + "WHERE n.digest = ? AND n.deleted IS NULL ORDER BY n.created, n.id");
    return notesFrom(query.bind(digest.value));
}

QList<annotation::Note> notesAbout(SQLite::Database &db, const EntityKey &entity)
{
    Query query(db, NoteColumns + "WHERE n.entity_name IS NOT NULL AND n.deleted IS NULL ORDER BY n.created, n.id");
    const QList<annotation::Note> all = notesFrom(query);
    QList<annotation::Note> notes;
    if (all.isEmpty())
        return notes;
    const DecisionMap decisions = loadDecisions(db);
    for (const annotation::Note &note : all) {
        const auto type = entity::typeFromKey(note.entityType);
        if (type && decisions.resolve({*type, note.entityName}) == entity)
            notes.append(note);
    }
    return notes;
}

QList<annotation::Note> generalNotes(SQLite::Database &db)
{
    Query query(db, NoteColumns + "WHERE n.item IS NULL AND n.deleted IS NULL ORDER BY n.created, n.id");
    return notesFrom(query);
}

ItemId searchedWith(SQLite::Database &db, const annotation::Note &note)
{
    if (!note.digest.isValid())
        return note.item;
    Query query(db, FirstItemOfDigest);
    return query.bind(note.digest.value).next() ? ItemId{query.integer(0)} : ItemId();
}

Result<annotation::Note> addNote(SQLite::Database &db, annotation::Note about, const QString &text,
                                 const QDateTime &now)
{
    if (text.trimmed().isEmpty()) {
        return std::unexpected(
            Error{Error::Kind::Usage, QCoreApplication::translate("gleaner::library", "The note is empty."), {}});
    }
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<QByteArray> owner = ownerOf(db, about);
    if (!owner)
        return std::unexpected(owner.error());
    const qint64 ms = now.toMSecsSinceEpoch();
    Query taken(db, "SELECT 1 FROM main.notes WHERE uid = ?");
    about.uid = makeUid("note\n" + *owner + '\n' + QByteArray::number(ms),
                        [&](const QString &candidate) { return taken.bind(candidate).next(); });
    const auto reference = [](qint64 id) { return id > 0 ? std::optional(id) : std::nullopt; };
    Query add(db, "INSERT INTO main.notes (uid, item, digest, entity_type, entity_name, text, created, modified) "
                  "VALUES (?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?)");
    add.bind(about.uid, reference(about.item.value), reference(about.digest.value), about.entityType, about.entityName,
             text, ms, ms)
        .run();
    about.id = {db.getLastInsertRowid()};
    noteChanged(db, about);
    transaction.commit();
    about.text = text;
    // Times are kept to the millisecond.
    about.created = about.modified = QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
    return about;
}

Result<annotation::Note> updateNote(SQLite::Database &db, NoteId note, const QString &text, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const std::optional<annotation::Note> before = findNote(db, note, false);
    if (!before)
        return std::unexpected(notFound(QString::number(note.value)));
    Query(db, "UPDATE main.notes SET text = ?, modified = ? WHERE id = ?")
        .bind(text, now.toMSecsSinceEpoch(), note.value)
        .run();
    noteChanged(db, *before);
    transaction.commit();
    return *before;
}

Result<annotation::Note> setNoteDeleted(SQLite::Database &db, NoteId note, bool deleted, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const std::optional<annotation::Note> found = findNote(db, note, !deleted);
    if (!found)
        return std::unexpected(notFound(QString::number(note.value)));
    Query update(db, "UPDATE main.notes SET deleted = ? WHERE id = ?");
    if (deleted)
        update.bind(now.toMSecsSinceEpoch(), note.value);
    else
        update.bind(nullptr, note.value);
    update.run();
    noteChanged(db, *found);
    transaction.commit();
    return *found;
}

} // namespace gleaner::library
