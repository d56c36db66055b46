// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchquery.h"

#include "core/library/fold.h"
#include "core/library/tokens.h"

#include <QStringList>

namespace gleaner::library {

namespace {

// Bounds for FTS5's parser; longer queries are still right, as every hit is checked against the text.
constexpr size_t IndexedTerms = 32;
constexpr qsizetype IndexedTokens = 64;

bool isQuote(QChar c)
{
    return QStringView(u"\"“”„＂").contains(c);
}

char32_t lastPoint(QStringView text)
{
    if (text.size() > 1 && text.back().isLowSurrogate() && text[text.size() - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[text.size() - 2], text.back());
    return text.back().unicode();
}

char32_t firstPoint(QStringView text)
{
    if (text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return text[0].unicode();
}

/// Whether a word goes on from the end of `left` into `right`.
bool cutsWord(QStringView left, QStringView right)
{
    return !left.isEmpty() && !right.isEmpty() && tokenKind(lastPoint(left)) == TokenKind::Word
        && tokenKind(firstPoint(right)) == TokenKind::Word;
}

} // namespace

std::vector<SearchTerm> parseQuery(const QString &query)
{
    std::vector<SearchTerm> terms;
    QString word;
    bool quoted = false;
    const auto close = [&] {
        if (const QString folded = fold(word).trimmed(); !folded.isEmpty())
            terms.push_back({folded, quoted});
        word.clear();
    };
    for (const QChar c : query) {
        if (isQuote(c)) {
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

std::vector<TextSpan> occurrences(QStringView folded, const SearchTerm &term)
{
    std::vector<TextSpan> result;
    const qsizetype length = term.folded.size();
    for (qsizetype at = folded.indexOf(term.folded); at >= 0;) {
        const bool isWhole = !cutsWord(folded.first(at), term.folded)
                          && !(term.isQuoted && cutsWord(term.folded, folded.sliced(at + length)));
        if (isWhole)
            result.push_back({at, at + length});
        at = folded.indexOf(term.folded, isWhole ? at + length : at + 1);
    }
    return result;
}

QString matchExpression(const std::vector<SearchTerm> &terms)
{
    QStringList phrases;
    for (const SearchTerm &term : terms) {
        QStringList list = tokens(term.folded).split(u' ', Qt::SkipEmptyParts);
        if (list.isEmpty())
            continue;
        // Tokens hold letters and digits only, so there is nothing to escape.
        const bool isPrefix = tokenKind(lastPoint(term.folded)) == TokenKind::Word && !term.isQuoted
                           && list.size() <= IndexedTokens;
        list = list.first(std::min(list.size(), IndexedTokens));
        phrases += u'"' + list.join(u' ') + (isPrefix ? QStringLiteral("\" *") : QStringLiteral("\""));
        if (phrases.size() == IndexedTerms)
            break;
    }
    return phrases.join(QStringLiteral(" AND "));
}

} // namespace gleaner::library
