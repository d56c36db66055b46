// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"
#include "core/entity/numeral.h"
#include "core/entity/units.h"

#include <algorithm>

namespace gleaner::entity {

namespace {

bool isPercentSign(char16_t c)
{
    return c == u'%' || c == u'％';
}

class Finder {
public:
    Finder(const TextContext &textContext, Candidates &candidates)
        : context(textContext)
        , text(textContext.text)
        , out(candidates)
    { }

    /// Gives the offset to go on from.
    qsizetype measure(const Numeral &numeral)
    {
        const qsizetype at = skipBlank(text, numeral.end);
        if (isPercentSign(charAt(text, at)))
            return add(Type::Percent, {numeral.start, at + 1}, numeral.value, u"%");
        static constexpr QStringView points[] = {u"个百分点", u"個百分點", u"percentage points"};
        for (const QStringView word : points) {
            if (startsAt(text, at, word))
                return add(Type::Percent, {numeral.start, at + word.size()}, numeral.value, u"pp");
        }
        static constexpr QStringView percent[] = {u"percent", u"per cent", u"パーセント"};
        for (const QStringView word : percent) {
            if (startsAt(text, at, word) && isWordBorder(text, at + word.size()))
                return add(Type::Percent, {numeral.start, at + word.size()}, numeral.value, u"%");
        }
        if (charAt(text, at) == u'成' && isTenths(numeral, at))
            return add(Type::Percent, {numeral.start, at + 1}, numeral.value * 10, u"%");
        if (numeral.vague)
            return numeral.end;
        return quantity(numeral);
    }

    /// "百分之二十", "百分之 3.5".
    qsizetype fraction(qsizetype at)
    {
        const qsizetype start = at + 3;
        // What stands before the number is part of this form, so it is read on its own.
        const auto numeral = readNumeral(text.sliced(skipBlank(text, start)), 0);
        if (!numeral)
            return start;
        return add(Type::Percent, {at, skipBlank(text, start) + numeral->end}, numeral->value, u"%");
    }

private:
    /// "七成", "占比超 8 成".
    [[nodiscard]] bool isTenths(const Numeral &numeral, qsizetype at) const
    {
        return numeral.value >= 1 && numeral.value < 10 && !numeral.magnitude
            && !isOneOf(charAt(text, at + 1), u"为立功本员都果年熟就交长绩型分千不套百")
            && charAt(text, numeral.start - 1) != u'第';
    }

    qsizetype quantity(const Numeral &numeral)
    {
        // "第 3 家", "#5": it counts nothing.
        if (isOneOf(charAt(text, skipBlankBack(text, numeral.start - 1)), u"第#＃№"))
            return numeral.end;
        qsizetype at = numeral.end;
        double value = numeral.value;
        bool magnitude = numeral.magnitude;
        bool model = false;
        if (const auto factor = readLatinMagnitude(text, at)) {
            value *= *factor;
            magnitude = true;
            model = *factor >= 1e6 && at - numeral.end == 1;
        }
        const qsizetype numberEnd = at;
        at += charAt(text, at) == u'+';
        const bool joined = charAt(text, at) == u'-' && isAsciiLetter(charAt(text, at + 1));
        at = joined ? at + 1 : skipBlank(text, at);
        const Unit *unit = unitAt(text, at);
        if (!unit || !fits(*unit, numeral, value, magnitude, at)) {
            if ((model && isModelSize(numberEnd)) || (magnitude && countsParameters(numeral.start)))
                return add(Type::Quantity, {numeral.start, numberEnd}, value, u"parameter", Trust::Good);
            return numeral.end;
        }
        if (isRangeEnd(text, numeral.start, at + unit->word.size()))
            return numeral.end;
        return add(Type::Quantity, {numeral.start, at + unit->word.size()}, value, unit->unit);
    }

    [[nodiscard]] bool fits(const Unit &unit, const Numeral &numeral, double value, bool magnitude, qsizetype at) const
    {
        // "三年" and "一天" are turns of speech more often than amounts; "六倍" is none.
        if (numeral.han && !magnitude && unit.unit != u"×")
            return false;
        switch (unit.use) {
        case Unit::Use::Measure:
            // "3 x 4" and "8x7b" multiply.
            return !isOneOf(unit.word.front().unicode(), u"xX×") || at == numeral.end;
        case Unit::Use::Count: return magnitude || value >= 10;
        case Unit::Use::Great: return magnitude;
        case Unit::Use::Years: return isLengthOfTime(numeral, value, at + 1);
        }
        return false;
    }

    /// "3 年" and "未来 20 年", but not "2025 年", "24 年" or "05 年".
    [[nodiscard]] bool isLengthOfTime(const Numeral &numeral, double value, qsizetype end) const
    {
        const char16_t next = charAt(text, skipBlank(text, end));
        if (value > 1000 || charAt(text, numeral.start) == u'0' || isDigit(next)
            || isOneOf(next, u"级代度Q第上下一二三四款初底末份"))
            return false;
        if (value < 10 || isOneOf(next, u"内来期间后前历以的之老经寿保"))
            return true;
        const QStringView front = text.first(numeral.start).last(std::min<qsizetype>(numeral.start, 3));
        return std::ranges::any_of(front, [](QChar c) { return isOneOf(c.unicode(), u"去近来达过期时约"); });
    }

    /// "70B 模型", "a 24B open model": behind the number stands what has parameters.
    [[nodiscard]] bool isModelSize(qsizetype end) const
    {
        static constexpr QStringView words[] = {u"模型", u"大模型", u"开源", u"权重",   u"激活",        u"总参",
                                                u"版本", u"的模型", u"规模", u"MoE",    u"model",       u"total",
                                                u"级",   u"モデル", u"参数", u"active", u"open-weight", u"parameter"};
        const qsizetype next = charAt(text, end) == u'-' ? end + 1 : skipBlank(text, end);
        return std::ranges::any_of(words, [&](QStringView word) { return startsAt(text, next, word); });
    }

    /// "参数达 720 亿", "总参数 309B".
    [[nodiscard]] bool countsParameters(qsizetype start) const
    {
        const QStringView front = text.first(start).last(std::min<qsizetype>(start, 9));
        const qsizetype at = front.lastIndexOf(u"参数");
        return at >= 0 && std::ranges::all_of(front.sliced(at + 2), [](QChar c) {
                   return isOneOf(c.unicode(), u"量规模总数为达高约仅只有超过是到的：: ");
               });
    }

    qsizetype add(Type type, TextSpan span, double value, QStringView unit, Trust trust = Trust::Sure)
    {
        Candidate candidate = makeCandidate(context, type, span, Layer::Measures, trust);
        candidate.mention.value = value;
        candidate.mention.unit = unit.toString();
        out.push_back(std::move(candidate));
        return span.end;
    }

    const TextContext &context;
    QStringView text;
    Candidates &out;
};

} // namespace

void findMeasures(const TextContext &context, Candidates &out)
{
    const QStringView text = context.text;
    Finder finder(context, out);
    for (qsizetype at = 0; at < text.size();) {
        if (charAt(text, at) == u'百' && startsAt(text, at, u"百分之"))
            at = finder.fraction(at);
        else if (const auto numeral = mayBeginNumeral(charAt(text, at)) ? readNumeral(text, at) : std::nullopt)
            at = finder.measure(*numeral);
        else
            ++at;
    }
}

} // namespace gleaner::entity
