// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/tokens.h"

#include "core/library/fold.h"

namespace gleaner::library {

namespace {

constexpr bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isWithoutSpaces(char32_t c)
{
    return within(c, 0x2e80, 0xa4cf) // radicals, kana, bopomofo, ideographs, Yi
        || within(c, 0xac00, 0xd7ff) || within(c, 0x1100, 0x11ff) || within(c, 0xa960, 0xa97f) // Korean
        || within(c, 0xf900, 0xfaff) || within(c, 0x1b000, 0x1b16f) || within(c, 0x20000, 0x3ffff)
        || within(c, 0x0e00, 0x0fff) || within(c, 0x1000, 0x109f) || within(c, 0x1780, 0x17ff); // Thai to Khmer
}

/// "C++", "C#", "40%": few texts have the sign next to the letter or digit, many have either.
constexpr bool isSign(char32_t c)
{
    return c == '+' || c == '#' || c == '%' || c == '$' || c == '@';
}
constexpr char16_t FirstSign = 0xe000;

} // namespace

TokenKind tokenKind(char32_t c)
{
    if (c < 0x80 && isSign(c))
        return TokenKind::Single;
    if (c < 0x80)
        return (within(c, 'a', 'z') || within(c, '0', '9') || within(c, 'A', 'Z')) ? TokenKind::Word : TokenKind::None;
    if (within(c, 0x20000, 0x3fffd)) // ideographs, also those younger than Qt's tables
        return TokenKind::Single;
    if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c))
        return TokenKind::None;
    return isWithoutSpaces(c) ? TokenKind::Single : TokenKind::Word;
}

char32_t firstPoint(QStringView text)
{
    if (text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return text[0].unicode();
}

char32_t lastPoint(QStringView text)
{
    if (text.size() > 1 && text.back().isLowSurrogate() && text[text.size() - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[text.size() - 2], text.back());
    return text.back().unicode();
}

QString tokens(QStringView folded)
{
    QString result;
    result.reserve(folded.size() * 2);
    TokenKind before = TokenKind::None;
    for (qsizetype at = 0; at < folded.size();) {
        const bool pair = folded[at].isHighSurrogate() && at + 1 < folded.size() && folded[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(folded[at], folded[at + 1]) : folded[at].unicode();
        const qsizetype length = pair ? 2 : 1;
        const TokenKind kind = tokenKind(c);
        if (kind != TokenKind::None) {
            if (!result.isEmpty() && (kind == TokenKind::Single || before != TokenKind::Word))
                result += u' ';
            if (isSign(c))
                result += QChar(char16_t(FirstSign + c));
            else
                result += folded.sliced(at, length);
        }
        before = kind;
        at += length;
    }
    return result;
}

QString searchTokens(QStringView text)
{
    return tokens(fold(text));
}

} // namespace gleaner::library
