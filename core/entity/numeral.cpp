// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/numeral.h"

#include "core/entity/chars.h"

#include <array>
#include <charconv>
#include <cmath>

namespace gleaner::entity {

namespace {

constexpr qsizetype LongestNumeral = 24; // keeps hostile runs of digits linear

double hanDigit(char16_t c)
{
    switch (c) {
    case u'零':
    case u'〇': return 0;
    case u'一': return 1;
    case u'二':
    case u'两': return 2;
    case u'三': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    default: return -1;
    }
}

double smallPower(char16_t c)
{
    return c == u'十' ? 10 : c == u'百' ? 100 : c == u'千' ? 1000 : 0;
}

double greatPower(char16_t c)
{
    return c == u'万' || c == u'萬' ? 1e4 : c == u'亿' || c == u'億' ? 1e8 : 0;
}

/// "万", "百万", "千亿", "万亿" behind digits: the product of its characters.
double readMagnitude(QStringView text, qsizetype &at)
{
    double factor = 1;
    for (int count = 0; count < 4; ++count) {
        const char16_t c = charAt(text, at);
        const double power = std::max(smallPower(c), greatPower(c));
        if (power == 0)
            break;
        factor *= power;
        ++at;
    }
    return factor;
}

std::optional<Numeral> readDigits(QStringView text, qsizetype at)
{
    std::array<char, LongestNumeral> digits{};
    char *last = digits.data();
    qsizetype i = at;
    bool fraction = false;
    while (i - at < LongestNumeral) {
        const char16_t c = charAt(text, i);
        if (isDigit(c)) {
            *last++ = char(c);
        } else if (c == u'.' && !fraction && isDigit(charAt(text, i + 1))) {
            fraction = true;
            *last++ = '.';
        } else if (c != u',' || fraction || !isDigit(charAt(text, i + 1)) || !isDigit(charAt(text, i + 2))
                   || !isDigit(charAt(text, i + 3)) || isDigit(charAt(text, i + 4))) {
            break;
        }
        ++i;
    }
    if (isDigit(charAt(text, i)) || (charAt(text, i) == u'.' && isDigit(charAt(text, i + 1))))
        return std::nullopt; // too long, or an address or version such as 1.2.3
    Numeral numeral{.start = at, .end = i};
    std::from_chars(digits.data(), last, numeral.value);
    qsizetype next = skipBlank(text, i);
    if (const char16_t c = charAt(text, next); c == u'多' || c == u'余') {
        numeral.vague = true;
        next = skipBlank(text, next + 1);
    }
    const qsizetype before = next;
    const double factor = readMagnitude(text, next);
    if (next > before) {
        numeral.value *= factor;
        numeral.magnitude = factor >= 1e4;
        numeral.end = next;
    } else if (numeral.vague) {
        numeral.end = before;
    }
    if (const char16_t c = charAt(text, skipBlank(text, numeral.end)); c == u'多' || c == u'余' || c == u'几')
        numeral.vague = true;
    return numeral;
}

std::optional<Numeral> readHan(QStringView text, qsizetype at)
{
    double total = 0;
    double section = 0;
    double digit = -1;
    bool magnitude = false;
    qsizetype i = at;
    for (; i - at < LongestNumeral; ++i) {
        const char16_t c = charAt(text, i);
        if (const double value = hanDigit(c); value >= 0) {
            if (digit > 0)
                return std::nullopt; // "二五" is no amount
            digit = value;
        } else if (const double power = smallPower(c); power > 0) {
            section += (digit < 0 ? 1 : digit) * power;
            digit = 0;
        } else if (const double great = greatPower(c); great > 0) {
            const double sum = section + std::max(digit, 0.0);
            if (sum == 0 && total == 0)
                return std::nullopt;
            total = sum == 0 ? total * great : total + sum * great;
            section = 0;
            digit = -1;
            magnitude = true;
        } else {
            break;
        }
    }
    if (i == at)
        return std::nullopt;
    Numeral numeral{
        .start = at, .end = i, .value = total + section + std::max(digit, 0.0), .magnitude = magnitude, .han = true};
    const char16_t next = charAt(text, i);
    // "千亿" and "百万" name an order of size, "三千亿" an amount.
    const char16_t first = charAt(text, at);
    numeral.vague = next == u'多' || next == u'余' || next == u'几' || first == u'百' || first == u'千';
    return numeral;
}

bool isRangeSign(char16_t c)
{
    return isOneOf(c, u"-~～—–－至到/／");
}

} // namespace

std::optional<Numeral> readNumeral(QStringView text, qsizetype at)
{
    const char16_t c = charAt(text, at);
    const char16_t before = charAt(text, at - 1);
    if (isDigit(c)) {
        if (isLatinWord(before) || ((before == u'.' || before == u',') && isDigit(charAt(text, at - 2))))
            return std::nullopt;
        return readDigits(text, at);
    }
    if ((hanDigit(c) < 0 && smallPower(c) == 0) || hanDigit(before) >= 0 || smallPower(before) > 0
        || greatPower(before) > 0 || isOneOf(before, u"数几第上近成每多余半点"))
        return std::nullopt;
    return readHan(text, at);
}

std::optional<double> readLatinMagnitude(QStringView text, qsizetype &at)
{
    struct Magnitude {
        QStringView word;
        double factor;
        bool anyCase;
    };
    static constexpr std::array magnitudes{
        Magnitude{u"trillion", 1e12, true}, Magnitude{u"billion", 1e9, true}, Magnitude{u"million", 1e6, true},
        Magnitude{u"thousand", 1e3, true},  Magnitude{u"bn", 1e9, true},      Magnitude{u"mn", 1e6, true},
        Magnitude{u"tn", 1e12, true},       Magnitude{u"K", 1e3, true},       Magnitude{u"M", 1e6, false},
        Magnitude{u"B", 1e9, false},        Magnitude{u"T", 1e12, false},
    };
    for (const Magnitude &m : magnitudes) {
        const qsizetype start = m.word.size() > 2 ? skipBlank(text, at) : at;
        const qsizetype end = start + m.word.size();
        if (end > text.size() || isLatinWord(charAt(text, end)))
            continue;
        if (text.sliced(start, m.word.size()).compare(m.word, m.anyCase ? Qt::CaseInsensitive : Qt::CaseSensitive)
            == 0) {
            at = end;
            return m.factor;
        }
    }
    return std::nullopt;
}

bool isRangeEnd(QStringView text, qsizetype start, qsizetype end)
{
    const auto isAmount = [](char16_t c) { return isDigit(c) || isOneOf(c, u"万亿元镑币%％千百金$€£¥"); };
    if (const qsizetype next = skipBlank(text, end); isRangeSign(charAt(text, next))) {
        const char16_t after = charAt(text, skipBlank(text, next + 1));
        if (isDigit(after) || isOneOf(after, u"$€£¥"))
            return true;
    }
    const qsizetype sign = skipBlankBack(text, start - 1);
    return sign > 0 && isRangeSign(charAt(text, sign)) && isAmount(charAt(text, skipBlankBack(text, sign - 1)));
}

} // namespace gleaner::entity
