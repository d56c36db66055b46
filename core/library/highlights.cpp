// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/highlights.h"

#include "core/library/digestqueries.h"
#include "core/library/highlightanchors.h"
#include "core/library/highlightstore.h"
#include "core/library/highlighttags.h"
#include "core/library/tagstore.h"
#include "core/library/uids.h"
#include "core/library/userdata.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimeZone>

namespace gleaner::library {

namespace {

using annotation::AnchorState;
using annotation::Highlight;
using annotation::TextAnchor;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

// What has no place follows by where it was.
constexpr auto PlaceOrder = "h.state = 'orphaned', CASE h.state WHEN 'changed' THEN h.seen_start ELSE "
                            "h.verified_start END, h.verified_stop, h.id";

const std::string RowColumns =
    HighlightColumns
    + ", i.uid, ifnull(t.title, i.title), i.number, i.gone, d.id, d.uid, x.title, x.date, d.path "
      "FROM main.highlights h JOIN main.items i ON i.id = h.item "
      "JOIN main.digests d ON d.id = i.digest LEFT JOIN idx.digests x ON x.id = d.id "
      "LEFT JOIN idx.items t ON t.id = i.id WHERE h.deleted IS NULL ";

HighlightRow rowFrom(const Query &query)
{
    constexpr int First = HighlightColumnCount;
    const QString title = query.text(First + 6);
    return {.highlight = highlightFrom(query),
            .itemUid = query.text(First),
            .itemTitle = query.text(First + 1),
            .itemNumber = query.number(First + 2),
            .itemIsGone = query.number(First + 3) != 0,
            .digest = {query.integer(First + 4)},
            .digestUid = query.text(First + 5),
            .digestTitle = title.isEmpty() ? QFileInfo(query.text(First + 8)).completeBaseName() : title,
            .digestDate = query.date(First + 7)};
}

/// Times are kept to the millisecond.
QDateTime kept(const QDateTime &time)
{
    return QDateTime::fromMSecsSinceEpoch(time.toMSecsSinceEpoch(), QTimeZone::UTC);
}

/// The anchor of a passage of an item's text of today.
Result<TextAnchor> anchorIn(SQLite::Database &db, ItemId item, TextSpan span, const QString &words = {})
{
    const Result<QString> text = textToMark(db, item);
    if (!text)
        return std::unexpected(text.error());
    const auto splitsPair = [&](qsizetype at) { return at < text->size() && text->at(at).isLowSurrogate(); };
    if (span.start < 0 || span.end > text->size() || span.isEmpty() || splitsPair(span.start) || splitsPair(span.end)) {
        return std::unexpected(Error{Error::Kind::Usage,
                                     Words::tr("This is no passage of the item's text: give its start and end, from 0 "
                                               "to %1.")
                                         .arg(text->size()),
                                     QStringLiteral("%1-%2").arg(span.start).arg(span.end)});
    }
    if (!words.isEmpty() && text->sliced(span.start, span.length()) != words) {
        return std::unexpected(Error{
            Error::Kind::Conflict, Words::tr("The item's text has changed meanwhile. Mark the passage again."), words});
    }
    return annotation::makeAnchor(*text, span);
}

DigestId digestOf(SQLite::Database &db, ItemId item)
{
    Query query(db, "SELECT digest FROM main.items WHERE id = ?");
    return query.bind(item.value).next() ? DigestId{query.integer(0)} : DigestId();
}

void counted(SQLite::Database &db, ItemId item, bool notesChanged)
{
    countHighlights(db, item, notesChanged);
    for (const DigestId digest : digestsOf(db, {item}))
        refreshCounters(db, digest);
}

/// Changes one highlight by `edit`, which gives what it becomes.
template<typename Edit>
Result<Highlight> changed(SQLite::Database &db, HighlightId id, const QDateTime &now, Edit &&edit)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<Highlight> before = highlight(db, id);
    if (!before)
        return before;
    Result<Highlight> after = std::forward<Edit>(edit)(*before);
    if (!after)
        return after;
    after->modified = kept(now);
    updateHighlight(db, *after);
    const bool noteChanged = after->note != before->note;
    if (after->item != before->item) {
        counted(db, before->item, !before->note.isEmpty());
        counted(db, after->item, !after->note.isEmpty());
    } else if (noteChanged) {
        countHighlights(db, after->item, true);
    }
    transaction.commit();
    return before;
}

void stands(Highlight &highlight, const TextAnchor &anchor)
{
    highlight.verified = anchor;
    highlight.seen = {};
    highlight.state = AnchorState::Exact;
    highlight.score = 1;
    highlight.detached = false;
}

/// The highlight as it was, but for its place where that has only gone with the text since: what surrounds it today is
/// the better sign of it.
Highlight putBack(const Highlight &now, const Highlight &earlier)
{
    const auto isInPlace = [](const Highlight &highlight) {
        return highlight.state == AnchorState::Exact || highlight.state == AnchorState::Moved;
    };
    Highlight after = earlier;
    after.uid = now.uid;
    if (isInPlace(now) && isInPlace(earlier) && now.original == earlier.original
        && now.verified.quote.exact == earlier.verified.quote.exact) {
        after = now;
        after.colour = earlier.colour;
        after.note = earlier.note;
    }
    return after;
}

} // namespace

QList<Highlight> highlightsOf(SQLite::Database &db, ItemId item)
{
    return highlightsWhere(db, std::string("h.item = ? AND h.deleted IS NULL ORDER BY ") + PlaceOrder, item.value);
}

QList<Highlight> highlightsOf(SQLite::Database &db, DigestId digest)
{
    return highlightsWhere(db, std::string("i.digest = ? AND h.deleted IS NULL ORDER BY i.number, ") + PlaceOrder,
                           digest.value);
}

QList<HighlightRow> highlightRows(SQLite::Database &db, bool needingReview)
{
    QList<HighlightRow> rows;
    Query query(db, "SELECT " + RowColumns
                        + (needingReview
                               ? "AND (h.state IN ('changed', 'orphaned') AND NOT h.detached OR h.state = 'moved' "
                                 "AND h.score < "
                                     + std::to_string(annotation::SureScore) + ") "
                               : "")
                        + "ORDER BY " + DigestOrder + ", i.number, " + PlaceOrder);
    while (query.next())
        rows.append(rowFrom(query));
    return rows;
}

Result<HighlightRow> highlightRow(SQLite::Database &db, HighlightId id)
{
    Query query(db, "SELECT " + RowColumns + "AND h.id = ?");
    if (!query.bind(id.value).next())
        return std::unexpected(notFound(QString::number(id.value)));
    return rowFrom(query);
}

Result<Highlight> addHighlight(SQLite::Database &db, const NewHighlight &added, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const Result<TextAnchor> anchor = anchorIn(db, added.item, added.span, added.words);
    if (!anchor)
        return std::unexpected(anchor.error());
    Highlight highlight{.id = {},
                        .uid = {},
                        .item = added.item,
                        .original = *anchor,
                        .verified = *anchor,
                        .seen = {},
                        .colour = added.colour,
                        .note = added.note,
                        .created = kept(now),
                        .modified = kept(now)};
    Query owner(db, "SELECT uid FROM main.items WHERE id = ?");
    const QByteArray ownerUid = owner.bind(added.item.value).next() ? owner.text(0).toUtf8() : QByteArray();
    Query taken(db, "SELECT 1 FROM main.highlights WHERE uid = ?");
    highlight.uid = makeUid("highlight\n" + ownerUid + '\n' + QByteArray::number(now.toMSecsSinceEpoch()),
                            [&](const QString &candidate) { return taken.bind(candidate).next(); });
    highlight.id = insertHighlight(db, highlight);
    for (const QString &tag : added.tags)
        putTag(db, highlight.id, makeTag(db, tag), now);
    counted(db, highlight.item, !highlight.note.isEmpty());
    transaction.commit();
    return library::highlight(db, highlight.id);
}

QList<Highlight> recolourHighlights(SQLite::Database &db, const QList<HighlightId> &ids, annotation::Colour colour,
                                    const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    QList<Highlight> before;
    for (const HighlightId id : ids) {
        const Result<Highlight> found = highlight(db, id);
        if (!found || found->colour == colour)
            continue;
        before.append(*found);
        Highlight after = *found;
        after.colour = colour;
        after.modified = kept(now);
        updateHighlight(db, after);
    }
    transaction.commit();
    return before;
}

Result<Highlight> setHighlightNote(SQLite::Database &db, HighlightId id, const QString &note, const QDateTime &now)
{
    return changed(db, id, now, [&](Highlight highlight) -> Result<Highlight> {
        highlight.note = note;
        return highlight;
    });
}

Result<Highlight> setHighlightSpan(SQLite::Database &db, HighlightId id, TextSpan span, const QDateTime &now)
{
    return changed(db, id, now, [&](Highlight highlight) -> Result<Highlight> {
        const Result<TextAnchor> anchor = anchorIn(db, highlight.item, span);
        if (!anchor)
            return std::unexpected(anchor.error());
        stands(highlight, *anchor);
        highlight.original = *anchor;
        return highlight;
    });
}

Result<Highlight> acceptHighlight(SQLite::Database &db, HighlightId id, ItemId item, TextSpan span,
                                  const QDateTime &now)
{
    return changed(db, id, now, [&](Highlight highlight) -> Result<Highlight> {
        if (digestOf(db, item) != digestOf(db, highlight.item)) {
            return std::unexpected(Error{Error::Kind::Usage,
                                         Words::tr("A highlight stays in its digest: give a place in one of its "
                                                   "items."),
                                         highlight.uid});
        }
        const Result<TextAnchor> anchor = anchorIn(db, item, span);
        if (!anchor)
            return std::unexpected(anchor.error());
        stands(highlight, *anchor);
        highlight.item = item;
        return highlight;
    });
}

Result<Highlight> detachHighlight(SQLite::Database &db, HighlightId id, const QDateTime &now)
{
    return changed(db, id, now, [](const Highlight &highlight) -> Result<Highlight> {
        Highlight detached = annotation::orphaned(highlight);
        detached.detached = true;
        return detached;
    });
}

Result<Highlight> setHighlightDeleted(SQLite::Database &db, HighlightId id, bool deleted, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const QList<Highlight> found = highlightsWhere(
        db, deleted ? "h.id = ? AND h.deleted IS NULL" : "h.id = ? AND h.deleted IS NOT NULL", id.value);
    if (found.isEmpty())
        return std::unexpected(notFound(QString::number(id.value)));
    Query update(db, "UPDATE main.highlights SET deleted = ? WHERE id = ?");
    if (deleted)
        update.bind(now.toMSecsSinceEpoch(), id.value);
    else
        update.bind(nullptr, id.value);
    update.run();
    counted(db, found.first().item, !found.first().note.isEmpty());
    transaction.commit();
    return found.first();
}

QList<Highlight> putBackHighlights(SQLite::Database &db, const QList<Highlight> &earlier, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    QList<Highlight> before;
    for (const Highlight &wanted : earlier) {
        const Result<Highlight> found = highlight(db, wanted.id);
        if (!found)
            continue;
        before.append(*found);
        Highlight after = putBack(*found, wanted);
        after.modified = kept(now);
        const DigestId digest = digestOf(db, found->item);
        if (digestOf(db, after.item) != digest)
            after.item = found->item;
        updateHighlight(db, after);
        // The texts may have changed since it was so.
        if (const auto texts = indexedItemTexts(db, digest)) {
            reanchorHighlights(db, digest, *texts, {after.id});
            after = highlight(db, after.id).value_or(after);
        }
        for (const ItemId item : {found->item, wanted.item, after.item})
            countHighlights(db, item, found->note != after.note || found->item != after.item);
        refreshCounters(db, digest);
    }
    transaction.commit();
    return before;
}

} // namespace gleaner::library
