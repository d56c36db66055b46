// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/highlightstore.h"

#include "core/library/digestqueries.h"

#include <QTimeZone>

#include <cmath>
#include <tuple>

namespace gleaner::library {

namespace {

using annotation::Highlight;
using annotation::TextAnchor;

TextAnchor anchorFrom(const Query &query, int first)
{
    return {.quote = {.exact = query.text(first), .prefix = query.text(first + 1), .suffix = query.text(first + 2)},
            .position = {query.integer(first + 3), query.integer(first + 4)}};
}

/// Three digits tell all there is to tell, and are the same everywhere.
double rounded(double score)
{
    return std::round(score * 1000) / 1000;
}

void bindAll(Query &query, const Highlight &highlight)
{
    const auto &[original, verified, seen] = std::tie(highlight.original, highlight.verified, highlight.seen);
    query.bind(highlight.item.value, original.quote.exact, original.quote.prefix, original.quote.suffix,
               original.position.start, original.position.end, verified.quote.exact, verified.quote.prefix,
               verified.quote.suffix, verified.position.start, verified.position.end, seen.quote.exact,
               seen.quote.prefix, seen.quote.suffix, seen.position.start, seen.position.end,
               QString(annotation::stateKey(highlight.state)), rounded(highlight.score), highlight.detached,
               QString(annotation::colourKey(highlight.colour)), highlight.note, highlight.modified.toMSecsSinceEpoch(),
               highlight.uid);
}

} // namespace

Highlight highlightFrom(const Query &query)
{
    TagList tags = tagListFrom(query.text(25));
    const auto time = [&](int column) { return QDateTime::fromMSecsSinceEpoch(query.integer(column), QTimeZone::UTC); };
    return {.id = {query.integer(0)},
            .uid = query.text(1),
            .item = {query.integer(2)},
            .original = anchorFrom(query, 3),
            .verified = anchorFrom(query, 8),
            .seen = anchorFrom(query, 13),
            .state = annotation::stateFromKey(query.text(18)),
            .score = query.real(19),
            .detached = query.number(20) != 0,
            .colour = annotation::colourFromKey(query.text(21)).value_or(annotation::Colour::Fact),
            .note = query.text(22),
            .created = time(23),
            .modified = time(24),
            .tags = std::move(tags.names),
            .tagColours = std::move(tags.colours)};
}

QList<Highlight> highlightsWhere(SQLite::Database &db, const std::string &condition, qint64 value)
{
    Query query(db, "SELECT " + HighlightColumns + " FROM main.highlights h JOIN main.items i ON i.id = h.item WHERE "
                        + condition);
    query.bind(value);
    QList<Highlight> found;
    while (query.next())
        found.append(highlightFrom(query));
    return found;
}

Result<Highlight> highlight(SQLite::Database &db, HighlightId id)
{
    QList<Highlight> found = highlightsWhere(db, "h.id = ? AND h.deleted IS NULL", id.value);
    if (found.isEmpty())
        return std::unexpected(notFound(QString::number(id.value)));
    return std::move(found.first());
}

HighlightId insertHighlight(SQLite::Database &db, const Highlight &highlight)
{
    Query query(db, "INSERT INTO main.highlights (item, exact, prefix, suffix, start, stop, verified_exact, "
                    "verified_prefix, verified_suffix, verified_start, verified_stop, seen_exact, seen_prefix, "
                    "seen_suffix, seen_start, seen_stop, state, score, detached, colour, note, modified, uid, created) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?22, ?23, ?22)");
    bindAll(query, highlight);
    query.run();
    return {db.getLastInsertRowid()};
}

void updateHighlight(SQLite::Database &db, const Highlight &highlight)
{
    Query query(db, "UPDATE main.highlights SET item = ?, exact = ?, prefix = ?, suffix = ?, start = ?, stop = ?, "
                    "verified_exact = ?, verified_prefix = ?, verified_suffix = ?, verified_start = ?, "
                    "verified_stop = ?, seen_exact = ?, seen_prefix = ?, seen_suffix = ?, seen_start = ?, "
                    "seen_stop = ?, state = ?, score = ?, detached = ?, colour = ?, note = ?, modified = ? "
                    "WHERE uid = ?");
    bindAll(query, highlight);
    query.run();
}

void countHighlights(SQLite::Database &db, ItemId item, bool notesChanged)
{
    Query(db, "UPDATE main.items SET note_revision = note_revision + ?2, highlights = (SELECT count(*) "
              "FROM main.highlights WHERE item = ?1 AND deleted IS NULL) WHERE id = ?1")
        .bind(item.value, notesChanged)
        .run();
}

} // namespace gleaner::library
