// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"
#include "core/entity/icunames.h"
#include "core/entity/numeral.h"

#include <QHash>

#include <array>
#include <utility>
#include <vector>

namespace gleaner::entity {

namespace {

struct Currency {
    QStringView word;
    QStringView iso;
};

// Longer words before their own beginnings or ends.
constexpr std::array suffixes{
    Currency{u"元人民币", u"CNY"}, Currency{u"元美元", u"USD"},   Currency{u"元港币", u"HKD"},
    Currency{u"人民币", u"CNY"},   Currency{u"美元", u"USD"},     Currency{u"美金", u"USD"},
    Currency{u"欧元", u"EUR"},     Currency{u"歐元", u"EUR"},     Currency{u"英镑", u"GBP"},
    Currency{u"英鎊", u"GBP"},     Currency{u"日元", u"JPY"},     Currency{u"日圆", u"JPY"},
    Currency{u"韩元", u"KRW"},     Currency{u"韩圆", u"KRW"},     Currency{u"港元", u"HKD"},
    Currency{u"港币", u"HKD"},     Currency{u"新台币", u"TWD"},   Currency{u"新台幣", u"TWD"},
    Currency{u"台币", u"TWD"},     Currency{u"加拿大元", u"CAD"}, Currency{u"加元", u"CAD"},
    Currency{u"澳元", u"AUD"},     Currency{u"新加坡元", u"SGD"}, Currency{u"新元", u"SGD"},
    Currency{u"印度卢比", u"INR"}, Currency{u"卢比", u"INR"},     Currency{u"卢布", u"RUB"},
    Currency{u"瑞士法郎", u"CHF"}, Currency{u"瑞郎", u"CHF"},     Currency{u"迪拉姆", u"AED"},
    Currency{u"里亚尔", u"SAR"},   Currency{u"泰铢", u"THB"},     Currency{u"越南盾", u"VND"},
    Currency{u"印尼盾", u"IDR"},   Currency{u"比索", u"MXN"},     Currency{u"瑞典克朗", u"SEK"},
    Currency{u"丹麦克朗", u"DKK"}, Currency{u"挪威克朗", u"NOK"}, Currency{u"雷亚尔", u"BRL"},
    Currency{u"林吉特", u"MYR"},   Currency{u"里拉", u"TRY"},     Currency{u"块钱", u"CNY"},
    Currency{u"元", u"CNY"},       Currency{u"円", u"JPY"},       Currency{u"ドル", u"USD"},
    Currency{u"ユーロ", u"EUR"},   Currency{u"ポンド", u"GBP"},   Currency{u"ウォン", u"KRW"},
    Currency{u"USD", u"USD"},      Currency{u"RMB", u"CNY"},      Currency{u"CNY", u"CNY"},
    Currency{u"EUR", u"EUR"},      Currency{u"GBP", u"GBP"},      Currency{u"JPY", u"JPY"},
    Currency{u"HKD", u"HKD"},      Currency{u"dollars", u"USD"},  Currency{u"euros", u"EUR"},
    Currency{u"pounds", u"GBP"},   Currency{u"yuan", u"CNY"},     Currency{u"yen", u"JPY"},
};

constexpr std::array prefixes{
    Currency{u"US$", u"USD"}, Currency{u"HK$", u"HKD"}, Currency{u"NT$", u"TWD"}, Currency{u"AU$", u"AUD"},
    Currency{u"CA$", u"CAD"}, Currency{u"A$", u"AUD"},  Currency{u"C$", u"CAD"},  Currency{u"S$", u"SGD"},
    Currency{u"R$", u"BRL"},  Currency{u"$", u"USD"},   Currency{u"€", u"EUR"},   Currency{u"£", u"GBP"},
    Currency{u"¥", u"CNY"},   Currency{u"￥", u"CNY"},  Currency{u"₹", u"INR"},   Currency{u"₩", u"KRW"},
    Currency{u"₽", u"RUB"},   Currency{u"₺", u"TRY"},   Currency{u"RMB", u"CNY"}, Currency{u"USD", u"USD"},
    Currency{u"EUR", u"EUR"}, Currency{u"GBP", u"GBP"}, Currency{u"CNY", u"CNY"}, Currency{u"JPY", u"JPY"},
    Currency{u"HKD", u"HKD"}, Currency{u"CHF", u"CHF"}, Currency{u"CAD", u"CAD"}, Currency{u"AUD", u"AUD"},
    Currency{u"SGD", u"SGD"}, Currency{u"INR", u"INR"}, Currency{u"KRW", u"KRW"}, Currency{u"TWD", u"TWD"},
};

constexpr bool mayBePrefix(char16_t c)
{
    return c == u'$' || (c >= u'A' && c <= u'U') || c == u'£' || c == u'¥' || (c >= 0x20A0 && c <= 0x20CF)
        || c == u'￥';
}

const Currency *prefixAt(QStringView text, qsizetype at)
{
    for (const Currency &currency : prefixes) {
        if (startsAt(text, at, currency.word))
            return &currency;
    }
    return nullptr;
}

/// The words behind an amount: those of the table, which go first, and the names of all currencies.
class Suffixes {
public:
    Suffixes()
    {
        for (const Currency &currency : suffixes)
            m_words[currency.word.front()].emplace_back(currency.word.toString(), currency.iso.toString());
        for (auto &[word, iso] : icuCurrencies())
            m_words[word.front()].emplace_back(std::move(word), std::move(iso));
    }

    /// The longest; nothing where there is none.
    [[nodiscard]] const std::pair<QString, QString> *at(QStringView text, qsizetype at) const
    {
        const std::pair<QString, QString> *best = nullptr;
        const auto it = m_words.constFind(QChar(charAt(text, at)));
        if (it == m_words.constEnd())
            return best;
        for (const auto &entry : *it) {
            if (startsAt(text, at, entry.first) && (!best || entry.first.size() > best->first.size())
                && isWordBorder(text, at + entry.first.size()))
                best = &entry;
        }
        return best;
    }

private:
    QHash<QChar, std::vector<std::pair<QString, QString>>> m_words;
};

const std::pair<QString, QString> *suffixAt(QStringView text, qsizetype at)
{
    static const Suffixes table;
    return table.at(text, at);
}

/// Words that only begin like the bare unit 元: "5 元素", "3 元组".
bool isOtherWord(QStringView text, qsizetype yuan)
{
    return isOneOf(charAt(text, yuan + 1), u"素组宇宙年旦宝老件始月数");
}

struct Amount {
    TextSpan span;
    double value = 0;
    QStringView iso;
};

std::optional<Amount> suffixed(QStringView text, const Numeral &numeral)
{
    qsizetype at = numeral.end;
    double value = numeral.value;
    if (const auto factor = readLatinMagnitude(text, at))
        value *= *factor;
    at = skipBlank(text, at);
    const auto *currency = suffixAt(text, at);
    if (!currency || (numeral.han && !numeral.magnitude) || (currency->first == u"元" && isOtherWord(text, at)))
        return std::nullopt;
    return Amount{{numeral.start, at + currency->first.size()}, value, currency->second};
}

std::optional<Amount> prefixed(QStringView text, qsizetype at, const Currency &currency)
{
    const qsizetype numberAt = skipBlank(text, at + currency.word.size());
    if (!isDigit(charAt(text, numberAt)))
        return std::nullopt;
    // The letters of a code come right before the digits in "RMB3000": read from the digits on.
    const auto numeral = readNumeral(text.sliced(numberAt), 0);
    if (!numeral || numeral->vague)
        return std::nullopt;
    qsizetype end = numberAt + numeral->end;
    double value = numeral->value;
    if (const auto factor = readLatinMagnitude(text, end))
        value *= *factor;
    else if (isLatinLetter(charAt(text, end)))
        return std::nullopt;
    if (const auto *again = suffixAt(text, skipBlank(text, end)); again && again->second == currency.iso)
        end = skipBlank(text, end) + again->first.size();
    return Amount{{at, end}, value, currency.iso};
}

} // namespace

void findMoney(const TextContext &context, Candidates &out)
{
    const QStringView text = context.text;
    const auto add = [&](const Amount &amount) {
        Candidate candidate = makeCandidate(context, Type::Money, amount.span, Layer::Money, Trust::Sure);
        // 21.99 万 is 219900, not what binary fractions make of it.
        candidate.mention.value = QString::number(amount.value, 'g', 15).toDouble();
        candidate.mention.unit = amount.iso.toString();
        if (context.language == u"ja" && isOneOf(candidate.mention.text.front().unicode(), u"¥￥"))
            candidate.mention.unit = QStringLiteral("JPY");
        out.push_back(std::move(candidate));
        return amount.span.end;
    };
    for (qsizetype at = 0; at < text.size();) {
        qsizetype next = at + 1;
        std::optional<Amount> amount;
        if (const auto numeral = mayBeginNumeral(charAt(text, at)) ? readNumeral(text, at) : std::nullopt) {
            next = numeral->end;
            amount = suffixed(text, *numeral);
            if (amount && numeral->vague)
                amount.reset();
        } else if (const Currency *currency = mayBePrefix(charAt(text, at)) && !isLatinWord(charAt(text, at - 1))
                                                ? prefixAt(text, at)
                                                : nullptr) {
            amount = prefixed(text, at, *currency);
        }
        if (amount) {
            next = amount->span.end;
            if (!isRangeEnd(text, amount->span.start, amount->span.end))
                next = add(*amount);
        }
        at = next;
    }
}

} // namespace gleaner::entity
