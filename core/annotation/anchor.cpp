// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchor.h"

#include "core/annotation/editedform.h"

#include <algorithm>
#include <cstdlib>
#include <ranges>
#include <tuple>

namespace gleaner::annotation {

namespace {

constexpr qsizetype TellingLength = 8; ///< a quote of so many units, alone in its text, is known by its words
constexpr qsizetype OwnWeight = 32;    ///< a quote of so much weight, alone in its text, needs nothing around it
constexpr qsizetype LoneWeight = 4;   ///< a quote of so much weight, alone in its text, may be it when nothing else can
constexpr double EnoughContext = 0.5; ///< of what stood around a quote, for one among several or for a short one
constexpr double AliveContext = 0.3;  ///< for a telling quote that stands in one place only
constexpr double ClearlyBetter = 0.15; ///< the lead of one place's surroundings over those of the next
constexpr double EnoughWords = 0.5;    ///< of the quote, for an edited form of it
constexpr qsizetype ClearlyNearer = 3; ///< times as near as the next one
constexpr qsizetype NearLength = 12;   ///< units that touch a quote, on each side
constexpr double AliveSide = 0.3;      ///< of what touches a short quote, on either side
constexpr qsizetype AliveRun = 6;      ///< the same units right beside a quote that stands in one place only
constexpr qsizetype AliveLength = 14;  ///< of such a quote with them: a clause
constexpr qsizetype SureRun = 32;      ///< the same units right beside a quote, on both sides together
constexpr qsizetype MostPlaces = 512;  ///< of the same words; more are noise, and the nearest are looked at

/// A place with the quoted words.
struct Occurrence {
    TextSpan span;
    double context = 0; ///< 0 to 1: how much of what stood around is there
    double near = 0;    ///< the same of what touched the quote, on the side that has less of it
    double nearer = 0;  ///< and on the other side
    SidesTouched run{}; ///< the units beside it that are the same without a break
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

/// Whether what touches a place is enough to know it by, whatever stands farther off.
bool isSure(SidesTouched run)
{
    return run.both() >= SureRun || (run.before >= NearLength && run.after >= NearLength);
}

/// How much of what stood around the quote stands around `span`. The better side weighs twice: the other may have been
/// rewritten. A side on which nothing stood, where the text began or ended, vouches for nothing.
double contextAt(const TextQuote &quote, QStringView text, TextSpan span)
{
    const auto [prefix, suffix] = sidesAt(quote, text, span, ContextLength);
    if (quote.prefix.isEmpty() != quote.suffix.isEmpty())
        return quote.prefix.isEmpty() ? suffix : prefix;
    return (2 * std::max(prefix, suffix) + std::min(prefix, suffix)) / 3;
}

QList<Occurrence> occurrences(const TextAnchor &anchor, QStringView text)
{
    const QString &words = anchor.quote.exact;
    QList<Occurrence> found;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        found.append({.span = {at, at + words.size()}, .distance = std::abs(at - anchor.position.start)});
    if (found.size() > MostPlaces) {
        std::ranges::nth_element(found, found.begin() + MostPlaces, {}, &Occurrence::distance);
        found.resize(MostPlaces);
    }
    for (Occurrence &one : found) {
        const auto [prefix, suffix] = sidesAt(anchor.quote, text, one.span, NearLength);
        one.context = contextAt(anchor.quote, text, one.span);
        std::tie(one.near, one.nearer) = std::minmax(prefix, suffix);
        one.run = sidesTouched(anchor.quote, text, one.span);
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

/// The place that has what touched the quote as no other has.
const Occurrence *surePlace(const QList<Occurrence> &places)
{
    const auto longest = std::ranges::max_element(places, {}, [](const Occurrence &place) { return place.run.both(); });
    if (!isSure(longest->run))
        return nullptr;
    const bool isAlone = std::ranges::all_of(places, [&](const Occurrence &place) {
        return place.span == longest->span || 2 * place.run.both() <= longest->run.both();
    });
    return isAlone ? &*longest : nullptr;
}

/// Whether the first of the places is the one, rather than another or none.
bool vouchedFor(const TextAnchor &anchor, const QList<Occurrence> &places)
{
    const Occurrence &first = places.first();
    const qsizetype length = anchor.quote.exact.size();
    const bool isTelling = length >= TellingLength;
    const qsizetype run = first.run.both();
    if (places.size() == 1
        && (weightOf(anchor.quote.exact) >= OwnWeight || (run >= AliveRun && length + run >= AliveLength)))
        return true;
    if (places.size() == 1 && isTelling)
        return first.context >= AliveContext;
    const bool isTouched = first.near >= AliveSide || (places.size() == 1 && first.nearer >= EnoughContext);
    if (first.context < EnoughContext || (!isTelling && !isTouched))
        return false;
    // Words that stand several times among the same words: each place says the same, and one is taken that is by far
    // the nearest to where they were.
    return std::ranges::all_of(places.sliced(1), [&first](const Occurrence &place) {
        return first.context - place.context >= ClearlyBetter || ClearlyNearer * first.distance <= place.distance;
    });
}

/// The words themselves, where their edited form was looked for. One of several such places is none.
const Occurrence *within(const QList<Occurrence> &places, const EditedForm &form)
{
    const auto found = std::ranges::find_if(
        places, [&form](const Occurrence &place) { return place.span.overlaps(form.span); });
    return found == places.end() ? nullptr : &*found;
}

AnchorMatch changed(const TextAnchor &anchor, QStringView text, const EditedForm &form)
{
    return {AnchorState::Changed, form.span, (2 * form.words + contextAt(anchor.quote, text, form.span)) / 3};
}

} // namespace

qsizetype weightOf(QStringView text)
{
    constexpr char16_t FirstOfEast = 0x2e80;
    return text.size() + std::ranges::count_if(text, [](QChar unit) { return unit.unicode() >= FirstOfEast; });
}

SidesTouched sidesTouched(const TextQuote &quote, QStringView text, TextSpan span)
{
    const auto run = [](const auto &one, const auto &other) {
        return std::ranges::mismatch(one, other).in1 - std::ranges::begin(one);
    };
    return {run(QStringView(quote.prefix) | std::views::reverse, text.first(span.start) | std::views::reverse),
            run(QStringView(quote.suffix), text.sliced(span.end))};
}

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
    if (!places.isEmpty()) {
        if (vouchedFor(anchor, places))
            return standing(anchor, places.first());
        if (const Occurrence *sure = surePlace(places))
            return standing(anchor, *sure);
    }
    for (const EditedForm &form : editedForms(anchor.quote, text, 1)) {
        if (form.words < EnoughWords || contextAt(anchor.quote, text, form.span) < EnoughContext)
            continue;
        if (const Occurrence *words = within(places, form))
            return places.size() == 1 ? standing(anchor, *words) : AnchorMatch();
        return changed(anchor, text, form);
    }
    if (places.size() == 1 && weightOf(anchor.quote.exact) >= LoneWeight)
        return {AnchorState::Moved, places.first().span, places.first().context / 3};
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
