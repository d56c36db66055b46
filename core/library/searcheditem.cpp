// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searcheditem.h"

#include "core/library/compression.h"

#include <sqlite3.h>

#include <algorithm>

namespace gleaner::library {

SearchedItem::SearchedItem(SQLite::Database &db)
    : m_item(db, "SELECT t.title, t.section, i.notes + i.highlights + EXISTS (SELECT 1 FROM main.notes n WHERE "
                 "n.digest = i.digest), i.read_at IS NOT NULL FROM idx.items t JOIN "
                 "main.items i ON i.id = t.id "
                 "WHERE t.id = ? AND i.shown")
    , m_textOf(db, "SELECT packed FROM idx.items WHERE id = ?")
    , m_notesOf(db,
                "SELECT text FROM (SELECT text, created, id, 0 AS kind FROM main.notes WHERE item = ?1 "
                "AND deleted IS NULL UNION ALL SELECT note, created, id, 1 FROM main.highlights WHERE item = ?1 "
                "AND deleted IS NULL AND note <> '' UNION ALL SELECT n.text, n.created, n.id, 2 FROM main.items i JOIN "
                "main.notes n ON n.digest = i.digest WHERE i.id = ?1 AND n.deleted IS NULL AND i.id = (SELECT f.id "
                "FROM main.items f WHERE f.digest = i.digest AND f.gone = 0 ORDER BY f.number LIMIT 1)) "
                "ORDER BY created, kind, id")
{ }

bool SearchedItem::load(ItemId id)
{
    m_content = {};
    if (!m_item.bind(id.value).next())
        return false;
    m_content.id = id;
    m_content.title = m_item.text(0);
    m_content.section = m_item.text(1);
    m_content.hasNotes = m_item.number(2) > 0;
    m_content.isRead = m_item.number(3) != 0;
    return true;
}

bool SearchedItem::holds(const SearchNode &node)
{
    if (node.kind == SearchNode::Kind::State)
        return m_content.isRead == (node.state == SearchState::Read);
    const SearchTerm &term = node.term;
    const auto inNotes = [&] {
        return std::ranges::any_of(foldedNotes(), [&](const QString &note) { return occursIn(note, term); });
    };
    switch (node.field) {
    case SearchField::Title: return occursIn(foldedTitle(), term);
    case SearchField::Note: return inNotes();
    default:
        return occursIn(foldedTitle(), term) || occursIn(foldedText().text, term)
            || (!m_content.section.isEmpty() && occursIn(fold(m_content.section), term)) || inNotes();
    }
}

double SearchedItem::score(const std::vector<SearchTerm> &terms)
{
    // Saturation and the weight of length are those of BM25; how rare a word is makes no difference between items that
    // all hold it.
    constexpr double Saturation = 1.2;
    constexpr double UsualLength = 600; // UTF-16 units
    constexpr double InTitle = 3;
    constexpr double InNote = 2;
    constexpr double PartOfWord = 0.3;
    const double length = 0.5 + 0.5 * double(foldedText().text.size()) / UsualLength;
    const auto weight = [](const QString &text, const SearchTerm &term) {
        double sum = 0;
        for (const TextSpan &span : occurrences(text, term))
            sum += isWhole(text, span) ? 1 : PartOfWord;
        return sum;
    };
    double sum = 0;
    for (const SearchTerm &term : terms) {
        const double inText = weight(foldedText().text, term);
        sum += inText / (inText + Saturation * length) + InTitle * std::min(1.0, weight(foldedTitle(), term));
        for (const QString &note : foldedNotes())
            sum += InNote * std::min(1.0, weight(note, term));
    }
    return sum;
}

SearchedItem::Found SearchedItem::sentence(const std::vector<SearchTerm> &terms)
{
    Found found{bestSentence(text(), foldedText(), terms, m_content.title), false};
    if (!found.excerpt.matches.isEmpty())
        return found;
    for (const QString &note : notes()) {
        Excerpt ofNote = bestSentence(note, foldWithOrigins(note), terms, {});
        if (!ofNote.matches.isEmpty())
            return {std::move(ofNote), true};
    }
    return found;
}

const QString &SearchedItem::text()
{
    if (m_content.text)
        return *m_content.text;
    if (!m_textOf.bind(m_content.id.value).next())
        return m_content.text.emplace();
    if (!m_textOf.isBlob(0))
        return m_content.text.emplace(m_textOf.text(0));
    // Here and not by the column that unpacks itself, which takes two copies more.
    const std::optional<QByteArray> bytes = unpacked(m_textOf.blob(0));
    if (!bytes)
        throw SQLite::Exception("a text cannot be unpacked", SQLITE_CORRUPT);
    return m_content.text.emplace(QString::fromUtf8(*bytes));
}

const QStringList &SearchedItem::notes()
{
    if (!m_content.notes) {
        m_content.notes.emplace();
        if (m_content.hasNotes) {
            for (m_notesOf.bind(m_content.id.value); m_notesOf.next();)
                m_content.notes->append(m_notesOf.text(0));
        }
    }
    return *m_content.notes;
}

const QString &SearchedItem::foldedTitle()
{
    if (!m_content.foldedTitle)
        m_content.foldedTitle = fold(m_content.title);
    return *m_content.foldedTitle;
}

const FoldedText &SearchedItem::foldedText()
{
    if (!m_content.foldedText)
        m_content.foldedText = foldWithOrigins(text());
    return *m_content.foldedText;
}

const QStringList &SearchedItem::foldedNotes()
{
    if (!m_content.foldedNotes) {
        m_content.foldedNotes.emplace();
        for (const QString &note : notes())
            m_content.foldedNotes->append(fold(note));
    }
    return *m_content.foldedNotes;
}

} // namespace gleaner::library
