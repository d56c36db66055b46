// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchterm.h"

#include "core/library/fold.h"
#include "core/library/tokens.h"

namespace gleaner::library {

namespace {

using Place = SearchTerm::Place;

/// Whether a word goes on from the end of `left` into `right`.
bool cutsWord(QStringView left, QStringView right)
{
    return !left.isEmpty() && !right.isEmpty() && tokenKind(lastPoint(left)) == TokenKind::Word
        && tokenKind(firstPoint(right)) == TokenKind::Word;
}

/// From `from` on; -1 when there is none.
qsizetype findTerm(QStringView folded, const SearchTerm &term, qsizetype from)
{
    const qsizetype length = term.folded.size();
    if (length == 0)
        return -1;
    for (qsizetype at = folded.indexOf(term.folded, from); at >= 0; at = folded.indexOf(term.folded, at + 1)) {
        if (term.place != Place::Anywhere && cutsWord(folded.first(at), term.folded))
            continue;
        if (term.place != Place::Whole || !cutsWord(term.folded, folded.sliced(at + length)))
            return at;
    }
    return -1;
}

} // namespace

std::vector<TextSpan> occurrences(QStringView folded, const SearchTerm &term)
{
    std::vector<TextSpan> result;
    const qsizetype length = term.folded.size();
    for (qsizetype at = findTerm(folded, term, 0); at >= 0; at = findTerm(folded, term, at + length))
        result.push_back({at, at + length});
    return result;
}

bool isWhole(QStringView folded, TextSpan place)
{
    const QStringView part = folded.sliced(place.start, place.length());
    return !cutsWord(folded.first(place.start), part) && !cutsWord(part, folded.sliced(place.end));
}

bool occursIn(QStringView folded, const SearchTerm &term)
{
    return findTerm(folded, term, 0) >= 0;
}

bool namesTerm(QStringView foldedName, const SearchTerm &term)
{
    return term.place == Place::Beginning ? foldedName.startsWith(term.folded) : foldedName == term.folded;
}

bool isSearchQuote(QChar c)
{
    return QStringView(u"\"“”„＂").contains(c);
}

std::vector<SearchTerm> filterTerms(QStringView filter)
{
    std::vector<SearchTerm> terms;
    QString word;
    bool quoted = false;
    const auto close = [&] {
        if (const QString folded = fold(word).trimmed(); !folded.isEmpty())
            terms.push_back({folded, quoted ? Place::Whole : Place::Beginning});
        word.clear();
    };
    for (const QChar c : filter) {
        if (isSearchQuote(c)) {
            close();
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            close();
        } else {
            word += c;
        }
    }
    close();
    return terms;
}

} // namespace gleaner::library
