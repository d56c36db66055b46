// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/evidence.h"

#include "app/shell/libraryservice.h"
#include "core/library/sentences.h"

#include <algorithm>

using gleaner::library::Reader;

namespace gleaner::entities {

namespace {

constexpr QChar Ellipsis = u'…';

} // namespace

Evidence evidenceOf(const QString &text, const std::vector<TextSpan> &sentences, TextSpan mention)
{
    if (mention.start < 0 || mention.end > text.size() || mention.isEmpty())
        return {};
    const TextSpan whole = library::sentenceAt(sentences, mention);
    const TextSpan shown = library::excerptAround(whole, mention);
    Evidence evidence;
    evidence.sentence = text.sliced(shown.start, shown.length());
    for (QChar &c : evidence.sentence) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    evidence.mention = {std::max(mention.start, shown.start) - shown.start,
                        std::min(mention.end, shown.end) - shown.start};
    if (shown.end < whole.end)
        evidence.sentence += Ellipsis;
    if (shown.start > whole.start) {
        evidence.sentence.prepend(Ellipsis);
        evidence.mention = {evidence.mention.start + 1, evidence.mention.end + 1};
    }
    return evidence;
}

EvidenceReader::EvidenceReader(shell::LibraryService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{ }

std::optional<Evidence> EvidenceReader::at(const article::ItemSpan &place)
{
    if (!m_items.contains(place.item))
        read(place.item); // which may be done at once
    const auto known = m_items.constFind(place.item);
    if (!known->has_value())
        return std::nullopt;
    const Item &item = **known;
    Evidence evidence = evidenceOf(item.text, item.sentences, place.span);
    evidence.number = item.number;
    evidence.title = item.title;
    return evidence;
}

void EvidenceReader::clear()
{
    m_items.clear();
    ++m_generation;
}

void EvidenceReader::read(ItemId id)
{
    m_items.emplace(id); // nothing yet
    m_service
        .read([id](const Reader &reader) -> Result<Item> {
            const Result<QString> text = reader.itemText(id);
            const Result<library::ItemRow> row = reader.item(id);
            if (!text || !row)
                return std::unexpected(text ? row.error() : text.error());
            return Item{*text, library::sentences(*text), row->number, row->title};
        })
        .then(this, [this, id, generation = m_generation](const Result<Item> &item) {
            if (generation != m_generation || !item)
                return;
            m_items.insert(id, *item);
            emit arrived(id);
        });
}

} // namespace gleaner::entities
