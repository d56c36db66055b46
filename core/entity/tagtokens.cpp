// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/tagtokens.h"

#include "core/entity/chars.h"
#include "core/entity/hashing.h"

namespace gleaner::entity {

namespace {

using Kind = TagToken::Kind;

constexpr bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'’';
}

constexpr bool isJoint(char16_t c)
{
    return c == u'-' || c == u'.' || c == u'_' || c == u'&' || c == 0x2011 || isApostrophe(c);
}

constexpr bool isCapital(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= 0x00C0 && c <= 0x00DE);
}

constexpr bool isSpace(char16_t c)
{
    return isBlank(c) || c == u'\t' || c == 0x3000 || c == 0x200B;
}

/// The possessive of English: a token of its own.
bool isGenitive(QStringView text, qsizetype at)
{
    return isApostrophe(charAt(text, at)) && charAt(text, at + 1) == u's' && !isLatinWord(charAt(text, at + 2));
}

qsizetype wordEnd(QStringView text, qsizetype at)
{
    while (isLatinWord(charAt(text, at))
           || (isJoint(charAt(text, at)) && isLatinWord(charAt(text, at + 1)) && !isGenitive(text, at)))
        ++at;
    while (charAt(text, at) == u'+' || (charAt(text, at) == u'#' && !isLatinWord(charAt(text, at + 1))))
        ++at;
    return at;
}

/// Fills in a Latin word or number.
void describeWord(TagToken &token, QStringView text)
{
    constexpr int MostLetters = 2; // of a kind in a row that a shape tells apart
    constexpr int MostDigits = 3;
    TextHash written;
    TextHash word;
    TextHash shape;
    char16_t last = 0;
    int run = 0;
    bool letters = false;
    for (qsizetype i = token.span.start; i < token.span.end; ++i) {
        const char16_t c = charAt(text, i);
        const bool capital = isCapital(c);
        written.add(c);
        word.add(capital ? char16_t(c + 0x20) : c);
        letters = letters || isLatinLetter(c);
        const char16_t sign = capital ? u'X' : isLatinLetter(c) ? u'x' : isDigit(c) ? u'0' : c;
        run = sign == last ? run + 1 : 1;
        last = sign;
        if (run <= (sign == u'0' ? MostDigits : MostLetters))
            shape.add(sign);
    }
    token.written = written.value();
    token.shape = shape.value();
    token.word = letters ? word.value() : token.shape ^ 1;
    token.kind = !letters ? Kind::Number : isCapital(charAt(text, token.span.start)) ? Kind::Capital : Kind::Word;
}

Kind kindOfCharacter(char16_t c)
{
    if (isHan(c))
        return Kind::Han;
    if (isCjk(c))
        return c < 0x30A0 ? Kind::Kana : Kind::OtherScript;
    return c == u'\n' ? Kind::LineEnd : Kind::Mark;
}

} // namespace

std::vector<TagToken> tagTokens(QStringView text)
{
    std::vector<TagToken> tokens;
    tokens.reserve(size_t(text.size()));
    bool spaced = false;
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = charAt(text, at);
        if (isSpace(c)) {
            spaced = true;
            ++at;
            continue;
        }
        TagToken token;
        token.spaced = std::exchange(spaced, false);
        if (isLatinWord(c)) {
            token.span = {at, wordEnd(text, at)};
            describeWord(token, text);
        } else {
            const bool pair = QChar::isHighSurrogate(c) && at + 1 < text.size();
            token.span = {at, at + (pair ? 2 : 1)};
            // One dot between the parts of a name, whichever is written.
            token.written = isNameDot(c) ? hashOf(u"·") : hashOf(text.sliced(at, token.span.length()));
            token.word = token.written;
            token.kind = kindOfCharacter(c);
            token.shape = token.kind == Kind::Mark || token.kind == Kind::LineEnd ? token.written : quint64(token.kind);
        }
        at = token.span.end;
        tokens.push_back(token);
    }
    return tokens;
}

} // namespace gleaner::entity
