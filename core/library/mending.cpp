// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/compression.h"
#include "core/library/salvage.h"
#include "core/library/userdata.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace gleaner::library {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void addSource(SQLite::Database &db, const QByteArray &bytes)
{
    Query(db, "INSERT OR IGNORE INTO sources (sha256, size, zstd) VALUES (?, ?, ?)")
        .bind(hashOf(bytes), bytes.size(), compressed(bytes))
        .run();
}

/// Rows whose bytes are others than their hash says were read from a bad page.
void dropFalseSources(SQLite::Database &db)
{
    QList<QByteArray> wrong;
    for (Query query(db, "SELECT sha256, zstd, size FROM sources"); query.next();) {
        const std::optional<QByteArray> bytes = uncompressed(query.blob(1), query.integer(2));
        if (!bytes || hashOf(*bytes) != query.blob(0))
            wrong.append(query.blob(0));
    }
    Query remove(db, "DELETE FROM sources WHERE sha256 = ?");
    for (const QByteArray &sha256 : std::as_const(wrong))
        remove.bind(sha256).run();
}

void addMissingParents(SQLite::Database &db)
{
    // Items and notes come first: what hangs on them is what a person wrote.
    db.exec(R"(
INSERT INTO digests (uid, path) SELECT 'recovered', 'recovered.md' WHERE EXISTS (
    SELECT item FROM notes WHERE item IS NOT NULL UNION SELECT item FROM highlights UNION SELECT item FROM item_tags EXCEPT SELECT id FROM items);
INSERT INTO items (id, uid, digest, number, link, title)
    SELECT item, 'recovered' || item, (SELECT id FROM digests WHERE uid = 'recovered'), item, '', 'Recovered ' || item
    FROM (SELECT item FROM notes WHERE item IS NOT NULL UNION SELECT item FROM highlights UNION SELECT item FROM item_tags EXCEPT SELECT id FROM items);
DELETE FROM highlight_tags WHERE highlight NOT IN (SELECT id FROM highlights);
INSERT INTO tags (id, name, key) SELECT tag, 'recovered ' || tag, 'recovered ' || tag
    FROM (SELECT tag FROM item_tags UNION SELECT tag FROM highlight_tags EXCEPT SELECT id FROM tags);
INSERT INTO digests (id, uid, path)
    SELECT digest, 'recovered' || digest, ifnull((SELECT path FROM paths p WHERE p.digest = x.digest LIMIT 1),
        'recovered-' || digest || '.md')
    FROM (SELECT digest FROM items UNION SELECT digest FROM revisions UNION SELECT digest FROM paths
        UNION SELECT digest FROM notes WHERE digest IS NOT NULL
        EXCEPT SELECT id FROM digests) x;
DELETE FROM gone_items WHERE item NOT IN (SELECT id FROM items);
UPDATE digests SET revision = (SELECT max(id) FROM revisions r WHERE r.digest = digests.id)
    WHERE revision IS NULL OR revision NOT IN (SELECT id FROM revisions);
DELETE FROM tags WHERE colour = '' AND id NOT IN (SELECT tag FROM item_tags UNION SELECT tag FROM highlight_tags);
)");
}

struct Bereft {
    qint64 digest = 0;
    qint64 revision = 0; ///< 0: none
    QByteArray sha256;
    QString path;
};

/// A document that holds what is known of the items, so that they keep their identity in the next parse.
QByteArray standIn(SQLite::Database &db, const Bereft &of)
{
    QString text = u"# " + QFileInfo(of.path).completeBaseName() + u'\n';
    Query items(db, "SELECT title, link FROM items WHERE digest = ? AND gone = 0 ORDER BY number");
    items.bind(of.digest);
    while (items.next()) {
        const QString title = items.text(0).simplified();
        const QString link = items.text(1);
        text += u"\n## " + (link.isEmpty() ? title : QString(u'[' + title + u"](" + link + u')')) + u'\n';
    }
    return text.toUtf8();
}

void findLostSources(SQLite::Database &db, RecoveryReport &report, const QDateTime &now)
{
    QList<Bereft> lost;
    for (Query query(db, "SELECT d.id, ifnull(r.id, 0), ifnull(r.sha256, x''), d.path FROM digests d LEFT JOIN "
                         "revisions r ON r.id = d.revision WHERE r.id IS NULL OR r.sha256 NOT IN (SELECT sha256 FROM "
                         "sources) ORDER BY d.id");
         query.next();)
        lost.append(Bereft{query.integer(0), query.integer(1), query.blob(2), query.text(3)});
    for (const Bereft &each : std::as_const(lost)) {
        QFile file(each.path);
        QByteArray bytes;
        if (QFileInfo(each.path).isFile() && file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
        const bool isOwn = !bytes.isEmpty() && (each.sha256.isEmpty() || hashOf(bytes) == each.sha256);
        if (isOwn) {
            ++report.reread;
        } else {
            report.unreadable.append(each.path);
            bytes = standIn(db, each);
        }
        addSource(db, bytes);
        if (each.revision != 0) {
            Query(db, "UPDATE revisions SET sha256 = ? WHERE id = ?").bind(hashOf(bytes), each.revision).run();
        } else {
            Query(db, "INSERT INTO revisions (digest, sha256, imported) VALUES (?, ?, ?)")
                .bind(each.digest, hashOf(bytes), now.toMSecsSinceEpoch())
                .run();
            Query(db, "UPDATE digests SET revision = ? WHERE id = ?").bind(db.getLastInsertRowid(), each.digest).run();
        }
    }
    db.exec("DELETE FROM revisions WHERE sha256 NOT IN (SELECT sha256 FROM sources)");
}

} // namespace

void mendRelations(SQLite::Database &db, RecoveryReport &report, const QDateTime &now)
{
    dropFalseSources(db);
    addMissingParents(db);
    findLostSources(db, report, now);
    db.exec("UPDATE items SET notes = (SELECT count(*) FROM notes n WHERE n.item = items.id AND n.deleted IS NULL), "
            "tags = (SELECT count(*) FROM item_tags t WHERE t.item = items.id), highlights = (SELECT count(*) "
            "FROM highlights h WHERE h.item = items.id AND h.deleted IS NULL)");
    QList<DigestId> digests;
    for (Query query(db, "SELECT id FROM digests"); query.next();)
        digests.append(DigestId{query.integer(0)});
    for (const DigestId digest : std::as_const(digests))
        refreshCounters(db, digest);
}

} // namespace gleaner::library
