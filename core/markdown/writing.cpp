// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing.h"

#include "core/base/find.h"

namespace gleaner::markdown {

namespace {

bool isWide(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi: return true;
    default:
        // CJK symbols and punctuation, vertical and small forms, fullwidth forms
        return (c >= 0x3000 && c <= 0x303f) || (c >= 0xfe10 && c <= 0xfe1f) || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff01 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6);
    }
}

/// Punctuation that Chinese shares with other languages: quotation marks, dash, ellipsis, middle dot.
bool isSharedPunctuation(char32_t c)
{
    return c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d || c == 0x2014 || c == 0x2026 || c == 0x00b7;
}

bool isUnwritable(char32_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n' && c != u'\f' && c != u'\r') || (c >= 0x7f && c <= 0x9f)
        || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

} // namespace

bool joinsAcrossLines(char32_t before, char32_t after)
{
    const bool wideBefore = isWide(before);
    const bool wideAfter = isWide(after);
    return (wideBefore || wideAfter) && (wideBefore || isSharedPunctuation(before))
        && (wideAfter || isSharedPunctuation(after));
}

char32_t firstCharacter(QStringView text)
{
    if (text.isEmpty())
        return 0;
    if (text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return text[0].unicode();
}

char32_t lastCharacter(QStringView text)
{
    const qsizetype size = text.size();
    if (size > 1 && text[size - 1].isLowSurrogate() && text[size - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[size - 2], text[size - 1]);
    return size > 0 ? text[size - 1].unicode() : 0;
}

bool isWritable(QStringView text)
{
    const auto isSuspect = [](char16_t unit) {
        return ((unit < 0x20) & (unit != u'\n') & (unit != u'\t')) | ((unit >= 0x7f) & (unit <= 0x9f))
             | ((unit >= 0xfdd0) & (unit <= 0xfdef)) | (unit >= 0xfffe) | ((unit & 0xf800) == 0xd800);
    };
    if (findByAnchor(text, u"&#", 0) >= 0)
        return false;
    for (qsizetype at = findRare(text, isSuspect); at < text.size(); at = findRare(text, isSuspect, at + 1)) {
        const char32_t c = firstCharacter(text.sliced(at));
        if (isUnwritable(c))
            return false;
        at += c > 0xffff ? 1 : 0;
    }
    return true;
}

void makeWritable(QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        if ((unit >= 0x20 && unit < 0x7f) || (unit > 0x9f && unit < 0xd800))
            continue;
        const char32_t c = firstCharacter(QStringView(text).sliced(i));
        if (isUnwritable(c))
            text.replace(i, c > 0xffff ? 2 : 1, QChar(QChar::ReplacementCharacter));
        else if (c > 0xffff)
            ++i;
    }
}

} // namespace gleaner::markdown
