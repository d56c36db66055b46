// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flanking.h"

#include "core/base/find.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace gleaner::markdown {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// East_Asian_Width W, F and H without Emoji_Presentation, and Script Hangul, of Unicode 17. Unassigned characters
/// between two ranges of a script are taken in.
constexpr std::array Cjk{
    Range{0x1100, 0x11ff},   Range{0x20a9, 0x20a9},   Range{0x2329, 0x232a},   Range{0x2630, 0x2637},
    Range{0x268a, 0x268f},   Range{0x2e80, 0x303e},   Range{0x3040, 0x3247},   Range{0x3250, 0xa4cf},
    Range{0xa960, 0xa97f},   Range{0xac00, 0xd7ff},   Range{0xf900, 0xfaff},   Range{0xfe10, 0xfe1f},
    Range{0xfe30, 0xfe6f},   Range{0xff01, 0xffee},   Range{0x16fe0, 0x18dff}, Range{0x1aff0, 0x1b2ff},
    Range{0x1d300, 0x1d376}, Range{0x1f200, 0x1f200}, Range{0x1f202, 0x1f202}, Range{0x1f210, 0x1f219},
    Range{0x1f21b, 0x1f22e}, Range{0x1f230, 0x1f231}, Range{0x1f237, 0x1f237}, Range{0x1f23b, 0x1f23b},
    Range{0x1f240, 0x1f248}, Range{0x1f260, 0x1f265}, Range{0x20000, 0x3fffd},
};

bool isSymbol(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Symbol_Math:
    case QChar::Symbol_Currency:
    case QChar::Symbol_Modifier:
    case QChar::Symbol_Other: return true;
    default: return false;
    }
}

/// CommonMark 0.31: also symbols.
bool isPunctuation(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other: return true;
    default: return isSymbol(c);
    }
}

bool isDelimiter(QChar c)
{
    return c == u'*' || c == u'_';
}

/// U+FE0F makes an emoji, the others choose a shape of the character they follow.
bool isVariationSelector(char32_t c)
{
    return c >= 0xfe00 && c <= 0xfe0e;
}

bool isIdeographicVariationSelector(char32_t c)
{
    return c >= 0xe0100 && c <= 0xe01ef;
}

/// A quotation mark all languages share, made a fullwidth one.
bool isFullwidthQuote(char32_t c, char32_t selector)
{
    return selector == 0xfe01 && (c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d);
}

} // namespace

bool isCjk(char32_t c)
{
    if (c < Cjk.front().first)
        return false;
    const auto range = std::ranges::lower_bound(Cjk, c, {}, &Range::last);
    return range != Cjk.end() && c >= range->first;
}

bool hasCjk(QStringView text)
{
    const auto mayBeCjk = [](char16_t c) { return c >= Cjk.front().first; };
    for (qsizetype i = findRare(text, mayBeCjk); i < text.size(); i = findRare(text, mayBeCjk, i + 1)) {
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text[++i].unicode());
        if (isCjk(c) || (i > 0 && isFullwidthQuote(text[i - 1].unicode(), c)))
            return true;
    }
    return false;
}

bool needsFlanks(QStringView text)
{
    if (hasCjk(text))
        return true;
    const auto isForeign = [](char16_t c) { return c >= 0x80; };
    for (qsizetype i = findRare(text, isForeign); i < text.size(); i = findRare(text, isForeign, i + 1)) {
        const qsizetype start = i;
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text[++i].unicode());
        const bool isBesideDelimiter = (start > 0 && isDelimiter(text[start - 1]))
                                    || (i + 1 < text.size() && isDelimiter(text[i + 1]));
        if (isBesideDelimiter && isSymbol(c))
            return true;
    }
    return false;
}

bool isUnicodeSpace(char32_t c)
{
    return c == 0 || c == u'\t' || c == u'\n' || c == u'\f' || c == u'\r'
        || QChar::category(c) == QChar::Separator_Space;
}

Flanks flanksOf(char32_t delimiter, const Neighbours &around)
{
    const bool selected = isVariationSelector(around.before);
    const char32_t base = selected ? around.beforeLast : around.before;
    const bool spaceBefore = isUnicodeSpace(around.before);
    const bool spaceAfter = isUnicodeSpace(around.after);
    const bool punctuationBefore = isPunctuation(base);
    const bool punctuationAfter = isPunctuation(around.after);
    const bool besideCjk = isCjk(around.after) || isCjk(base) || (selected && isFullwidthQuote(base, around.before));

    const bool left = !spaceAfter
                   && (!punctuationAfter || spaceBefore || punctuationBefore || besideCjk
                       || isIdeographicVariationSelector(around.before));
    const bool right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter || besideCjk);
    if (delimiter != u'_')
        return {.canOpen = left, .canClose = right};
    return {.canOpen = left && (!right || punctuationBefore), .canClose = right && (!left || punctuationAfter)};
}

} // namespace gleaner::markdown
