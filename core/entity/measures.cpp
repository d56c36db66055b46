// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"
#include "core/entity/numeral.h"

#include <array>

namespace gleaner::entity {

namespace {

struct Unit {
    QStringView word;
    QStringView unit;     ///< normalised
    bool counter = false; ///< counts things: only with a magnitude, "5 台" says little
};

// Longer words before their own beginnings.
constexpr std::array units{
    Unit{u"吉瓦时", u"GWh"},
    Unit{u"兆瓦时", u"MWh"},
    Unit{u"千瓦时", u"kWh"},
    Unit{u"吉瓦", u"GW"},
    Unit{u"兆瓦", u"MW"},
    Unit{u"千瓦", u"kW"},
    Unit{u"GWh", u"GWh"},
    Unit{u"MWh", u"MWh"},
    Unit{u"kWh", u"kWh"},
    Unit{u"GW", u"GW"},
    Unit{u"MW", u"MW"},
    Unit{u"kW", u"kW"},
    Unit{u"毫安时", u"mAh"},
    Unit{u"mAh", u"mAh"},
    Unit{u"平方公里", u"km²"},
    Unit{u"平方千米", u"km²"},
    Unit{u"平方米", u"m²"},
    Unit{u"平方英尺", u"ft²"},
    Unit{u"公里", u"km"},
    Unit{u"千米", u"km"},
    Unit{u"km", u"km"},
    Unit{u"英里", u"mi"},
    Unit{u"厘米", u"cm"},
    Unit{u"毫米", u"mm"},
    Unit{u"微米", u"µm"},
    Unit{u"纳米", u"nm"},
    Unit{u"nm", u"nm"},
    Unit{u"mm", u"mm"},
    Unit{u"cm", u"cm"},
    Unit{u"英寸", u"in"},
    Unit{u"英尺", u"ft"},
    Unit{u"公斤", u"kg"},
    Unit{u"千克", u"kg"},
    Unit{u"kg", u"kg"},
    Unit{u"吨", u"t"},
    Unit{u"摄氏度", u"°C"},
    Unit{u"℃", u"°C"},
    Unit{u"GHz", u"GHz"},
    Unit{u"MHz", u"MHz"},
    Unit{u"kHz", u"kHz"},
    Unit{u"Hz", u"Hz"},
    Unit{u"PFLOPS", u"PFLOPS"},
    Unit{u"TFLOPS", u"TFLOPS"},
    Unit{u"TOPS", u"TOPS"},
    Unit{u"EFLOPS", u"EFLOPS"},
    Unit{u"Gbps", u"Gbit/s"},
    Unit{u"Mbps", u"Mbit/s"},
    Unit{u"GB/s", u"GB/s"},
    Unit{u"TB/s", u"TB/s"},
    Unit{u"EB", u"EB"},
    Unit{u"PB", u"PB"},
    Unit{u"TB", u"TB"},
    Unit{u"GB", u"GB"},
    Unit{u"MB", u"MB"},
    Unit{u"KB", u"KB"},
    Unit{u"tokens", u"token"},
    Unit{u"token", u"token"},
    Unit{u"Tokens", u"token"},
    Unit{u"Token", u"token"},
    Unit{u"词元", u"token"},
    Unit{u"个参数", u"parameter"},
    Unit{u"参数", u"parameter"},
    Unit{u"parameters", u"parameter"},
    Unit{u"上下文", u"token"},
    Unit{u"像素", u"px"},
    Unit{u"个基点", u"bp"},
    Unit{u"基点", u"bp"},
    Unit{u"尼特", u"nit"},
    Unit{u"马力", u"PS"},
    Unit{u"牛·米", u"N·m"},
    Unit{u"台", u"台", true},
    Unit{u"辆", u"辆", true},
    Unit{u"架", u"架", true},
    Unit{u"颗", u"颗", true},
    Unit{u"块", u"块", true},
    Unit{u"部", u"部", true},
    Unit{u"枚", u"枚", true},
    Unit{u"张", u"张", true},
    Unit{u"人次", u"人次", true},
    Unit{u"人", u"人", true},
    Unit{u"名", u"名", true},
    Unit{u"家", u"家", true},
    Unit{u"用户", u"用户", true},
    Unit{u"次", u"次", true},
    Unit{u"套", u"套", true},
    Unit{u"件", u"件", true},
    Unit{u"桶", u"桶", true},
    Unit{u"股", u"股", true},
    Unit{u"片", u"片", true},
    Unit{u"条", u"条", true},
    Unit{u"份", u"份", true},
};

const Unit *unitAt(QStringView text, qsizetype at)
{
    const Unit *best = nullptr;
    for (const Unit &unit : units) {
        const qsizetype end = at + unit.word.size();
        if (!startsAt(text, at, unit.word) || (best && best->word.size() >= unit.word.size()))
            continue;
        if (isLatinWord(unit.word.back().unicode()) && isLatinWord(charAt(text, end)))
            continue;
        best = &unit;
    }
    return best;
}

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
        if (startsAt(text, at, u"个百分点"))
            return add(Type::Percent, {numeral.start, at + 4}, numeral.value, u"pp");
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
    qsizetype quantity(const Numeral &numeral)
    {
        if (numeral.han && !numeral.magnitude)
            return numeral.end;
        qsizetype at = numeral.end;
        double value = numeral.value;
        bool magnitude = numeral.magnitude;
        if (const auto factor = readLatinMagnitude(text, at)) {
            value *= *factor;
            magnitude = true;
        }
        at = skipBlank(text, at);
        const Unit *unit = unitAt(text, at);
        if (!unit || (unit->counter && !magnitude) || (unit->unit == u"parameter" && !magnitude)
            || isRangeEnd(text, numeral.start, at + unit->word.size()))
            return numeral.end;
        if (unit->word == u"上下文" && !magnitude)
            return numeral.end;
        return add(Type::Quantity, {numeral.start, at + unit->word.size()}, value, unit->unit);
    }

    qsizetype add(Type type, TextSpan span, double value, QStringView unit)
    {
        Candidate candidate = makeCandidate(context, type, span, Layer::Measures, Trust::Sure);
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
