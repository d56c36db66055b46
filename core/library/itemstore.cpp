// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/itemstore.h"

#include "core/digest/parser.h"
#include "core/library/choices.h"
#include "core/library/digestqueries.h"
#include "core/library/highlightanchors.h"
#include "core/library/identity.h"
#include "core/library/uids.h"

#include <algorithm>

namespace gleaner::library {

namespace {

struct OldItem {
    ItemId id;
    bool gone = false;
    ItemKey key;
    QString section;
    QString source;
};

bool isChanged(const OldItem &old, const digest::Item &now)
{
    return old.key.title != now.title || old.key.text != now.text || old.key.link != now.links.value(0)
        || old.section != now.section || old.source != now.source;
}

/// Fills in texts that are missing from what `parsed` shows under the same links and titles.
void addTexts(std::vector<OldItem> &items, const Result<digest::Parsed> &parsed)
{
    if (!parsed)
        return;
    std::vector<ItemKey> before;
    for (const OldItem &item : items)
        before.push_back({item.key.link, item.key.title, {}});
    std::vector<ItemKey> now;
    for (const digest::Item &item : parsed->digest.items)
        now.push_back({item.links.value(0), item.title, item.text});
    const std::vector<int> match = matchItems(before, now);
    for (size_t at = 0; at < match.size(); ++at) {
        if (match[at] < 0 || items[size_t(match[at])].gone)
            continue;
        OldItem &old = items[size_t(match[at])];
        if (!old.key.text.isEmpty())
            continue;
        old.key.text = parsed->digest.items[at].text;
        old.section = parsed->digest.items[at].section;
        old.source = parsed->digest.items[at].source;
    }
}

/// Fills in texts of the old revision from its stored bytes, where the index does not have them: it may have been
/// deleted, or a crash may have come before it was written.
void addTextsFromSource(SQLite::Database &db, DigestId digest, std::vector<OldItem> &items)
{
    const Result<SourceBytes> source = sourceBytes(db, digest);
    if (!source)
        return;
    addTexts(items, digest::parse(source->bytes, source->path, parseOptions(db, digest)));
    // A choice that was made since splits the source otherwise.
    if (std::ranges::any_of(items, [](const OldItem &item) { return item.key.text.isEmpty(); }))
        addTexts(items, digest::parse(source->bytes, source->path, {.recogniser = QString()}));
}

std::vector<OldItem> oldItems(SQLite::Database &db, DigestId digest)
{
    std::vector<OldItem> items;
    Query query(
        db, "SELECT i.id, i.gone, i.link, i.title, coalesce(g.text, t.text, ''), coalesce(g.section, t.section, ''), "
            "coalesce(g.source, t.source, '') FROM main.items i JOIN main.digests d ON d.id = i.digest "
            "LEFT JOIN main.gone_items g ON g.item = i.id LEFT JOIN idx.digests x ON x.id = d.id "
            "LEFT JOIN idx.items t ON t.id = i.id AND x.revision = d.revision "
            "WHERE i.digest = ? ORDER BY i.gone, i.number, i.id");
    bool complete = true;
    for (query.bind(digest.value); query.next();) {
        items.push_back({{query.integer(0)},
                         query.number(1) != 0,
                         {query.text(2), query.text(3), query.text(4)},
                         query.text(5),
                         query.text(6)});
        complete = complete && !items.back().key.text.isEmpty();
    }
    if (!complete)
        addTextsFromSource(db, digest, items);
    return items;
}

class ItemWriter {
public:
    ItemWriter(SQLite::Database &db, DigestId digest)
        : m_db(db)
        , m_digest(digest)
        , m_taken(db, "SELECT 1 FROM main.items WHERE uid = ?")
        , m_insert(db, "INSERT INTO main.items (uid, digest, number, link, title) VALUES (?, ?, ?, ?, ?)")
        , m_update(db, "UPDATE main.items SET number = ?, gone = 0, link = ?, title = ? WHERE id = ?")
    {
        Query query(db, "SELECT uid FROM main.digests WHERE id = ?");
        if (query.bind(digest.value).next())
            m_digestUid = query.text(0).toUtf8();
    }

    ItemId add(const digest::Item &item, int number)
    {
        const QString link = item.links.value(0);
        const QByteArray seed = "item\n" + m_digestUid + '\n' + (link.isEmpty() ? item.title : link).toUtf8();
        const QString uid = makeUid(seed, [&](const QString &candidate) { return m_taken.bind(candidate).next(); });
        m_insert.bind(uid, m_digest.value, number, link, item.title).run();
        return {m_db.getLastInsertRowid()};
    }

    void keep(const OldItem &old, const digest::Item &item, int number)
    {
        m_update.bind(number, item.links.value(0), item.title, old.id.value).run();
        if (old.gone)
            Query(m_db, "DELETE FROM main.gone_items WHERE item = ?").bind(old.id.value).run();
    }

    void setGone(const OldItem &old, int number)
    {
        Query(m_db, "UPDATE main.items SET gone = 1, number = ? WHERE id = ?").bind(number, old.id.value).run();
        if (old.gone)
            return;
        Query(m_db, "INSERT INTO main.gone_items (item, section, source, text) VALUES (?, ?, ?, ?)")
            .bind(old.id.value, old.section, old.source, old.key.text.isEmpty() ? old.key.title : old.key.text)
            .run();
    }

private:
    SQLite::Database &m_db;
    DigestId m_digest;
    QByteArray m_digestUid;
    Query m_taken;
    Query m_insert;
    Query m_update;
};

/// Looks for what a person marked in the texts that the items have now.
void followWithHighlights(SQLite::Database &db, DigestId digest, const std::vector<ItemId> &ids,
                          const digest::Digest &parsed, const std::vector<const OldItem *> &gone)
{
    if (!hasHighlights(db, digest))
        return;
    std::vector<AnchoredText> texts;
    for (size_t at = 0; at < ids.size(); ++at)
        texts.push_back({ids[at], parsed.items[at].text, AnchoredText::State::Present});
    for (const OldItem *item : gone) {
        texts.push_back(
            {item->id, item->key.text, item->gone ? AnchoredText::State::Gone : AnchoredText::State::WentNow});
    }
    reanchorHighlights(db, digest, texts);
}

} // namespace

std::vector<ItemKey> presentItems(SQLite::Database &db, DigestId digest)
{
    std::vector<ItemKey> keys;
    for (OldItem &item : oldItems(db, digest)) {
        if (!item.gone)
            keys.push_back(std::move(item.key));
    }
    return keys;
}

ItemChanges storeItems(SQLite::Database &db, DigestId digest, const digest::Digest &parsed)
{
    const std::vector<OldItem> old = oldItems(db, digest);
    std::vector<ItemKey> before;
    for (const OldItem &item : old)
        before.push_back(item.key);
    std::vector<ItemKey> now;
    for (const digest::Item &item : parsed.items)
        now.push_back({item.links.value(0), item.title, item.text});
    const std::vector<int> match = matchItems(before, now);

    ItemChanges changes;
    ItemWriter writer(db, digest);
    std::vector<bool> kept(old.size(), false);
    int number = 0;
    for (size_t at = 0; at < parsed.items.size(); ++at) {
        ++number;
        if (match[at] < 0) {
            changes.items.push_back(writer.add(parsed.items[at], number));
            ++changes.added;
            continue;
        }
        const OldItem &item = old[size_t(match[at])];
        kept[size_t(match[at])] = true;
        writer.keep(item, parsed.items[at], number);
        changes.items.push_back(item.id);
        if (item.gone)
            ++changes.added;
        else if (isChanged(item, parsed.items[at]))
            ++changes.changed;
    }
    // Gone items follow the others, those that went first before those that went later.
    std::vector<const OldItem *> gone;
    for (size_t at = 0; at < old.size(); ++at) {
        if (!kept[at])
            gone.push_back(&old[at]);
    }
    std::ranges::stable_partition(gone, [](const OldItem *item) { return item->gone; });
    for (const OldItem *item : gone) {
        writer.setGone(*item, ++number);
        changes.removed += item->gone ? 0 : 1;
    }
    if (!old.empty())
        followWithHighlights(db, digest, changes.items, parsed, gone);
    return changes;
}

} // namespace gleaner::library
