// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/indexing.h"

#include "core/digest/parser.h"
#include "core/library/entitywork.h"
#include "core/library/importer.h"
#include "core/library/indexedtexts.h"
#include "core/library/tokens.h"

namespace gleaner::library {

namespace {

constexpr int NoEntities = 0; // the mark of a digest whose text alone is indexed

} // namespace

Indexer::Indexer(SQLite::Database &db, IndexMemory &memory)
    : m_db(db)
    , m_memory(memory)
    , m_insertItem(
          db,
          "INSERT INTO idx.items (id, digest, note_revision, first_line, last_line, title, section, source, packed) "
          "VALUES (?, ?, (SELECT note_revision FROM main.items WHERE id = ?1), ?, ?, ?, ?, ?, ?)")
    , m_insertSearchRow(db, "INSERT INTO idx.item_search (rowid, title, section, text, notes) VALUES (?, ?, ?, ?, ?)")
    , m_insertTitle(db, "INSERT INTO idx.title_search (rowid, title) VALUES (?, ?)")
    , m_notes(db,
              "SELECT text FROM main.notes WHERE item = ?1 AND deleted IS NULL UNION ALL "
              "SELECT note FROM main.highlights WHERE item = ?1 AND deleted IS NULL AND note <> '' UNION ALL "
              "SELECT n.text FROM main.items i JOIN main.notes n ON n.digest = i.digest WHERE i.id = ?1 AND "
              "n.deleted IS NULL AND i.id = (SELECT f.id FROM main.items f WHERE f.digest = i.digest AND f.gone = 0 "
              "ORDER BY f.number LIMIT 1)")
    , m_words(db, memory.words)
{ }

void Indexer::replace(const StoredDigest &stored)
{
    const digest::Digest &digest = stored.file->digest;
    const std::optional<entity::DigestMentions> &found = stored.file->mentions;
    if (Query known(m_db, "SELECT 1 FROM idx.digests WHERE id = ?"); known.bind(stored.id.value).next())
        remove(stored.id);
    Query(m_db, "UPDATE idx.search_versions SET digests = digests + 1").bind().run();
    Query(
        m_db,
        "INSERT INTO idx.digests (id, revision, parser, extractor, title, date, publisher, url, language, recogniser, "
        "confidence, chosen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(stored.id.value, stored.revision, digest::ParserVersion, found ? entity::ExtractorVersion : NoEntities,
              digest.title, digest.date, digest.publisher, digest.url, digest.language, digest.recogniser,
              digest.confidence, digest.chosen)
        .run();
    std::vector<IndexedTexts> made;
    if (stored.file->texts.size() != digest.items.size()) {
        for (const digest::Item &item : digest.items)
            made.push_back(indexedTexts(item.title, item.section, item.text));
    }
    const std::vector<IndexedTexts> &texts = made.empty() ? stored.file->texts : made;
    m_words.add(made.empty() ? stored.file->words : wordsOf(made));
    for (size_t at = 0; at < digest.items.size(); ++at) {
        const digest::Item &item = digest.items[at];
        insert(stored.id, {stored.items[at], item.title, item.section, item.source, item.text, item.lines}, texts[at]);
        const bool hasMentions = found && at < found->items.size();
        mentions().insert(stored.items[at], item.text, hasMentions ? found->items[at] : entity::Mentions());
    }
    insertGone(stored.id);
}

bool Indexer::setEntities(const FoundEntities &found)
{
    const DigestId digest = found.digest;
    Query made(m_db, "SELECT 1 FROM idx.digests WHERE id = ? AND revision = ? AND parser = ? AND chosen = ?");
    if (!made.bind(digest.value, found.revision, digest::ParserVersion, found.chosen).next())
        return false;
    std::vector<std::pair<ItemId, QString>> items;
    // Unpacking the texts would take longer than all else here, and few libraries have names to look for in them.
    const std::string text = mentions().looksIntoTexts() ? "t.text" : "''";
    Query texts(m_db, "SELECT i.id, " + text
                          + " FROM main.items i JOIN idx.items t ON t.id = i.id "
                            "WHERE i.digest = ? AND NOT i.gone ORDER BY i.number");
    for (texts.bind(digest.value); texts.next();)
        items.emplace_back(ItemId{texts.integer(0)}, texts.text(1));
    if (items.size() != found.mentions.items.size())
        return false;
    for (size_t at = 0; at < items.size(); ++at)
        mentions().replace(items[at].first, items[at].second, found.mentions.items[at]);
    Query(m_db, "UPDATE idx.digests SET extractor = ? WHERE id = ?").bind(entity::ExtractorVersion, digest.value).run();
    return true;
}

void Indexer::remove(DigestId digest)
{
    for (const char *sql : {"DELETE FROM idx.mentions WHERE item IN (SELECT id FROM idx.items WHERE digest = ?)",
                            "DELETE FROM idx.item_search WHERE rowid IN (SELECT id FROM idx.items WHERE digest = ?)",
                            "DELETE FROM idx.title_search WHERE rowid IN (SELECT id FROM idx.items WHERE digest = ?)",
                            "DELETE FROM idx.items WHERE digest = ?", "DELETE FROM idx.digests WHERE id = ?"})
        Query(m_db, sql).bind(digest.value).run();
}

void Indexer::insert(DigestId digest, const Row &row, const IndexedTexts &texts)
{
    const auto insertWith = [&](const auto &text) {
        m_insertItem
            .bind(row.id.value, digest.value, row.lines.first, row.lines.last, row.title, row.section, row.source, text)
            .run();
    };
    if (texts.packed.isEmpty())
        insertWith(row.text);
    else
        insertWith(texts.packed);
    insertSearchRow(row.id, texts);
}

void Indexer::insertGone(DigestId digest)
{
    Query query(m_db, "SELECT i.id, i.title, g.section, g.source, g.text FROM main.items i "
                      "JOIN main.gone_items g ON g.item = i.id WHERE i.digest = ? AND i.gone");
    query.bind(digest.value);
    while (query.next()) {
        const ItemId item{query.integer(0)};
        const IndexedTexts texts = indexedTexts(query.text(1), query.text(2), query.text(4));
        insert(digest, {item, query.text(1), query.text(2), query.text(3), query.text(4), {}}, texts);
        m_words.add(wordsOf({texts}));
        mentions().insert(item, query.text(4), {});
    }
}

void Indexer::insertSearchRow(ItemId item, const IndexedTexts &texts)
{
    QString notes;
    for (m_notes.bind(item.value); m_notes.next();)
        notes += m_notes.text(0) + u'\n';
    const std::string ofNotes = searchTokens(notes).toStdString();
    m_insertSearchRow.bind(item.value, texts.title, texts.section, texts.text, ofNotes).run();
    m_insertTitle.bind(item.value, texts.title).run();
    m_words.add(wordsOf(ofNotes));
}

void Indexer::mergeSearch(int pages)
{
    for (const char *sql : {"INSERT INTO idx.item_search (item_search, rank) VALUES ('merge', ?)",
                            "INSERT INTO idx.title_search (title_search, rank) VALUES ('merge', ?)"})
        Query(m_db, sql).bind(pages).run();
}

MentionRows &Indexer::mentions()
{
    if (!m_mentions)
        m_mentions.emplace(m_db, m_memory.entities);
    return *m_mentions;
}

void Indexer::refreshNotes(ItemId item)
{
    Query query(m_db, "SELECT title, section, text FROM idx.items WHERE id = ?");
    if (!query.bind(item.value).next())
        return;
    for (const char *sql :
         {"DELETE FROM idx.item_search WHERE rowid = ?", "DELETE FROM idx.title_search WHERE rowid = ?"})
        Query(m_db, sql).bind(item.value).run();
    insertSearchRow(item, indexedTexts(query.text(0), query.text(1), query.text(2)));
    Query(m_db,
          "UPDATE idx.items SET note_revision = (SELECT note_revision FROM main.items WHERE id = ?1) WHERE id = ?1")
        .bind(item.value)
        .run();
}

void Indexer::catchUpWithNotes()
{
    QList<ItemId> items;
    for (Query query(m_db, "SELECT i.id FROM main.items i JOIN idx.items t ON t.id = i.id "
                           "WHERE i.note_revision > 0 AND t.note_revision <> i.note_revision");
         query.next();)
        items.append(ItemId{query.integer(0)});
    for (const ItemId item : items)
        refreshNotes(item);
}

} // namespace gleaner::library
