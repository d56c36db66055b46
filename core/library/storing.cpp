// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/storing.h"

#include "core/base/logging.h"
#include "core/library/compression.h"
#include "core/library/digestqueries.h"
#include "core/library/documents.h"
#include "core/library/itemstore.h"
#include "core/library/uids.h"
#include "core/library/userdata.h"

#include <QCoreApplication>

#include <SQLiteCpp/Savepoint.h>

#include <sqlite3.h>

#include <algorithm>

namespace gleaner::library {

namespace {

using State = ImportEntry::State;

qint64 addRevision(SQLite::Database &db, DigestId digest, const PreparedFile &file, const QDateTime &now)
{
    Query known(db, "SELECT 1 FROM main.sources WHERE sha256 = ?");
    if (!known.bind(file.sha256).next()) {
        Query(db, "INSERT INTO main.sources (sha256, size, zstd) VALUES (?, ?, ?)")
            .bind(file.sha256, file.size, file.compressed.isEmpty() ? compressed(file.bytes) : file.compressed)
            .run();
    }
    Query(db, "INSERT INTO main.revisions (digest, sha256, imported) VALUES (?, ?, ?)")
        .bind(digest.value, file.sha256, now.toMSecsSinceEpoch())
        .run();
    const qint64 revision = db.getLastInsertRowid();
    Query(db, "UPDATE main.digests SET revision = ? WHERE id = ?").bind(revision, digest.value).run();
    return revision;
}

DigestId addDigest(SQLite::Database &db, const PreparedFile &file)
{
    Query taken(db, "SELECT 1 FROM main.digests WHERE uid = ?");
    const QString uid = makeUid("digest\n" + file.sha256,
                                [&](const QString &candidate) { return taken.bind(candidate).next(); });
    Query(db, "INSERT INTO main.digests (uid, path) VALUES (?, ?)").bind(uid, file.path).run();
    return {db.getLastInsertRowid()};
}

ImportEntry failed(const PreparedFile &file, const Error &error)
{
    ImportEntry entry;
    entry.state = State::Failed;
    entry.path = file.path;
    entry.error = error;
    entry.diagnostics = file.digest.diagnostics;
    return entry;
}

void describe(SQLite::Database &db, ImportEntry &entry)
{
    Query query(db, "SELECT uid, items, path FROM main.digests WHERE id = ?");
    if (query.bind(entry.digest.value).next()) {
        entry.digestUid = query.text(0);
        entry.items = query.number(1);
        if (entry.state == State::Duplicate)
            entry.original = query.text(2);
    }
}

/// Stores one file within the batch's transaction; a changed digest is added to `changed`.
ImportEntry storeOne(SQLite::Database &db, const PreparedFile &file, const QDateTime &now,
                     std::vector<StoredDigest> &changed)
{
    ImportEntry entry;
    entry.path = file.path;
    entry.diagnostics = file.digest.diagnostics;
    DocumentMatch match = matchDocument(db, file);
    if (file.unchanged && (match.state == State::New || match.state == State::Changed)) {
        // Changed behind its back between the look and the storing; there is no parse to store.
        return failed(file, {Error::Kind::Conflict,
                             QCoreApplication::translate("gleaner::library",
                                                         "The library has changed meanwhile. Import the file again."),
                             file.path});
    }
    entry.state = match.state;
    if (match.state == State::New)
        match.digest = addDigest(db, file);
    entry.digest = match.digest;
    entry.original = match.from;

    notePath(db, match.digest, file, match.state != State::Duplicate);
    if (match.state == State::New || match.state == State::Changed) {
        StoredDigest stored{match.digest, 0, &file, {}};
        // Before the new revision stands: the texts of the old one are wanted.
        const ItemChanges changes = storeItems(db, match.digest, file.digest);
        stored.revision = addRevision(db, match.digest, file, now);
        stored.items = changes.items;
        changed.push_back(std::move(stored));
        if (match.state == State::Changed) {
            entry.added = changes.added;
            entry.changed = changes.changed;
            entry.removed = changes.removed;
        }
        refreshCounters(db, match.digest);
    }
    describe(db, entry);
    return entry;
}

/// Failures that lie in what is stored and not in where.
bool concernsOneFile(const SQLite::Exception &exception)
{
    return exception.getErrorCode() == SQLITE_CONSTRAINT || exception.getErrorCode() == SQLITE_TOOBIG
        || exception.getErrorCode() == SQLITE_MISMATCH;
}

/// The order to store in: files with known bytes first, so that of a file moved away and another put in its place, in
/// one batch, the move is seen whatever their names.
std::vector<size_t> storingOrder(SQLite::Database &db, const std::vector<PreparedFile> &files)
{
    std::vector<size_t> known;
    std::vector<size_t> others;
    for (size_t at = 0; at < files.size(); ++at)
        (!files[at].error && isKnownContent(db, files[at].sha256) ? known : others).push_back(at);
    known.insert(known.end(), others.begin(), others.end());
    return known;
}

/// Whether a file that cannot be stored leaves the others be, or ends the batch.
enum class Apart { No, Yes };

StoredBatch storeAll(SQLite::Database &db, const std::vector<PreparedFile> &files, const QDateTime &now, Apart apart)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    StoredBatch batch;
    batch.entries.resize(qsizetype(files.size()));
    for (const size_t at : storingOrder(db, files)) {
        const PreparedFile &file = files[at];
        ImportEntry &entry = batch.entries[qsizetype(at)];
        if (file.error) {
            entry = failed(file, *file.error);
            continue;
        }
        const size_t changedBefore = batch.changed.size();
        if (apart == Apart::No) {
            entry = storeOne(db, file, now, batch.changed);
            continue;
        }
        try {
            SQLite::Savepoint savepoint(db, "one_file");
            entry = storeOne(db, file, now, batch.changed);
            savepoint.release();
        } catch (const SQLite::Exception &exception) {
            if (!concernsOneFile(exception))
                throw;
            qCWarning(lcLibrary) << "cannot store" << file.path << exception.what();
            batch.changed.resize(changedBefore);
            entry = failed(file, storageError(exception, file.path));
        }
    }
    transaction.commit();
    return batch;
}

} // namespace

StoredBatch storeBatch(SQLite::Database &db, const std::vector<PreparedFile> &files, const QDateTime &now)
{
    // Savepoints keep a copy of each page that a file changes; few batches need them.
    try {
        return storeAll(db, files, now, Apart::No);
    } catch (const SQLite::Exception &exception) {
        if (!concernsOneFile(exception))
            throw;
        return storeAll(db, files, now, Apart::Yes);
    }
}

Result<StoredDigest> rematchDigest(SQLite::Database &db, DigestId digest, const PreparedFile &file)
{
    if (file.error)
        return std::unexpected(*file.error);
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Query query(db,
                "SELECT r.id, r.sha256 FROM main.digests d JOIN main.revisions r ON r.id = d.revision WHERE d.id = ?");
    if (!query.bind(digest.value).next())
        return std::unexpected(notFound(QString::number(digest.value)));
    if (query.blob(1) != file.sha256) {
        return std::unexpected(Error{
            Error::Kind::Conflict,
            QCoreApplication::translate("gleaner::library", "The document has a newer revision than the one to index."),
            file.path});
    }
    StoredDigest stored{digest, query.integer(0), &file, {}};
    stored.items = storeItems(db, digest, file.digest).items;
    refreshCounters(db, digest);
    transaction.commit();
    return stored;
}

} // namespace gleaner::library
