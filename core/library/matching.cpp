// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/matching.h"

#include "core/library/tokens.h"
#include "core/library/wordlist.h"

namespace gleaner::library {

namespace {

using Place = SearchTerm::Place;

// Bounds for FTS5's parser; longer terms are still right, as likely hits are checked against the text.
constexpr size_t IndexedTerms = 32;
constexpr qsizetype IndexedTokens = 64;
// With more words looking at the texts themselves is sooner done than asking for each.
constexpr qsizetype MostWords = 400;
constexpr qsizetype WordsTogether = 40;

/// A term as the index sees it.
struct Shape {
    QStringList tokens;
    bool opens = false;      ///< a word may begin before the term does
    bool goesOn = false;     ///< a word may go on behind the term
    bool isOneToken = false; ///< and nothing else
};

Shape shapeOf(const SearchTerm &term)
{
    Shape shape{.tokens = tokens(term.folded).split(u' ', Qt::SkipEmptyParts)};
    if (shape.tokens.isEmpty())
        return shape;
    shape.isOneToken = shape.tokens.size() == 1 && shape.tokens.first() == term.folded;
    shape.opens = term.place == Place::Anywhere && tokenKind(firstPoint(term.folded)) == TokenKind::Word;
    shape.goesOn = term.place != Place::Whole && tokenKind(lastPoint(term.folded)) == TokenKind::Word
                && shape.tokens.size() <= IndexedTokens;
    if (shape.tokens.size() > IndexedTokens)
        shape.tokens = shape.tokens.first(IndexedTokens);
    return shape;
}

/// Tokens hold letters and digits only, so there is nothing to escape.
QString phrase(const QStringList &tokens, bool goesOn)
{
    return u'"' + tokens.join(u' ') + (goesOn ? QStringLiteral("\" *") : QStringLiteral("\""));
}

/// Several phrases, some of them at a time.
QStringList anyOf(const QStringList &phrases)
{
    QStringList expressions;
    for (qsizetype at = 0; at < phrases.size(); at += WordsTogether)
        expressions += u'(' + phrases.sliced(at, std::min(WordsTogether, phrases.size() - at)).join(u" OR ") + u')';
    return expressions;
}

} // namespace

Matching matchingOf(const SearchTerm &term, const WordList &words)
{
    Shape shape = shapeOf(term);
    if (shape.tokens.isEmpty())
        return {};
    if (!shape.opens)
        return {{phrase(shape.tokens, shape.goesOn)}, shape.isOneToken};

    const bool isAlone = shape.tokens.size() == 1;
    // Several further tokens leave few texts to look at, and each word would have to be asked for along with them.
    constexpr qsizetype ManyTokens = 3;
    if (shape.tokens.size() >= ManyTokens) {
        shape.tokens.removeFirst();
        return {{phrase(shape.tokens, shape.goesOn)}, false};
    }
    const auto beginnings = isAlone && shape.goesOn ? words.containing(shape.tokens.first(), MostWords)
                                                    : words.endingWith(shape.tokens.first(), MostWords);
    if (!beginnings) {
        if (isAlone)
            return {};
        shape.tokens.removeFirst();
        return {{phrase(shape.tokens, shape.goesOn)}, false};
    }
    if (!isAlone) {
        // As a phrase each word would have the index go through all places of what follows it.
        const QString word = shape.tokens.takeFirst();
        const QString rest = phrase(shape.tokens, shape.goesOn);
        QStringList expressions{phrase(QStringList(word) + shape.tokens, shape.goesOn)};
        QStringList longer;
        for (const QString &other : *beginnings) {
            if (other != word)
                longer += phrase({other}, false);
        }
        for (const QString &anyWord : anyOf(longer))
            expressions += anyWord + u" AND " + rest;
        return {expressions, false};
    }
    QStringList phrases;
    for (const QString &word : *beginnings)
        phrases += phrase({word}, false);
    // Where no text has such a word, an expression that finds nothing says so; no expression would say the contrary.
    if (phrases.isEmpty())
        phrases += phrase(shape.tokens, false);
    return {anyOf(phrases), shape.isOneToken};
}

QString matchExpression(const std::vector<SearchTerm> &terms)
{
    QStringList phrases;
    for (const SearchTerm &term : terms) {
        const Shape shape = shapeOf(term);
        if (!shape.tokens.isEmpty())
            phrases += phrase(shape.tokens, shape.goesOn);
        if (phrases.size() == IndexedTerms)
            break;
    }
    return phrases.join(QStringLiteral(" AND "));
}

} // namespace gleaner::library
