// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/documents.h"

#include "core/library/archive.h"
#include "core/library/edits.h"
#include "core/library/importer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace gleaner::library {

namespace {

struct Document {
    DigestId id;
    QString path;
    QByteArray sha256;
    qint64 size = 0;
};

const std::string DocumentColumns =
    "SELECT d.id, d.path, r.sha256, s.size FROM main.digests d "
    "JOIN main.revisions r ON r.id = d.revision JOIN main.sources s ON s.sha256 = r.sha256 ";

Document documentOf(const Query &query)
{
    return {{query.integer(0)}, query.text(1), query.blob(2), query.integer(3)};
}

std::optional<Document> documentAt(SQLite::Database &db, const QString &path)
{
    Query query(db, DocumentColumns + "JOIN main.paths p ON p.digest = d.id WHERE p.path = ?");
    if (query.bind(path).next())
        return documentOf(query);
    return std::nullopt;
}

QList<Document> documentsWith(SQLite::Database &db, const QByteArray &sha256)
{
    Query query(db, DocumentColumns + "WHERE r.sha256 = ? ORDER BY d.id");
    query.bind(sha256);
    QList<Document> documents;
    while (query.next())
        documents.append(documentOf(query));
    return documents;
}

bool exists(const QString &path)
{
    return QFileInfo::exists(path) || !archiveOf(path).isEmpty();
}

/// Whether the document's own file still holds the bytes the library has of it.
bool isInPlace(const Document &document)
{
    const QFileInfo info(document.path);
    if (!info.exists() && !archiveOf(document.path).isEmpty())
        return true; // to see whether the archive still has it would be to unpack it
    if (!info.isFile() || info.size() != document.size)
        return false;
    QFile file(document.path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) && hash.result() == document.sha256;
}

} // namespace

DocumentMatch matchDocument(SQLite::Database &db, const PreparedFile &file)
{
    using enum ImportEntry::State;
    const std::optional<Document> here = documentAt(db, file.path);
    if (here && here->sha256 == file.sha256) {
        // At a copy's path the document's own file may have gone since.
        if (here->path == file.path)
            return {Same, here->id};
        return {exists(here->path) ? Duplicate : Moved, here->id};
    }
    const bool isOwnPath = here && here->path == file.path;
    const QList<Document> twins = documentsWith(db, file.sha256);
    const Document *original = nullptr;
    for (const Document &twin : twins) {
        if (isInPlace(twin))
            original = original ? original : &twin;
        else if (file.unchanged || !isEdited(db, twin.id, twin.path, file.bytes))
            return {Moved, twin.id};
    }
    if (isOwnPath)
        return {Changed, here->id};
    if (original)
        return {Duplicate, original->id};
    if (here && !isInPlace(*here))
        return {Changed, here->id};
    if (const auto moved = movedAndChanged(db, file))
        return {Changed, moved->digest, moved->from};
    return {New, {}};
}

bool isKnownContent(SQLite::Database &db, const QByteArray &sha256)
{
    return !documentsWith(db, sha256).isEmpty();
}

void notePath(SQLite::Database &db, DigestId digest, const PreparedFile &file, bool isOwn)
{
    if (isOwn) {
        // What the digest was known by before says nothing any more, unless it is a copy that is still the same.
        Query(db, "DELETE FROM main.paths WHERE digest = ?1 AND path = (SELECT path FROM main.digests WHERE id = ?1)")
            .bind(digest.value)
            .run();
        Query(db, "UPDATE main.digests SET path = ? WHERE id = ?").bind(file.path, digest.value).run();
    }
    Query(db, "INSERT OR REPLACE INTO main.paths (path, digest, size, modified) VALUES (?, ?, ?, ?)")
        .bind(file.path, digest.value, file.size, file.modified)
        .run();
}

} // namespace gleaner::library
