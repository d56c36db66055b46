// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchor.h"

#include "core/annotation/editedform.h"

#include <algorithm>
#include <cstdlib>

namespace gleaner::annotation {

namespace {

constexpr qsizetype TellingLength = 8; ///< a quote of so many units, alone in its text, is known by its words
constexpr double EnoughContext = 0.5;  ///< of what stood around a quote, for one among several or for a short one
constexpr double AliveContext = 0.3;   ///< for a telling quote that stands in one place only
constexpr double ClearlyBetter = 0.15; ///< the lead of one place's surroundings over those of the next
constexpr double EnoughWords = 0.5;    ///< of the quote, for an edited form of it
constexpr qsizetype NearLength = 12;   ///< units that touch a quote, on each side
constexpr double AliveSide = 0.3;      ///< of what touches a short quote, on either side
constexpr qsizetype MostPlaces = 512;  ///< of the same words; more are noise, and the nearest are looked at

/// A place with the quoted words.
struct Occurrence {
    TextSpan span;
    double context = 0; ///< 0 to 1: how much of what stood around is there
    double near = 0;    ///< the same of what touched the quote, on the side that has less of it
    qsizetype distance = 0;
};

/// How much of what stood before the quote and after it, up to `most` units of each, stands around `span`.
std::pair<double, double> sidesAt(const TextQuote &quote, QStringView text, TextSpan span, qsizetype most)
{
    const QStringView prefix = QStringView(quote.prefix).last(std::min(most, quote.prefix.size()));
    const QStringView suffix = QStringView(quote.suffix).first(std::min(most, quote.suffix.size()));
    const qsizetype before = std::min(span.start, prefix.size());
    const qsizetype after = std::min(text.size() - span.end, suffix.size());
    return {likeness(prefix, text.sliced(span.start - before, before)), likeness(suffix, text.sliced(span.end, after))};
}

/// How much of what stood around the quote stands around `span`. The better side weighs twice: the other may have been
/// rewritten.
double contextAt(const TextQuote &quote, QStringView text, TextSpan span)
{
    const auto [prefix, suffix] = sidesAt(quote, text, span, ContextLength);
    return (2 * std::max(prefix, suffix) + std::min(prefix, suffix)) / 3;
}

QList<Occurrence> occurrences(const TextAnchor &anchor, QStringView text)
{
    const QString &words = anchor.quote.exact;
    QList<Occurrence> found;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        found.append({{at, at + words.size()}, 0, 0, std::abs(at - anchor.position.start)});
    if (found.size() > MostPlaces) {
        std::ranges::nth_element(found, found.begin() + MostPlaces, {}, &Occurrence::distance);
        found.resize(MostPlaces);
    }
    for (Occurrence &one : found) {
        const auto [prefix, suffix] = sidesAt(anchor.quote, text, one.span, NearLength);
        one.context = contextAt(anchor.quote, text, one.span);
        one.near = std::min(prefix, suffix);
    }
    std::ranges::sort(found, [](const Occurrence &one, const Occurrence &other) {
        return one.context != other.context ? one.context > other.context : one.distance < other.distance;
    });
    return found;
}

AnchorMatch standing(const TextAnchor &anchor, const Occurrence &place)
{
    const bool isExact = place.span == anchor.position;
    return {isExact ? AnchorState::Exact : AnchorState::Moved, place.span, (2 + place.context) / 3};
}

/// Whether the first of the places is the one, rather than another or none.
bool vouchedFor(const TextAnchor &anchor, const QList<Occurrence> &places)
{
    const Occurrence &first = places.first();
    const bool isTelling = anchor.quote.exact.size() >= TellingLength;
    if (places.size() == 1 && isTelling)
        return first.context >= AliveContext;
    if (first.context < EnoughContext || (!isTelling && first.near < AliveSide))
        return false;
    // Words that stand several times among the same words: each place says the same, and the nearest is taken.
    return places.size() == 1 || first.context >= 0.99 || first.context - places[1].context >= ClearlyBetter
        || first.distance <= places[1].distance;
}

AnchorMatch changed(const TextAnchor &anchor, QStringView text, const EditedForm &form)
{
    return {AnchorState::Changed, form.span, (2 * form.words + contextAt(anchor.quote, text, form.span)) / 3};
}

} // namespace

TextAnchor makeAnchor(QStringView text, TextSpan span)
{
    qsizetype from = std::max<qsizetype>(0, span.start - ContextLength);
    if (from > 0 && text[from].isLowSurrogate())
        ++from;
    qsizetype to = std::min(text.size(), span.end + ContextLength);
    if (to < text.size() && text[to].isLowSurrogate())
        --to;
    return {.quote = {.exact = text.sliced(span.start, span.length()).toString(),
                      .prefix = text.sliced(from, span.start - from).toString(),
                      .suffix = text.sliced(span.end, to - span.end).toString()},
            .position = span};
}

AnchorMatch findAnchor(const TextAnchor &anchor, QStringView text)
{
    if (anchor.quote.exact.isEmpty())
        return {};
    const QList<Occurrence> places = occurrences(anchor, text);
    if (!places.isEmpty() && vouchedFor(anchor, places))
        return standing(anchor, places.first());
    for (const EditedForm &form : editedForms(anchor.quote, text, 1)) {
        if (form.words >= EnoughWords && contextAt(anchor.quote, text, form.span) >= EnoughContext)
            return changed(anchor, text, form);
    }
    return {};
}

QList<AnchorMatch> anchorCandidates(const TextAnchor &anchor, QStringView text, qsizetype most)
{
    QList<AnchorMatch> found;
    if (anchor.quote.exact.isEmpty())
        return found;
    const QList<Occurrence> places = occurrences(anchor, text);
    for (const Occurrence &place : places)
        found.append(standing(anchor, place));
    for (const EditedForm &form : editedForms(anchor.quote, text, most)) {
        const bool isThere = std::ranges::any_of(
            places, [&form](const Occurrence &place) { return place.span.overlaps(form.span); });
        if (!isThere)
            found.append(changed(anchor, text, form));
    }
    std::ranges::stable_sort(found, std::greater(), &AnchorMatch::score);
    found.resize(std::min(found.size(), most));
    return found;
}

} // namespace gleaner::annotation
