// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskrows.h"

#include "core/entity/displaynames.h"
#include "core/library/fold.h"
#include "core/library/reader.h"

#include <QLocale>

using gleaner::annotation::Highlight;
using gleaner::annotation::Note;
using gleaner::library::DigestRow;
using gleaner::library::EntityKey;
using gleaner::library::ItemRow;

namespace gleaner::highlights {

namespace {

DeskRow rowOf(const DigestRow &digest, const ItemRow &item)
{
    DeskRow row;
    row.item = item.id;
    row.digest = digest.id;
    row.itemTitle = item.title;
    row.itemUrl = item.url;
    row.tags = item.tags;
    row.tagColours = item.tagColours;
    row.digestTitle = digest.title;
    row.digestDate = digest.date;
    row.publisher = digest.publisher;
    return row;
}

void finish(DeskRow &row)
{
    const QStringList parts = QStringList{row.quote(), row.written(), row.itemTitle, row.digestTitle, row.publisher}
                            + row.tags;
    row.searchText = library::fold(parts.join(u'\n'));
}

QString shownName(const EntityKey &entity)
{
    return entity::nameIn(entity.name, entity.type, QLocale().bcp47Name());
}

bool isNamed(entity::Type type)
{
    using enum entity::Type;
    return type == Person || type == Org || type == Product || type == Place || type == Work || type == Event;
}

Result<> addDigest(const library::Reader &reader, const DigestRow &digest, QList<DeskRow> &rows)
{
    const auto items = reader.items(digest.id);
    const auto highlights = reader.highlightsOf(digest.id);
    const auto notes = reader.notesOfDigest(digest.id);
    if (!items || !highlights || !notes)
        return std::unexpected(!items ? items.error() : !highlights ? highlights.error() : notes.error());
    QHash<ItemId, ItemRow> known;
    for (const ItemRow &item : *items)
        known.insert(item.id, item);
    const auto add = [&](ItemId item) -> DeskRow & {
        rows.append(rowOf(digest, known.value(item)));
        rows.last().item = item;
        return rows.last();
    };
    for (const Highlight &highlight : *highlights) {
        DeskRow &row = add(highlight.item);
        row.highlight = highlight;
        row.tags = highlight.tags + row.tags;
        row.tags.removeDuplicates();
        row.tagColours.insert(highlight.tagColours);
        finish(row);
    }
    for (const Note &note : *notes) {
        DeskRow &row = add(note.item);
        row.note = note;
        finish(row);
    }
    for (const ItemRow &item : *items) {
        if (item.bookmarked)
            finish(add(item.id));
    }
    return {};
}

void addAboutDigest(const DigestRow &digest, const Note &note, QList<DeskRow> &rows)
{
    rows.append(rowOf(digest, {}));
    rows.last().note = note;
    finish(rows.last());
}

Result<> addAboutEntity(const library::Reader &reader, const Note &note, QList<DeskRow> &rows)
{
    const auto type = entity::typeFromKey(note.entityType);
    if (!type)
        return {};
    const EntityKey written{*type, note.entityName};
    const auto now = reader.effectiveEntity(written);
    if (!now)
        return std::unexpected(now.error());
    DeskRow row;
    row.note = note;
    row.entity = now->value_or(written); // what is hidden is called as it was
    row.itemTitle = shownName(*row.entity);
    finish(row);
    rows.append(row);
    return {};
}

} // namespace

DeskRow::Kind DeskRow::kind() const
{
    if (highlight)
        return Kind::Highlight;
    if (!note)
        return Kind::Bookmark;
    return item.isValid() ? Kind::ItemNote : entity ? Kind::EntityNote : Kind::DigestNote;
}

QString DeskRow::quote() const
{
    return highlight ? highlight->verified.quote.exact : QString();
}

QString DeskRow::written() const
{
    return note ? note->text : highlight ? highlight->note : QString();
}

QDateTime DeskRow::modified() const
{
    return note ? note->modified : highlight ? highlight->modified : QDateTime();
}

Result<QList<DeskRow>> deskRows(const library::Reader &reader)
{
    const auto digests = reader.digests();
    const auto general = reader.generalNotes();
    if (!digests || !general)
        return std::unexpected(!digests ? digests.error() : general.error());
    QHash<DigestId, QList<Note>> about;
    for (const Note &note : *general) {
        if (note.digest.isValid())
            about[note.digest].append(note);
    }
    QList<DeskRow> rows;
    for (const DigestRow &digest : *digests) {
        for (const Note &note : about.value(digest.id))
            addAboutDigest(digest, note, rows);
        if (digest.notes == 0 && digest.highlights == 0 && digest.bookmarks == 0)
            continue;
        if (const auto added = addDigest(reader, digest, rows); !added)
            return std::unexpected(added.error());
    }
    for (const Note &note : *general) {
        if (note.digest.isValid())
            continue;
        if (const auto added = addAboutEntity(reader, note, rows); !added)
            return std::unexpected(added.error());
    }
    return rows;
}

void setAuthors(QList<DeskRow> &rows, const QHash<QString, QString> &authors)
{
    for (DeskRow &row : rows) {
        row.author = authors.value(row.note ? row.note->uid : row.highlight ? row.highlight->uid : QString());
        if (!row.author.isEmpty())
            row.searchText += u'\n' + library::fold(row.author);
    }
}

Result<DeskEntities> deskEntities(const library::Reader &reader, const QSet<DigestId> &digests,
                                  const QSet<ItemId> &items)
{
    DeskEntities entities;
    QHash<EntityKey, QString> shown;
    for (const DigestId digest : digests) {
        const auto mentions = reader.mentions(digest);
        if (!mentions)
            return std::unexpected(mentions.error());
        for (const library::StoredMention &stored : *mentions) {
            if (!isNamed(stored.mention.type) || !items.contains(stored.item))
                continue;
            const EntityKey key{stored.mention.type, stored.mention.name};
            auto name = shown.constFind(key);
            if (name == shown.cend())
                name = shown.insert(key, shownName(key));
            QStringList &names = entities[stored.item];
            if (!names.contains(*name))
                names.append(*name);
        }
    }
    return entities;
}

} // namespace gleaner::highlights
