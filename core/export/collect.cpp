// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/content.h"

#include "core/entity/displaynames.h"
#include "core/export/files.h"
#include "core/export/founditems.h"
#include "core/library/reader.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

namespace gleaner::exporting {

namespace {

using library::ItemRow;
using library::Reader;

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

/// What passes the scope's search, or its list of items; nothing when it has neither.
Result<std::optional<QSet<ItemId>>> chosenItems(const Reader &reader, const Scope &scope)
{
    auto chosen = foundItems(reader, scope.search);
    if (!chosen || scope.items.isEmpty())
        return chosen;
    const QSet<ItemId> named(scope.items.cbegin(), scope.items.cend());
    return *chosen ? (*chosen)->intersect(named) : named;
}

/// Gathers what is wanted of a digest, on any thread.
class Collector {
public:
    Collector(const Scope &scope, std::optional<QSet<ItemId>> chosen, const IsHeld &isHeld)
        : m_scope(scope)
        , m_chosen(std::move(chosen))
        , m_isHeld(isHeld)
        , m_tag(annotation::tagKey(scope.tag))
    { }

    [[nodiscard]] Result<ExportDigest> collect(const Reader &reader, const library::DigestRow &row) const
    {
        const auto items = reader.items(row.id);
        if (!items)
            return std::unexpected(items.error());
        const auto notes = reader.notesOfDigest(row.id);
        if (!notes)
            return std::unexpected(notes.error());
        const auto highlights = reader.highlightsOf(row.id);
        if (!highlights)
            return std::unexpected(highlights.error());
        const auto about = reader.notesAbout(row.id);
        if (!about)
            return std::unexpected(about.error());
        QHash<ItemId, QList<annotation::Note>> notesOf;
        for (const annotation::Note &note : *notes)
            notesOf[note.item] += note;
        QHash<ItemId, QList<annotation::Highlight>> highlightsOf;
        for (const annotation::Highlight &highlight : *highlights)
            highlightsOf[highlight.item] += highlight;

        ExportDigest content{.digest = row, .items = {}};
        // What is said about a digest as a whole is no part of a choice of its items.
        if (!m_chosen && m_scope.tag.isEmpty())
            content.notes = *about;
        for (const ItemRow &item : *items) {
            ExportItem entry{item, notesOf.value(item.id), highlightsOf.value(item.id), {}};
            if (!isWanted(entry))
                continue;
            std::stable_sort(
                entry.notes.begin(), entry.notes.end(),
                [](const annotation::Note &a, const annotation::Note &b) { return a.created < b.created; });
            content.items += entry;
        }
        if (const auto named = addEntities(reader, content); !named)
            return std::unexpected(named.error());
        return content;
    }

private:
    bool isWanted(const ExportItem &entry) const
    {
        if (m_chosen && !m_chosen->contains(entry.item.id))
            return false;
        if (!m_scope.tag.isEmpty() && !carriesTag(entry.item.tags)
            && std::ranges::none_of(entry.highlights,
                                    [&](const auto &highlight) { return carriesTag(highlight.tags); }))
            return false;
        if (m_scope.items.contains(entry.item.id))
            return true;
        return !entry.notes.isEmpty() || !entry.highlights.isEmpty() || !entry.item.tags.isEmpty()
            || entry.item.bookmarked || m_isHeld(entry.item.uid);
    }

    bool carriesTag(const QStringList &tags) const
    {
        return std::ranges::any_of(tags, [&](const QString &tag) { return annotation::tagKey(tag) == m_tag; });
    }

    Result<> addEntities(const Reader &reader, ExportDigest &content) const
    {
        if (content.items.isEmpty())
            return {};
        const auto mentions = reader.mentions(content.digest.id);
        if (!mentions)
            return std::unexpected(mentions.error());
        QHash<ItemId, QList<entity::Mention>> mentionsOf;
        QHash<QString, entity::Type> types;
        for (const library::StoredMention &stored : *mentions) {
            mentionsOf[stored.item] += stored.mention;
            types.insert(stored.mention.name, stored.mention.type);
        }
        for (ExportItem &entry : content.items) {
            entry.entities = namesOf(mentionsOf.value(entry.item.id));
            for (const QString &name : std::as_const(entry.entities)) {
                if (const QString shown = entity::nameIn(name, types.value(name), m_language); shown != name)
                    content.entityNames.insert(name, shown);
            }
        }
        return {};
    }

    const Scope &m_scope;
    std::optional<QSet<ItemId>> m_chosen;
    const IsHeld &m_isHeld;
    QString m_tag;
    QString m_language = QLocale().bcp47Name();
};

/// Parallel to `rows`; what a cancelled run did not come to is empty.
std::vector<Result<ExportDigest>> gather(const Reader &reader, const QList<library::DigestRow> &rows,
                                         const Collector &collector, const Following &following)
{
    std::vector<Result<ExportDigest>> gathered(size_t(rows.size()));
    std::atomic<qsizetype> next = 0;
    const auto work = [&](const Reader &own) {
        for (qsizetype row = next++; row < rows.size() && !following.stop.stop_requested(); row = next++)
            gathered[size_t(row)] = collector.collect(own, rows[row]);
    };
    // For one digest no further connection is opened.
    if (!following.together || rows.size() < 2) {
        work(reader);
        return gathered;
    }
    following.together(
        [&] {
            if (const auto own = reader.another()) // else the others do it
                work(*own);
        },
        [&] { work(reader); });
    return gathered;
}

} // namespace

Result<QList<ExportDigest>> collect(const Reader &reader, const Options &options, const IsHeld &isHeld,
                                    QList<Error> &failed, const Following &following)
{
    const Scope &scope = options.scope;
    const auto rows = reader.digests();
    if (!rows)
        return std::unexpected(rows.error());
    const auto general = reader.generalNotes();
    if (!general)
        return std::unexpected(general.error());
    auto chosen = chosenItems(reader, scope);
    if (!chosen)
        return std::unexpected(chosen.error());
    const auto colourNames = reader.colourNames();
    if (!colourNames)
        return std::unexpected(colourNames.error());
    QSet<DigestId> asked;
    for (const annotation::Note &note : *general)
        asked.insert(note.digest);
    for (const ItemId id : scope.items) {
        const auto item = reader.item(id);
        if (!item)
            return std::unexpected(item.error());
        asked.insert(item->digest);
    }
    QList<library::DigestRow> wanted;
    for (const library::DigestRow &row : *rows) {
        if ((!scope.digests.isEmpty() && !scope.digests.contains(row.id)) || (scope.day && row.date != *scope.day))
            continue;
        if (row.bookmarks > 0 || row.notes > 0 || row.tagged > 0 || row.highlights > 0 || asked.contains(row.id)
            || isHeld(row.uid))
            wanted += row;
    }
    auto gathered = gather(reader, wanted, {scope, std::move(*chosen), isHeld}, following);
    if (following.stop.stop_requested())
        return std::unexpected(cancelled());
    const bool isWhole = scope.items.isEmpty() && scope.search.isEmpty() && scope.tag.isEmpty();
    QList<ExportDigest> digests;
    for (Result<ExportDigest> &content : gathered) {
        if (!content) {
            failed += content.error();
            continue;
        }
        content->colourNames = *colourNames;
        if (!content->isEmpty() || (isWhole && isHeld(content->digest.uid)))
            digests += std::move(*content);
    }
    return digests;
}

} // namespace gleaner::exporting
