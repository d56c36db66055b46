// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/tables.h"

#include "core/annotation/highlight.h"
#include "core/export/founditems.h"
#include "core/library/entitydecision.h"

#include <QHash>

using namespace Qt::StringLiterals;
using gleaner::library::DigestRow;
using gleaner::library::ItemRow;
using gleaner::library::Reader;

namespace gleaner::exporting {

namespace {

/// The items that are asked for; none in particular: all.
using Wanted = std::optional<QSet<ItemId>>;

bool has(const Wanted &wanted, ItemId item)
{
    return !wanted || wanted->contains(item);
}

QString flag(bool is)
{
    return is ? u"1"_s : u"0"_s;
}

QString time(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

/// Where an item stands, which both tables of items end with.
QStringList origin(const DigestRow &digest)
{
    return {digest.title, digest.uid, digest.publisher, digest.date.toString(Qt::ISODate), digest.path};
}

const QStringList OriginHeader{u"digest"_s, u"digest_id"_s, u"publisher"_s, u"date"_s, u"file"_s};

QStringList itemFields(const ItemRow &item, const QString &text, const DigestRow &digest)
{
    const bool hasLines = item.lines.first > 0;
    return QStringList{item.uid,
                       item.title,
                       text,
                       item.section,
                       item.source,
                       item.url,
                       QString::number(item.number),
                       hasLines ? QString::number(item.lines.first) : QString(),
                       hasLines ? QString::number(item.lines.last) : QString(),
                       flag(item.read),
                       flag(item.bookmarked),
                       item.tags.join(u", "_s),
                       QString::number(item.notes),
                       QString::number(item.highlights)}
         + origin(digest);
}

QStringList highlightFields(const annotation::Highlight &highlight, const ItemRow &item, const DigestRow &digest)
{
    return QStringList{highlight.uid,
                       highlight.original.quote.exact,
                       annotation::colourKey(highlight.colour),
                       highlight.note,
                       highlight.tags.join(u", "_s),
                       annotation::stateKey(highlight.state),
                       time(highlight.created),
                       time(highlight.modified),
                       item.title,
                       item.uid,
                       item.url}
         + origin(digest);
}

/// One digest's rows.
Result<int> putItems(const Reader &reader, const DigestRow &digest, const Wanted &wanted, const Put &put)
{
    const auto items = reader.items(digest.id);
    if (!items)
        return std::unexpected(items.error());
    QByteArray piece;
    int count = 0;
    for (const ItemRow &item : *items) {
        if (!has(wanted, item.id))
            continue;
        const auto text = reader.itemText(item.id);
        if (!text)
            return std::unexpected(text.error());
        piece += csvRecord(itemFields(item, *text, digest));
        ++count;
    }
    return put(piece).transform([count] { return count; });
}

Result<int> putHighlights(const Reader &reader, const DigestRow &digest, const Wanted &wanted, const Put &put)
{
    if (digest.highlights == 0)
        return 0;
    const auto items = reader.items(digest.id);
    const auto highlights = reader.highlightsOf(digest.id);
    if (!items || !highlights)
        return std::unexpected(!items ? items.error() : highlights.error());
    QHash<ItemId, ItemRow> rows;
    for (const ItemRow &item : *items)
        rows.insert(item.id, item);
    QByteArray piece;
    int count = 0;
    for (const annotation::Highlight &highlight : *highlights) {
        if (!has(wanted, highlight.item))
            continue;
        piece += csvRecord(highlightFields(highlight, rows.value(highlight.item), digest));
        ++count;
    }
    return put(piece).transform([count] { return count; });
}

Result<int> putEntities(const Reader &reader, const Put &put)
{
    const auto entities = reader.namedEntities();
    if (!entities)
        return std::unexpected(entities.error());
    QByteArray all = csvRecord({u"name"_s, u"type"_s, u"mentions"_s});
    for (const library::EntityCount &entity : *entities)
        all += csvRecord({entity.entity.name, entity::key(entity.entity.type), QString::number(entity.mentions)});
    return put(all).transform([&] { return int(entities->size()); });
}

} // namespace

std::optional<Table> tableFromKey(QStringView key)
{
    if (key == u"items")
        return Table::Items;
    if (key == u"highlights")
        return Table::Highlights;
    return key == u"entities" ? std::optional(Table::Entities) : std::nullopt;
}

Result<int> putTable(const Reader &reader, Table table, const QString &query, const Put &put)
{
    if (table == Table::Entities)
        return putEntities(reader, put);
    const auto wanted = foundItems(reader, query);
    const auto digests = wanted ? reader.digests() : Result<QList<DigestRow>>(std::unexpected(wanted.error()));
    if (!digests)
        return std::unexpected(digests.error());
    const QStringList header = table == Table::Items
                                 ? QStringList{u"id"_s,        u"title"_s,     u"text"_s,       u"section"_s,
                                               u"source"_s,    u"url"_s,       u"number"_s,     u"first_line"_s,
                                               u"last_line"_s, u"read"_s,      u"bookmarked"_s, u"tags"_s,
                                               u"notes"_s,     u"highlights"_s}
                                 : QStringList{u"id"_s,   u"quote"_s,   u"colour"_s,  u"note"_s,
                                               u"tags"_s, u"state"_s,   u"created"_s, u"modified"_s,
                                               u"item"_s, u"item_id"_s, u"url"_s};
    if (const auto begun = put(csvRecord(header + OriginHeader)); !begun)
        return std::unexpected(begun.error());
    int count = 0;
    for (const DigestRow &digest : *digests) {
        const auto rows = table == Table::Items ? putItems(reader, digest, *wanted, put)
                                                : putHighlights(reader, digest, *wanted, put);
        if (!rows)
            return rows;
        count += *rows;
    }
    return count;
}

} // namespace gleaner::exporting
