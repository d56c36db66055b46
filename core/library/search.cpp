// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search.h"

#include "core/library/excerpt.h"
#include "core/library/fold.h"
#include "core/library/itemqueries.h"
#include "core/library/notes.h"
#include "core/library/searchquery.h"

#include <algorithm>

namespace gleaner::library {

namespace {

// The title says what an item is about; a note is what a person will look for. Columns: title, section, text, notes.
const std::string Ranked = "SELECT i.id, -bm25(item_search, 6.0, 2.0, 1.0, 3.0) FROM idx.item_search "
                           "JOIN main.items i ON i.id = item_search.rowid JOIN idx.digests x ON x.id = i.digest "
                           "WHERE item_search MATCH ? AND i.shown "
                           "ORDER BY 2 DESC, x.date DESC, i.digest DESC, i.number";
// For a query of punctuation alone, of which the index knows nothing.
const std::string Everything =
    "SELECT i.id, 0 FROM idx.items t JOIN main.items i ON i.id = t.id "
    "JOIN idx.digests x ON x.id = i.digest WHERE i.shown ORDER BY x.date DESC, i.digest DESC, i.number";

class Search {
public:
    Search(SQLite::Database &db, const QString &query)
        : m_db(db)
        , m_terms(parseQuery(query))
        , m_texts(db, "SELECT title, section, text FROM idx.items WHERE id = ?")
        , m_digest(db, "SELECT x.title, x.date, x.publisher FROM main.items i JOIN idx.digests x ON x.id = i.digest "
                       "WHERE i.id = ?")
    { }

    [[nodiscard]] QList<SearchHit> run(int limit)
    {
        QList<SearchHit> hits;
        if (m_terms.empty())
            return hits;
        const QString expression = matchExpression(m_terms);
        Query candidates(m_db, expression.isEmpty() ? Everything : Ranked);
        if (!expression.isEmpty())
            candidates.bind(expression);
        while ((limit <= 0 || hits.size() < limit) && candidates.next()) {
            if (std::optional<SearchHit> hit = check({candidates.integer(0)})) {
                hit->score = candidates.real(1);
                hits.append(*std::move(hit));
            }
        }
        return hits;
    }

private:
    /// The hit, when the item really holds every term.
    [[nodiscard]] std::optional<SearchHit> check(ItemId id)
    {
        if (!m_texts.bind(id.value).next())
            return std::nullopt;
        const QString title = m_texts.text(0);
        const QString text = m_texts.text(2);
        const FoldedText folded = foldWithOrigins(text);
        const QString head = fold(title) + u'\n' + fold(m_texts.text(1));
        const QList<annotation::Note> notes = notesOf(m_db, id);
        const bool holdsAll = std::ranges::all_of(m_terms, [&](const SearchTerm &term) {
            return !occurrences(folded.text, term).empty() || !occurrences(head, term).empty()
                || std::ranges::any_of(
                    notes, [&](const annotation::Note &note) { return !occurrences(fold(note.text), term).empty(); });
        });
        if (!holdsAll)
            return std::nullopt;

        const Result<ItemRow> row = itemRow(m_db, id);
        if (!row)
            return std::nullopt;
        SearchHit hit;
        hit.item = *row;
        if (m_digest.bind(id.value).next()) {
            hit.digestTitle = m_digest.text(0);
            hit.digestDate = m_digest.date(1);
            hit.publisher = m_digest.text(2);
        }
        Excerpt excerpt = bestSentence(text, folded, m_terms, title);
        if (excerpt.matches.isEmpty()) {
            for (const annotation::Note &note : notes) {
                Excerpt ofNote = bestSentence(note.text, foldWithOrigins(note.text), m_terms, {});
                if (!ofNote.matches.isEmpty()) {
                    excerpt = std::move(ofNote);
                    hit.isFromNote = true;
                    break;
                }
            }
        }
        hit.sentence = std::move(excerpt.sentence);
        hit.matches = std::move(excerpt.matches);
        return hit;
    }

    SQLite::Database &m_db;
    std::vector<SearchTerm> m_terms;
    Query m_texts;
    Query m_digest;
};

} // namespace

QList<SearchHit> searchItems(SQLite::Database &db, const QString &query, int limit)
{
    return Search(db, query).run(limit);
}

} // namespace gleaner::library
