// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/revisionqueries.h"

#include "core/digest/parser.h"
#include "core/library/choices.h"
#include "core/library/compression.h"
#include "core/library/digestqueries.h"
#include "core/library/highlights.h"
#include "core/library/itemqueries.h"
#include "core/library/notes.h"
#include "core/library/replay.h"
#include "core/library/revisionsource.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <functional>

namespace gleaner::library {

namespace {

using State = comparison::ItemComparison::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

QDateTime timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
}

/// The order of a digest's revisions, `r` being their rows and `d` that of the digest.
constexpr auto RevisionOrder = "r.id = d.revision, r.imported, r.id";

/// The stored bytes of the revision that the query stands at: zstd, size, sha256.
Result<QByteArray> storedBytes(const Query &query, int number, const QString &path)
{
    const std::optional<QByteArray> bytes = uncompressed(query.blob(0), query.integer(1));
    if (!bytes || QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != query.blob(2)) {
        return std::unexpected(
            Error{Error::Kind::Storage, Words::tr("The stored copy of revision %1 is damaged.").arg(number), path});
    }
    return *bytes;
}

/// The sources of a digest's revisions, to be bound to the digest.
const std::string &sourcesInOrder()
{
    static const std::string sql =
        std::string("SELECT s.zstd, s.size, s.sha256 FROM main.revisions r JOIN main.digests d ON d.id = r.digest "
                    "JOIN main.sources s ON s.sha256 = r.sha256 WHERE r.digest = ? ORDER BY ")
        + RevisionOrder;
    return sql;
}

/// Visits all revisions with their numbers, parsed as a person wants the digest read today.
void visitRevisions(SQLite::Database &db, DigestId digest, const QString &path,
                    const std::function<void(int, Result<digest::Digest> &&)> &visit)
{
    const digest::ParseOptions options = parseOptions(db, digest);
    Query query(db, sourcesInOrder());
    query.bind(digest.value);
    for (int number = 1; query.next(); ++number) {
        const Result<QByteArray> bytes = storedBytes(query, number, path);
        if (!bytes) {
            visit(number, std::unexpected(bytes.error()));
            continue;
        }
        Result<digest::Parsed> parsed = digest::parse(*bytes, path, options);
        if (parsed)
            visit(number, std::move(parsed->digest));
        else
            visit(number, std::unexpected(parsed.error()));
    }
}

/// The ids that the threads of a replay have in the library; none for one that the library does not know.
std::vector<ItemId> idsOf(SQLite::Database &db, DigestId digest, const Replay &replay)
{
    struct Part {
        std::vector<ItemId> ids;
        std::vector<ItemKey> stored;
        std::vector<int> threads;
        std::vector<ItemKey> replayed;
    };
    Part parts[2]; // present, gone
    Query query(db, "SELECT i.id, i.gone, i.link, i.title, coalesce(g.text, t.text, '') FROM main.items i "
                    "LEFT JOIN main.gone_items g ON g.item = i.id LEFT JOIN idx.items t ON t.id = i.id "
                    "WHERE i.digest = ? ORDER BY i.number, i.id");
    for (query.bind(digest.value); query.next();) {
        Part &part = parts[query.number(1) != 0 ? 1 : 0];
        part.ids.push_back({query.integer(0)});
        part.stored.push_back({query.text(2), query.text(3), query.text(4)});
    }
    for (const int thread : replay.order()) {
        const Replay::Thread &known = replay.threads()[size_t(thread)];
        Part &part = parts[known.isGone ? 1 : 0];
        part.threads.push_back(thread);
        part.replayed.push_back(known.key);
    }
    std::vector<ItemId> ids(replay.threads().size());
    const auto isSame = [](const ItemKey &a, const ItemKey &b) { return a.link == b.link && a.title == b.title; };
    for (const Part &part : parts) {
        // An index of today was made from this very parse: place by place.
        const bool isInOrder = std::ranges::equal(part.stored, part.replayed, isSame);
        const std::vector<int> match = isInOrder ? std::vector<int>() : matchItems(part.stored, part.replayed);
        for (size_t at = 0; at < part.threads.size(); ++at) {
            const int from = isInOrder ? int(at) : match[at];
            if (from >= 0)
                ids[size_t(part.threads[at])] = part.ids[size_t(from)];
        }
    }
    return ids;
}

NoteFate fateOf(const annotation::Note &note, State state, const QDateTime &imported)
{
    using enum NoteFate::Fate;
    if (note.created > imported)
        return {note, Later};
    switch (state) {
    case State::Unchanged: return {note, Kept};
    case State::Changed: return {note, Changed};
    case State::Added: return {note, Back};
    case State::Removed: return {note, Gone};
    }
    return {note, Kept};
}

/// What hangs on a digest's items.
class Additions {
public:
    Additions(SQLite::Database &db, DigestId digest)
        : m_db(db)
    {
        QList<ItemId> ids;
        Query query(db, "SELECT id, gone FROM main.items WHERE digest = ? ORDER BY number");
        for (query.bind(digest.value); query.next();) {
            ids.append(ItemId{query.integer(0)});
            if (query.number(1) != 0)
                m_gone.insert(ids.last(), true);
        }
        for (const ItemRow &row : itemRows(db, ids))
            m_rows.insert(row.id, row);
        for (const annotation::Note &note : notesOf(db, digest))
            m_notes[note.item].append(note);
        for (const annotation::Highlight &highlight : highlightsOf(db, digest))
            m_highlights[highlight.item].append(highlight);
    }

    [[nodiscard]] RevisedItem on(ItemId id, const comparison::ItemComparison &what, const QDateTime &imported) const
    {
        RevisedItem item{.what = what,
                         .now = m_rows.value(id),
                         .isGone = m_gone.value(id),
                         .notes = {},
                         .highlights = m_highlights.value(id)};
        for (const annotation::Note &note : m_notes.value(id))
            item.notes.append(fateOf(note, what.state, imported));
        return item;
    }

    /// Of those in neither revision, what became of their notes happened before, or not at all.
    [[nodiscard]] RevisedItem apart(ItemId id, const QDateTime &imported) const
    {
        RevisedItem item = on(id, {.state = State::Removed, .before = {}, .after = {}}, imported);
        const QString text = itemText(m_db, id).value_or(QString());
        item.what = {.state = State::Unchanged, .before = {}, .after = {}};
        item.what.title = comparison::compareTexts(item.now.title, item.now.title);
        item.what.text = comparison::compareTexts(text, text);
        return item;
    }

    [[nodiscard]] QList<ItemId> all() const
    {
        QList<ItemRow> rows = m_rows.values();
        std::ranges::sort(rows, {}, &ItemRow::number);
        QList<ItemId> ids;
        for (const ItemRow &row : std::as_const(rows))
            ids.append(row.id);
        return ids;
    }

private:
    SQLite::Database &m_db;
    QHash<ItemId, ItemRow> m_rows;
    QHash<ItemId, bool> m_gone;
    QHash<ItemId, QList<annotation::Note>> m_notes;
    QHash<ItemId, QList<annotation::Highlight>> m_highlights;
};

Result<> checkNumbers(int from, int to, int revisions, const QString &where)
{
    if (revisions < 2) {
        return std::unexpected(Error{
            Error::Kind::NotFound,
            Words::tr("This digest has not changed since it was imported: there is no earlier revision."), where});
    }
    if (from < 1 || to > revisions || from >= to) {
        return std::unexpected(Error{
            Error::Kind::Usage,
            Words::tr("These are no revisions to compare: give an earlier and a later one of 1 to %1.").arg(revisions),
            where});
    }
    return {};
}

} // namespace

int RevisionComparison::count(State state) const
{
    return int(std::ranges::count(items, state, [](const RevisedItem &item) { return item.what.state; }));
}

int RevisionComparison::moved() const
{
    return int(std::ranges::count(items, true, [](const RevisedItem &item) { return item.what.moved; }));
}

QList<Revision> revisionsOf(SQLite::Database &db, DigestId digest)
{
    Query query(db, std::string("SELECT r.imported, s.size FROM main.revisions r JOIN main.digests d "
                                "ON d.id = r.digest JOIN main.sources s ON s.sha256 = r.sha256 WHERE r.digest = ? "
                                "ORDER BY ")
                        + RevisionOrder);
    QList<Revision> revisions;
    for (query.bind(digest.value); query.next();)
        revisions.append({int(revisions.size()) + 1, timeOf(query.integer(0)), query.integer(1)});
    return revisions;
}

Result<RevisionSource> revisionSource(const Location &location, DigestId digest, int number)
{
    return guarded(location.libraryFile(), [&]() -> Result<RevisionSource> {
        SQLite::Database db = openReading(location);
        const Result<DigestRow> row = digestRow(db, digest);
        if (!row)
            return std::unexpected(row.error());
        const QList<Revision> all = revisionsOf(db, digest);
        Query query(db, sourcesInOrder() + " LIMIT 1 OFFSET ?");
        if (number < 1 || number > all.size() || !query.bind(digest.value, number - 1).next()) {
            return std::unexpected(Error{Error::Kind::NotFound,
                                         Words::tr("There is no revision %1 of this digest.").arg(number), row->path});
        }
        return storedBytes(query, number, row->path).transform([&](const QByteArray &bytes) {
            return RevisionSource{
                .revision = all[number - 1], .of = int(all.size()), .source = {.path = row->path, .bytes = bytes}};
        });
    });
}

QList<RevisedDigest> revisedDigests(SQLite::Database &db)
{
    QList<RevisedDigest> digests;
    Query query(db, "SELECT r.digest, count(*), max(r.imported) AS newest FROM main.revisions r GROUP BY r.digest "
                    "HAVING count(*) > 1 ORDER BY newest DESC, r.digest DESC");
    while (query.next()) {
        if (const auto row = digestRow(db, {query.integer(0)}))
            digests.append({*row, query.number(1), timeOf(query.integer(2))});
    }
    return digests;
}

std::optional<DigestId> digestAtPath(SQLite::Database &db, const QString &path)
{
    Query query(db, "SELECT digest FROM main.paths WHERE path = ?");
    if (query.bind(path).next())
        return DigestId{query.integer(0)};
    return std::nullopt;
}

Result<RevisionComparison> compareRevisions(SQLite::Database &db, DigestId digest, int from, int to)
{
    const Result<DigestRow> row = digestRow(db, digest);
    if (!row)
        return std::unexpected(row.error());
    RevisionComparison result{.digest = *row, .revisions = revisionsOf(db, digest)};
    const int newest = int(result.revisions.size());
    if (to == 0)
        to = newest;
    if (from == 0)
        from = to - 1;
    if (const Result<> checked = checkNumbers(from, to, newest, row->path); !checked)
        return std::unexpected(checked.error());
    result.from = result.revisions[from - 1];
    result.to = result.revisions[to - 1];

    struct Side {
        Result<digest::Digest> digest;
        std::vector<int> threads;
    };
    Side before;
    Side after;
    Replay replay;
    visitRevisions(db, digest, row->path, [&](int number, Result<digest::Digest> &&revision) {
        const std::vector<int> threads = revision ? replay.add(*revision) : std::vector<int>();
        if (!revision)
            replay.skip();
        if (number == from)
            before = {std::move(revision), threads};
        else if (number == to)
            after = {std::move(revision), threads};
    });
    for (const Side *side : {&before, &after}) {
        if (!side->digest)
            return std::unexpected(side->digest.error());
    }
    QHash<int, int> placesBefore;
    for (size_t at = 0; at < before.threads.size(); ++at)
        placesBefore.insert(before.threads[at], int(at));
    std::vector<int> match;
    for (const int thread : after.threads)
        match.push_back(placesBefore.value(thread, -1));

    comparison::DigestComparison compared = comparison::compareDigests(*before.digest, *after.digest, match);
    const std::vector<ItemId> ids = idsOf(db, digest, replay);
    const Additions additions(db, digest);
    QHash<ItemId, int> firstSeen;
    for (size_t thread = 0; thread < ids.size(); ++thread)
        firstSeen.insert(ids[thread], replay.threads()[thread].firstSeen);
    QSet<ItemId> told;
    for (const comparison::ItemComparison &what : std::as_const(compared.items)) {
        const int thread = what.after.number > 0 ? after.threads[size_t(what.after.number - 1)]
                                                 : before.threads[size_t(what.before.number - 1)];
        told.insert(ids[size_t(thread)]);
        result.items.append(additions.on(ids[size_t(thread)], what, result.to.imported));
    }
    for (const ItemId id : additions.all()) {
        if (told.contains(id) || firstSeen.value(id, 0) >= to)
            continue;
        const RevisedItem item = additions.apart(id, result.to.imported);
        if (item.hasAdditions())
            result.elsewhere.append(item);
    }
    result.outside = std::move(compared.outside);
    return result;
}

} // namespace gleaner::library
