// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/highlight.h"

#include "core/annotation/editedform.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::annotation {

namespace {

constexpr std::array ColourKeys{"fact"_L1, "claim"_L1, "doubt"_L1, "number"_L1, "follow-up"_L1, "quote"_L1};
constexpr std::array StateKeys{"exact"_L1, "moved"_L1, "changed"_L1, "orphaned"_L1};

constexpr double EnoughWords = 0.5;    ///< of what a person marked, for an edited form of an edited form
constexpr double SameSide = 0.8;       ///< of what stood on a side, in another item
constexpr qsizetype LeastSide = 8;     ///< units that touch the words on a side, in another item
constexpr qsizetype LeastContext = 24; ///< units around them there that are much the same
constexpr qsizetype LeastWeight = 48;  ///< of what touches them there, or of a paragraph that is the same as a whole
constexpr qsizetype LeastWords = 64;   ///< the weight of a highlight over a whole item, which nothing touched

bool hasWords(AnchorState state)
{
    return state == AnchorState::Exact || state == AnchorState::Moved;
}

bool stands(const TextAnchor &anchor, QStringView text)
{
    return anchor.position.start >= 0 && anchor.position.end <= text.size() && !anchor.position.isEmpty()
        && makeAnchor(text, anchor.position) == anchor;
}

Highlight placed(Highlight highlight, QStringView text, const AnchorMatch &match)
{
    highlight.seen = {};
    highlight.score = match.score;
    if (match.score < SureScore) {
        highlight.verified.position = match.span;
        highlight.state = AnchorState::Moved;
        return highlight;
    }
    const bool stood = highlight.state == AnchorState::Exact && match.state == AnchorState::Exact;
    highlight.verified = makeAnchor(text, match.span);
    const bool isOriginal = match.span == highlight.original.position
                         && highlight.verified.quote.exact == highlight.original.quote.exact;
    highlight.state = stood || isOriginal ? AnchorState::Exact : AnchorState::Moved;
    return highlight;
}

Highlight changed(Highlight highlight, QStringView text, TextSpan span, double score)
{
    highlight.seen = makeAnchor(text, span);
    highlight.state = AnchorState::Changed;
    highlight.score = score;
    return highlight;
}

/// Whether the paragraph of the words, as far as it is known, is there as a whole, and long enough to be known by.
bool isParagraph(const TextQuote &quote, SidesTouched run)
{
    const QStringView prefix = QStringView(quote.prefix).sliced(quote.prefix.lastIndexOf(u'\n') + 1);
    const qsizetype end = quote.suffix.indexOf(u'\n');
    const QStringView suffix = end < 0 ? QStringView(quote.suffix) : QStringView(quote.suffix).first(end);
    return run.before >= prefix.size() && run.after >= suffix.size()
        && weightOf(prefix) + weightOf(quote.exact) + weightOf(suffix) >= LeastWeight;
}

/// Whether what stands around `span`, as far as the text goes, is what stood around the quote, on both sides.
bool isAmongItsOwn(const TextQuote &quote, QStringView text, TextSpan span)
{
    if (quote.prefix.isEmpty() && quote.suffix.isEmpty())
        return weightOf(quote.exact) >= LeastWords;
    const qsizetype before = std::min(span.start, quote.prefix.size());
    const qsizetype after = std::min(text.size() - span.end, quote.suffix.size());
    const SidesTouched run = sidesTouched(quote, text, span);
    const qsizetype weight = weightOf(QStringView(quote.prefix).last(run.before))
                           + weightOf(QStringView(quote.suffix).first(run.after));
    if (weight >= LeastWeight && run.before >= std::min(before, LeastSide) && run.after >= std::min(after, LeastSide))
        return true;
    if (isParagraph(quote, run))
        return true;
    return before + after >= LeastContext
        && likeness(QStringView(quote.prefix).last(before), text.sliced(span.start - before, before)) >= SameSide
        && likeness(QStringView(quote.suffix).first(after), text.sliced(span.end, after)) >= SameSide;
}

} // namespace

QLatin1StringView colourKey(Colour colour)
{
    return ColourKeys[size_t(colour)];
}

std::optional<Colour> colourFromKey(QStringView key)
{
    for (const Colour colour : Colours) {
        if (colourKey(colour) == key)
            return colour;
    }
    return std::nullopt;
}

QLatin1StringView stateKey(AnchorState state)
{
    return StateKeys[size_t(state)];
}

AnchorState stateFromKey(QStringView key)
{
    using enum AnchorState;
    for (const AnchorState state : {Exact, Moved, Changed}) {
        if (stateKey(state) == key)
            return state;
    }
    return Orphaned;
}

TextSpan Highlight::place() const
{
    if (hasWords(state))
        return verified.position;
    return state == AnchorState::Changed ? seen.position : TextSpan();
}

bool Highlight::isDoubtful() const
{
    return state == AnchorState::Moved && score < SureScore;
}

const QString &Highlight::words() const
{
    return (state == AnchorState::Changed ? seen : verified).quote.exact;
}

bool Highlight::needsReview() const
{
    return isDoubtful() || (!hasWords(state) && !detached);
}

Highlight foundAgain(const Highlight &highlight, QStringView text)
{
    if (hasWords(highlight.state) && stands(highlight.verified, text))
        return highlight;
    const AnchorMatch match = findAnchor(highlight.verified, text);
    if (hasWords(match.state) && match.score >= SureScore)
        return placed(highlight, text, match);
    if (highlight.original != highlight.verified) {
        const AnchorMatch first = findAnchor(highlight.original, text);
        if (hasWords(first.state) && first.score >= SureScore)
            return placed(highlight, text, first);
    }
    // Its surroundings may have gone on changing; what the words are judged by stays what the person marked.
    if (highlight.state == AnchorState::Changed) {
        const AnchorMatch again = findAnchor(highlight.seen, text);
        if (again.state != AnchorState::Orphaned) {
            const double words = likeness(highlight.verified.quote.exact,
                                          text.sliced(again.span.start, again.span.length()));
            if (words >= EnoughWords)
                return changed(highlight, text, again.span, words);
        }
    }
    if (match.state == AnchorState::Changed)
        return changed(highlight, text, match.span, match.score);
    return hasWords(match.state) ? placed(highlight, text, match) : orphaned(highlight);
}

std::optional<Highlight> foundElsewhere(const Highlight &highlight, QStringView text)
{
    for (const TextAnchor *anchor : {&highlight.verified, &highlight.original}) {
        if (!text.contains(anchor->quote.exact)) // most texts; to look for edited forms would take its time
            continue;
        const AnchorMatch match = findAnchor(*anchor, text);
        if (!hasWords(match.state) || !isAmongItsOwn(anchor->quote, text, match.span))
            continue;
        Highlight found = placed(highlight, text, match);
        found.state = found.verified == highlight.original ? AnchorState::Exact : AnchorState::Moved;
        return found;
    }
    return std::nullopt;
}

bool isAmongItsOwn(const Highlight &before, const Highlight &found, QStringView text)
{
    return std::ranges::any_of(std::array{&before.verified, &before.original}, [&](const TextAnchor *anchor) {
        return anchor->quote.exact == found.verified.quote.exact
            && isAmongItsOwn(anchor->quote, text, found.verified.position);
    });
}

std::optional<qsizetype> mostTouched(const Highlight &highlight, QStringView text)
{
    const TextQuote &quote = highlight.verified.quote;
    std::optional<qsizetype> most;
    for (qsizetype at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1))
        most = std::max(most.value_or(0), sidesTouched(quote, text, {at, at + quote.exact.size()}).both());
    return most;
}

Highlight orphaned(const Highlight &highlight)
{
    Highlight found = highlight;
    found.seen = {};
    found.state = AnchorState::Orphaned;
    found.score = 0;
    return found;
}

} // namespace gleaner::annotation
