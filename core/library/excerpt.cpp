// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/excerpt.h"

#include "core/library/sentences.h"

#include <algorithm>
#include <bit>

namespace gleaner::library {

namespace {

constexpr qsizetype LongestSentence = 300; // UTF-16 units
constexpr qsizetype LeadIn = 60;

struct Match {
    TextSpan span; ///< into the original
    size_t term = 0;
};

std::vector<Match> allMatches(const FoldedText &folded, const std::vector<SearchTerm> &terms)
{
    std::vector<Match> matches;
    for (size_t term = 0; term < terms.size(); ++term) {
        for (const TextSpan &span : occurrences(folded.text, terms[term]))
            matches.push_back({folded.original(span), term});
    }
    std::ranges::sort(matches, {}, &Match::span);
    return matches;
}

/// Number of different terms that begin in the sentence.
int termsIn(const TextSpan &sentence, const std::vector<Match> &matches)
{
    quint64 seen = 0;
    for (auto it =
             std::ranges::lower_bound(matches, sentence.start, {}, [](const Match &match) { return match.span.start; });
         it != matches.end() && it->span.start < sentence.end; ++it)
        seen |= quint64(1) << (it->term % 64);
    return std::popcount(seen);
}

TextSpan shortened(QStringView text, TextSpan sentence, const std::vector<Match> &matches)
{
    if (sentence.length() <= LongestSentence)
        return sentence;
    const auto first = std::ranges::find_if(matches, [&](const Match &match) { return sentence.contains(match.span); });
    if (first != matches.end())
        sentence.start = std::max(sentence.start, first->span.start - LeadIn);
    sentence.end = std::min(sentence.end, sentence.start + LongestSentence);
    if (text[sentence.start].isLowSurrogate())
        ++sentence.start;
    if (text[sentence.end - 1].isHighSurrogate())
        --sentence.end;
    return sentence;
}

} // namespace

Excerpt bestSentence(const QString &text, const FoldedText &folded, const std::vector<SearchTerm> &terms,
                     QStringView title)
{
    const std::vector<TextSpan> all = sentences(text);
    if (all.empty())
        return {};
    const std::vector<Match> matches = allMatches(folded, terms);
    TextSpan best = all.front();
    int most = 0;
    bool bestIsTitle = false;
    for (const TextSpan &sentence : all) {
        const int count = termsIn(sentence, matches);
        // The title stands first and may be of several sentences.
        const bool isTitle = sentence.end <= title.size() && QStringView(text).startsWith(title);
        if (count > most || (count == most && count > 0 && bestIsTitle && !isTitle)) {
            best = sentence;
            most = count;
            bestIsTitle = isTitle;
        }
    }
    best = shortened(text, best, matches);

    Excerpt excerpt{text.sliced(best.start, best.length()), {}};
    for (const Match &match : matches) {
        TextSpan span{std::max(match.span.start, best.start) - best.start,
                      std::min(match.span.end, best.end) - best.start};
        if (match.span.start < best.start || span.isEmpty())
            continue;
        if (!excerpt.matches.isEmpty() && span.start < excerpt.matches.last().end)
            excerpt.matches.last().end = std::max(excerpt.matches.last().end, span.end);
        else
            excerpt.matches.append(span);
    }
    return excerpt;
}

} // namespace gleaner::library
