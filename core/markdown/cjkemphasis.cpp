// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation.h"

#include "writing.h"

namespace gleaner::markdown {

namespace {

bool isSpace(char32_t c)
{
    return c == 0 || c == u'\t' || c == u'\n' || c == u'\f' || c == u'\r'
        || QChar::category(c) == QChar::Separator_Space;
}

/// What cmark takes for punctuation: also the symbols of ASCII.
bool isPunctuation(char32_t c)
{
    if (c < 0x80)
        return c > u' ' && c != 0x7f && !QChar::isLetterOrNumber(c);
    switch (QChar::category(c)) {
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other: return true;
    default: return false;
    }
}

/// Characters a letter beside them would mean something to: escapes, bounds of table cells, other delimiters.
bool mustStayBeside(char32_t c)
{
    return c == u'\\' || c == u'|' || c == u'_' || c == u'~';
}

/// Whether `before` ends in the markers of block quotes, thus stands for the start of a line.
bool isAtQuoteMarker(QStringView before)
{
    qsizetype at = before.size();
    while (at > 0 && (before[at - 1] == u'>' || before[at - 1] == u' ' || before[at - 1] == u'\t'))
        --at;
    return before.endsWith(u'>') && (at == 0 || before[at - 1] == u'\n');
}

} // namespace

std::vector<qsizetype> emphasisPlaces(QStringView text)
{
    std::vector<qsizetype> places;
    for (qsizetype start = text.indexOf(u'*'); start >= 0; start = text.indexOf(u'*', start)) {
        qsizetype end = start;
        while (end < text.size() && text[end] == u'*')
            ++end;
        const char32_t before = lastCharacter(text.first(start));
        const char32_t after = firstCharacter(text.sliced(end));
        const bool afterPunctuation = isPunctuation(before);
        const bool beforePunctuation = isPunctuation(after);
        if (afterPunctuation != beforePunctuation && !isSpace(before) && !isSpace(after) && before != u'\\'
            && (isCjk(before) || isCjk(after))) {
            if (beforePunctuation && (!mustStayBeside(after) || after == u'\\'))
                places.push_back(end);
            else if (afterPunctuation && !mustStayBeside(before) && !isAtQuoteMarker(text.first(start)))
                places.push_back(start);
        }
        start = end;
    }
    return places;
}

} // namespace gleaner::markdown
