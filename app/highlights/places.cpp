// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/places.h"

#include "core/library/reader.h"
#include "core/library/types.h"

using gleaner::library::HighlightCandidate;

namespace gleaner::highlights {

namespace {

constexpr int MostPlaces = 9;  // as many as there are number keys
constexpr double Least = 0.25; // of the best place's score; what is less like the passage would only be in the way

} // namespace

Result<QList<Place>> placesOf(const library::Reader &reader, const annotation::Highlight &highlight)
{
    const auto candidates = reader.highlightCandidates(highlight.id, MostPlaces);
    if (!candidates)
        return std::unexpected(candidates.error());
    QList<Place> places;
    for (const HighlightCandidate &candidate : *candidates) {
        if (candidate.match.score < candidates->first().match.score * Least)
            continue;
        const auto text = reader.itemText(candidate.item);
        const auto item = reader.item(candidate.item);
        if (!text || !item)
            return std::unexpected(text ? item.error() : text.error());
        const TextSpan span = candidate.match.span;
        // The text may have been read anew between the two questions.
        if (span.start < 0 || span.end > text->size() || span.isEmpty())
            continue;
        const annotation::TextQuote around = annotation::makeAnchor(*text, span).quote;
        places.append({.candidate = candidate,
                       .before = around.prefix,
                       .after = around.suffix,
                       .itemTitle = item->title,
                       .itemNumber = item->number,
                       .words = comparison::compareTexts(highlight.verified.quote.exact, around.exact)});
    }
    return places;
}

} // namespace gleaner::highlights
