// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner::entity {

/// Han, kana and Hangul of the basic plane: letters that stand without spaces between words.
[[nodiscard]] constexpr bool isCjk(char16_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3040 && c <= 0x30FF && c != 0x30FB) || (c >= 0xAC00 && c <= 0xD7AF)
        || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005;
}

[[nodiscard]] constexpr bool isHan(char16_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
}

[[nodiscard]] constexpr bool isDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

[[nodiscard]] constexpr bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Letters of Latin script, accents included.
[[nodiscard]] constexpr bool isLatinLetter(char16_t c)
{
    return isAsciiLetter(c) || (c >= 0x00C0 && c <= 0x024F && c != 0x00D7 && c != 0x00F7);
}

/// A character that a Latin word or number is made of.
[[nodiscard]] constexpr bool isLatinWord(char16_t c)
{
    return isLatinLetter(c) || isDigit(c);
}

[[nodiscard]] constexpr bool isOneOf(char16_t c, QStringView set)
{
    for (qsizetype i = 0; i < set.size(); ++i) {
        if (set.utf16()[i] == c)
            return true;
    }
    return false;
}

/// Between the parts of a foreign name in Chinese or Japanese.
[[nodiscard]] constexpr bool isNameDot(char16_t c)
{
    return isOneOf(c, u"·・•‧⋅∙");
}

/// A blank that may stand inside a number or name: not a line break, not a tab.
[[nodiscard]] constexpr bool isBlank(char16_t c)
{
    return c == u' ' || c == 0x00A0 || c == 0x2009 || c == 0x202F;
}

/// The character at `at`, or 0 outside the text.
[[nodiscard]] constexpr char16_t charAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text.utf16()[at] : u'\0';
}

/// The first offset from `at` on that holds no blank; passes at most one blank.
[[nodiscard]] constexpr qsizetype skipBlank(QStringView text, qsizetype at)
{
    return isBlank(charAt(text, at)) ? at + 1 : at;
}

/// The last offset up to `at` that holds no blank; passes at most one blank.
[[nodiscard]] constexpr qsizetype skipBlankBack(QStringView text, qsizetype at)
{
    return isBlank(charAt(text, at)) ? at - 1 : at;
}

/// Written out, since most comparisons end at the first character and a call would cost more than they do.
[[nodiscard]] constexpr bool startsAt(QStringView text, qsizetype at, QStringView what)
{
    if (at < 0 || what.size() > text.size() - at)
        return false;
    for (qsizetype i = 0; i < what.size(); ++i) {
        if (text.utf16()[at + i] != what.utf16()[i])
            return false;
    }
    return true;
}

[[nodiscard]] constexpr bool endsAt(QStringView text, qsizetype end, QStringView what)
{
    return end <= text.size() && startsAt(text, end - what.size(), what);
}

/// No Latin word runs across offset `at`.
[[nodiscard]] constexpr bool isWordBorder(QStringView text, qsizetype at)
{
    return !(isLatinWord(charAt(text, at - 1)) && isLatinWord(charAt(text, at)));
}

} // namespace gleaner::entity
