// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskrows.h"

#include "core/library/fold.h"
#include "core/library/reader.h"
#include "core/library/types.h"

#include <QHash>

using gleaner::annotation::Highlight;
using gleaner::annotation::Note;
using gleaner::library::DigestRow;
using gleaner::library::ItemRow;

namespace gleaner::highlights {

namespace {

DeskRow rowOf(const DigestRow &digest, const ItemRow &item)
{
    DeskRow row;
    row.item = item.id;
    row.itemTitle = item.title;
    row.itemUrl = item.url;
    row.tags = item.tags;
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

} // namespace

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
    if (!digests)
        return std::unexpected(digests.error());
    QList<DeskRow> rows;
    for (const DigestRow &digest : *digests) {
        if (digest.notes == 0 && digest.highlights == 0)
            continue;
        const auto items = reader.items(digest.id);
        const auto highlights = reader.highlightsOf(digest.id);
        const auto notes = reader.notesOfDigest(digest.id);
        if (!items || !highlights || !notes)
            return std::unexpected(!items ? items.error() : !highlights ? highlights.error() : notes.error());
        QHash<ItemId, ItemRow> known;
        for (const ItemRow &item : *items)
            known.insert(item.id, item);
        for (const Highlight &highlight : *highlights) {
            rows.append(rowOf(digest, known.value(highlight.item)));
            rows.last().item = highlight.item;
            rows.last().highlight = highlight;
            rows.last().tags = highlight.tags + rows.last().tags;
            rows.last().tags.removeDuplicates();
            finish(rows.last());
        }
        for (const Note &note : *notes) {
            rows.append(rowOf(digest, known.value(note.item)));
            rows.last().item = note.item;
            rows.last().note = note;
            finish(rows.last());
        }
    }
    return rows;
}

} // namespace gleaner::highlights
