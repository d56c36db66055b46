// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/entityqueries.h"

#include "core/library/digestqueries.h"
#include "core/library/figures.h"
#include "core/library/itemmentions.h"
#include "core/library/sentences.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace gleaner::library {

namespace {

std::optional<qint64> entityId(SQLite::Database &db, const EntityKey &entity)
{
    Query query(db, "SELECT id FROM idx.entities WHERE name = ? AND type = ?");
    if (!query.bind(entity.name, entity::key(entity.type)).next())
        return std::nullopt;
    return query.integer(0);
}

void addOccurrences(SQLite::Database &db, qint64 entity, EntityPage &page)
{
    Query query(db, std::string("SELECT m.item, x.date, count(*), i.digest FROM idx.mentions m "
                                "JOIN main.items i ON i.id = m.item JOIN main.digests d ON d.id = i.digest "
                                "LEFT JOIN idx.digests x ON x.id = d.id WHERE m.entity = ? AND i.shown "
                                "GROUP BY m.item ORDER BY ")
                        + DigestOrder + ", i.number");
    QSet<qint64> digests;
    for (query.bind(entity); query.next();) {
        const Occurrence occurrence{{query.integer(0)}, query.date(1), query.number(2)};
        page.occurrences.append(occurrence);
        page.mentions += occurrence.mentions;
        digests.insert(query.integer(3));
        if (!occurrence.date.isValid())
            continue;
        if (!page.last.isValid())
            page.last = occurrence.date;
        page.first = occurrence.date;
    }
    page.items = int(page.occurrences.size());
    page.digests = int(digests.size());
}

void addSurfaces(SQLite::Database &db, qint64 entity, EntityPage &page)
{
    Query query(db, "SELECT cut(t.text, m.first, m.length) AS surface, count(*) AS mentions FROM idx.mentions m "
                    "JOIN main.items i ON i.id = m.item JOIN idx.items t ON t.id = m.item "
                    "WHERE m.entity = ? AND i.shown GROUP BY surface ORDER BY mentions DESC, surface");
    for (query.bind(entity); query.next();)
        page.surfaces.append({query.text(0), query.number(1)});
}

void addCompanions(SQLite::Database &db, qint64 entity, EntityPage &page)
{
    // One shared item is chance; without a second one there is only chance to list.
    constexpr int Candidates = 2000;
    Query all(db, "SELECT count(*) FROM main.items WHERE shown");
    const double items = all.next() ? all.integer(0) : 0;
    Query beside(db,
                 "WITH named AS MATERIALIZED (SELECT DISTINCT m.item FROM idx.mentions m "
                 "JOIN main.items i ON i.id = m.item WHERE m.entity = ?1 AND i.shown), "
                 "pairs AS (SELECT DISTINCT m.entity, m.item FROM named JOIN idx.mentions m ON m.item = named.item) "
                 "SELECT e.id, e.type, e.name, count(*) AS shared FROM pairs JOIN idx.entities e "
                 "ON e.id = pairs.entity WHERE e.id <> ?1 AND e.type IN "
                     + typeList(isName) + " GROUP BY e.id ORDER BY shared DESC, e.name LIMIT ?2");
    Query anywhere(db, "SELECT count(DISTINCT m.item) FROM idx.mentions m WHERE m.entity = ?");
    for (beside.bind(entity, Candidates); beside.next();) {
        const std::optional<entity::Type> type = entity::typeFromKey(beside.text(1));
        if (!type || !anywhere.bind(beside.integer(0)).next())
            continue;
        const int shared = beside.number(3);
        const double expected = double(page.items) * double(anywhere.integer(0)) / items;
        page.companions.append({{*type, beside.text(2)}, shared, shared / expected});
    }
    const auto weight = [](const Companion &companion) { return companion.shared * std::log2(companion.lift); };
    std::ranges::stable_sort(page.companions, std::ranges::greater{}, weight);
    if (page.companions.size() > CompanionCount)
        page.companions.resize(CompanionCount);
}

/// The first of an entity's mentions that is not in the title, which a row shows anyway; else the first.
TextSpan shownMention(const NamedText &text, const std::vector<TextSpan> &mentions, const QString &title)
{
    const qsizetype body = text.text.startsWith(title) ? title.size() : 0;
    const auto found = std::ranges::find_if(mentions, [body](TextSpan span) { return span.start >= body; });
    return found == mentions.end() ? mentions.front() : *found;
}

} // namespace

EntityPage entityPage(SQLite::Database &db, const EntityKey &entity)
{
    EntityPage page;
    const std::optional<qint64> id = entityId(db, entity);
    if (!id)
        return page;
    addOccurrences(db, *id, page);
    if (page.items == 0)
        return page;
    addSurfaces(db, *id, page);
    addCompanions(db, *id, page);
    return page;
}

QList<OccurrenceRow> occurrenceRows(SQLite::Database &db, const EntityKey &entity, const QList<ItemId> &items)
{
    NamedTexts texts(db);
    Query heads(db, "SELECT i.digest, ifnull(t.title, i.title), x.title, x.date FROM main.items i "
                    "LEFT JOIN idx.items t ON t.id = i.id LEFT JOIN idx.digests x ON x.id = i.digest WHERE i.id = ?");
    Query spans(db, "SELECT m.first, m.first + m.length FROM idx.mentions m JOIN idx.entities e ON e.id = m.entity "
                    "WHERE m.item = ? AND e.name = ? AND e.type = ? ORDER BY m.first");
    QList<OccurrenceRow> rows;
    rows.reserve(items.size());
    for (const ItemId item : items) {
        OccurrenceRow &row = rows.emplaceBack();
        const NamedText &text = texts.of(item);
        std::vector<TextSpan> mentions;
        for (spans.bind(item.value, entity.name, entity::key(entity.type)); spans.next();)
            mentions.push_back({spans.integer(0), spans.integer(1)});
        if (mentions.empty() || !heads.bind(item.value).next())
            continue;
        row.item = item;
        row.digest = {heads.integer(0)};
        row.title = heads.text(1);
        row.digestTitle = heads.text(2);
        row.date = heads.date(3);
        const TextSpan shown = shownMention(text, mentions, row.title);
        const TextSpan sentence = excerptAround(sentenceAt(text.sentences, shown), shown);
        row.sentence = text.text.sliced(sentence.start, sentence.length());
        for (const TextSpan span : mentions) {
            if (sentence.contains(span))
                row.names.append({span.start - sentence.start, span.end - sentence.start});
        }
    }
    return rows;
}

} // namespace gleaner::library
