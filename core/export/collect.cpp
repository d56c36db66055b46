// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/target.h"

#include <QHash>

#include <algorithm>

namespace gleaner::exporting {

namespace {

bool isName(entity::Type type)
{
    switch (type) {
    case entity::Type::Person:
    case entity::Type::Org:
    case entity::Type::Product:
    case entity::Type::Place:
    case entity::Type::Work:
    case entity::Type::Event: return true;
    default: return false;
    }
}

/// Canonical names by how often they occur, then by first place; enough to say what an item is about.
QStringList namesOf(const QList<entity::Mention> &mentions)
{
    constexpr qsizetype most = 12;
    QHash<QString, int> counts;
    QStringList names;
    for (const entity::Mention &mention : mentions) {
        if (isName(mention.type) && counts[mention.name]++ == 0)
            names += mention.name;
    }
    std::stable_sort(names.begin(), names.end(),
                     [&](const QString &a, const QString &b) { return counts.value(a) > counts.value(b); });
    return names.mid(0, most);
}

} // namespace

Result<ExportDigest> collect(const library::Reader &reader, DigestId digest)
{
    const auto row = reader.digest(digest);
    if (!row)
        return std::unexpected(row.error());
    const auto items = reader.items(digest);
    if (!items)
        return std::unexpected(items.error());
    const auto notes = reader.notesOfDigest(digest);
    if (!notes)
        return std::unexpected(notes.error());
    const auto highlights = reader.highlightsOf(digest);
    if (!highlights)
        return std::unexpected(highlights.error());
    const auto mentions = reader.mentions(digest);
    if (!mentions)
        return std::unexpected(mentions.error());

    QHash<ItemId, QList<entity::Mention>> mentionsOf;
    for (const library::StoredMention &stored : *mentions)
        mentionsOf[stored.item] += stored.mention;
    QHash<ItemId, QList<annotation::Note>> notesOf;
    for (const annotation::Note &note : *notes)
        notesOf[note.item] += note;
    QHash<ItemId, QList<annotation::Highlight>> highlightsOf;
    for (const annotation::Highlight &highlight : *highlights)
        highlightsOf[highlight.item] += highlight;

    const auto about = reader.notesAbout(digest);
    if (!about)
        return std::unexpected(about.error());
    ExportDigest content{.digest = *row, .notes = *about, .items = {}};
    for (const library::ItemRow &item : *items) {
        QList<annotation::Note> own = notesOf.value(item.id);
        const QList<annotation::Highlight> marked = highlightsOf.value(item.id);
        if (own.isEmpty() && marked.isEmpty() && item.tags.isEmpty() && !item.bookmarked)
            continue;
        std::stable_sort(own.begin(), own.end(),
                         [](const annotation::Note &a, const annotation::Note &b) { return a.created < b.created; });
        content.items += ExportItem{item, own, marked, namesOf(mentionsOf.value(item.id))};
    }
    return content;
}

} // namespace gleaner::exporting
