// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/highlightanchors.h"

#include "core/library/digestqueries.h"
#include "core/library/highlightstore.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace gleaner::library {

namespace {

using annotation::AnchorMatch;
using annotation::AnchorState;
using annotation::Highlight;
using State = AnchoredText::State;

bool hasWords(const Highlight &highlight)
{
    return highlight.state == AnchorState::Exact || highlight.state == AnchorState::Moved;
}

/// The highlight in the only other item that has it.
std::optional<Highlight> inAnotherItem(const Highlight &highlight, const std::vector<AnchoredText> &texts)
{
    std::optional<Highlight> found;
    for (const AnchoredText &text : texts) {
        if (text.item == highlight.item || text.state != State::Present)
            continue;
        std::optional<Highlight> there = annotation::foundElsewhere(highlight, text.text);
        if (!there)
            continue;
        if (found)
            return std::nullopt;
        there->item = text.item;
        found = std::move(there);
    }
    return found;
}

/// Whether more of what touched the words touches them in another item.
bool isRivalled(const Highlight &highlight, const AnchoredText &own, const std::vector<AnchoredText> &texts)
{
    const qsizetype most = annotation::mostTouched(highlight, own.text).value_or(0);
    return std::ranges::any_of(texts, [&](const AnchoredText &text) {
        return text.item != own.item && text.state == State::Present
            && annotation::mostTouched(highlight, text.text).value_or(0) > most;
    });
}

Highlight reanchored(const Highlight &highlight, const std::vector<AnchoredText> &texts)
{
    const auto own = std::ranges::find(texts, highlight.item, &AnchoredText::item);
    Highlight there = annotation::orphaned(highlight);
    if (own != texts.end() && own->state == State::Present)
        there = annotation::foundAgain(highlight, own->text);
    else if (own != texts.end() && own->state == State::Gone && hasWords(highlight))
        there = highlight; // marked in what is left of the item
    if (hasWords(there) && (there == highlight || annotation::isAmongItsOwn(highlight, there, own->text)))
        return there;
    if (const std::optional<Highlight> elsewhere = inAnotherItem(highlight, texts))
        return *elsewhere;
    // Another item may have become this one, with words of its own that are the same.
    if (hasWords(there) && isRivalled(highlight, *own, texts))
        return annotation::orphaned(highlight);
    return there;
}

} // namespace

bool hasHighlights(SQLite::Database &db, DigestId digest)
{
    return Query(db, "SELECT 1 FROM main.items i JOIN main.highlights h ON h.item = i.id WHERE i.digest = ? LIMIT 1")
        .bind(digest.value)
        .next();
}

void reanchorHighlights(SQLite::Database &db, DigestId digest, const std::vector<AnchoredText> &texts,
                        const QList<HighlightId> &only)
{
    const QList<Highlight> highlights = highlightsWhere(db, "i.digest = ?", digest.value);
    QHash<ItemId, bool> moved; // with a note or not
    for (const Highlight &before : highlights) {
        if (before.detached || (!only.isEmpty() && !only.contains(before.id)))
            continue;
        const Highlight now = reanchored(before, texts);
        if (now == before)
            continue;
        updateHighlight(db, now);
        if (now.item != before.item) {
            for (const ItemId item : {before.item, now.item})
                moved[item] = moved.value(item) || !now.note.isEmpty();
        }
    }
    for (auto it = moved.cbegin(); it != moved.cend(); ++it)
        countHighlights(db, it.key(), it.value());
    if (!only.isEmpty())
        return;
    Query(db, "UPDATE main.highlights SET checked = 1 WHERE checked = 0 AND item IN (SELECT id FROM main.items "
              "WHERE digest = ?)")
        .bind(digest.value)
        .run();
}

std::optional<std::vector<AnchoredText>> indexedItemTexts(SQLite::Database &db, DigestId digest)
{
    std::vector<AnchoredText> texts;
    Query query(db,
                "SELECT i.id, i.gone, coalesce(g.text, t.text), g.item IS NOT NULL OR x.revision IS d.revision "
                "FROM main.items i JOIN main.digests d ON d.id = i.digest LEFT JOIN main.gone_items g ON g.item = i.id "
                "LEFT JOIN idx.digests x ON x.id = d.id LEFT JOIN idx.items t ON t.id = i.id WHERE i.digest = ? "
                "ORDER BY i.gone, i.number");
    for (query.bind(digest.value); query.next();) {
        if (query.isNull(2) || query.number(3) == 0)
            return std::nullopt;
        texts.push_back({{query.integer(0)}, query.text(2), query.number(1) != 0 ? State::Gone : State::Present});
    }
    return texts;
}

Result<QString> textToMark(SQLite::Database &db, ItemId item)
{
    Query query(db,
                "SELECT coalesce(g.text, t.text), g.item IS NOT NULL OR x.revision IS d.revision, i.title "
                "FROM main.items i JOIN main.digests d ON d.id = i.digest LEFT JOIN main.gone_items g ON g.item = i.id "
                "LEFT JOIN idx.digests x ON x.id = d.id LEFT JOIN idx.items t ON t.id = i.id WHERE i.id = ?");
    if (!query.bind(item.value).next())
        return std::unexpected(notFound(QString::number(item.value)));
    if (query.isNull(0) || query.number(1) == 0) {
        return std::unexpected(Error{Error::Kind::Conflict,
                                     QCoreApplication::translate("gleaner::library",
                                                                 "The item's text is being read anew. Mark the passage "
                                                                 "again when that is done."),
                                     query.text(2)});
    }
    return query.text(0);
}

Result<QList<HighlightCandidate>> highlightCandidates(SQLite::Database &db, HighlightId id, qsizetype most)
{
    const Result<Highlight> wanted = highlight(db, id);
    if (!wanted)
        return std::unexpected(wanted.error());
    QList<HighlightCandidate> found;
    const auto add = [&](const AnchoredText &text, const AnchorMatch &match) {
        found.append({text.item, match, text.text.sliced(match.span.start, match.span.length())});
    };
    Query digest(db, "SELECT digest FROM main.items WHERE id = ?");
    if (!digest.bind(wanted->item.value).next())
        return found;
    const auto texts = indexedItemTexts(db, {digest.integer(0)});
    if (!texts)
        return found;
    for (const AnchoredText &text : *texts) {
        const bool isOwn = text.item == wanted->item;
        const QList<AnchorMatch> places = annotation::anchorCandidates(wanted->verified, text.text, most);
        for (const AnchorMatch &place : places) {
            if (isOwn && wanted->state == AnchorState::Changed && place.span.overlaps(wanted->seen.position))
                continue;
            add(text, place);
        }
    }
    std::ranges::stable_sort(found, std::greater(), [&](const HighlightCandidate &candidate) {
        return std::pair(candidate.match.score, candidate.item == wanted->item);
    });
    if (wanted->state == AnchorState::Changed) {
        // What was found to be it goes before all that is only like it.
        found.prepend(
            {wanted->item, {AnchorState::Changed, wanted->seen.position, wanted->score}, wanted->seen.quote.exact});
    }
    found.resize(std::min(found.size(), most));
    return found;
}

} // namespace gleaner::library
