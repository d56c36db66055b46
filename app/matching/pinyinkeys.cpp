// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/pinyinkeys.h"

#include "core/library/fold.h"

#include <QChar>

#include <unicode/translit.h>

#include <algorithm>
#include <array>
#include <memory>

namespace gleaner::matching {

namespace {

/// Nobody types more to find a name; it also bounds the work.
constexpr qsizetype MostTyped = 64;
/// Names worked out; many times those of one digest.
constexpr qsizetype MostKept = 10'000;

struct OtherReading {
    char16_t character;
    const char *reading;
};

/// Readings beside ICU's that names have: surnames, places, firms.
constexpr std::array OtherReadings{
    OtherReading{u'长', "chang"}, OtherReading{u'长', "zhang"}, OtherReading{u'重', "chong"},
    OtherReading{u'重', "zhong"}, OtherReading{u'行', "hang"},  OtherReading{u'行', "xing"},
    OtherReading{u'乐', "le"},    OtherReading{u'乐', "yue"},   OtherReading{u'曾', "zeng"},
    OtherReading{u'单', "shan"},  OtherReading{u'解', "xie"},   OtherReading{u'查', "zha"},
    OtherReading{u'朴', "piao"},  OtherReading{u'都', "du"},    OtherReading{u'会', "kuai"},
    OtherReading{u'厦', "xia"},   OtherReading{u'传', "zhuan"}, OtherReading{u'传', "chuan"},
    OtherReading{u'弹', "tan"},   OtherReading{u'弹', "dan"},   OtherReading{u'调', "tiao"},
    OtherReading{u'藏', "zang"},  OtherReading{u'盛', "sheng"}, OtherReading{u'尉', "yu"},
    OtherReading{u'翟', "zhai"},  OtherReading{u'区', "ou"},    OtherReading{u'还', "huan"},
    OtherReading{u'仇', "qiu"},   OtherReading{u'盖', "ge"},    OtherReading{u'缪', "miao"},
    OtherReading{u'参', "can"},
};

const icu::Transliterator *transliterator()
{
    static const std::unique_ptr<icu::Transliterator> table = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "Han-Latin; NFD; [[:Mn:] - [\\u0308]] Remove; NFC", UTRANS_FORWARD, error));
        // Without ICU's data the names are found by their characters alone.
        return U_SUCCESS(error) ? std::move(made) : nullptr;
    }();
    return table.get();
}

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han && QChar::isLetter(character);
}

/// The reading without tones: small letters a to z and ü; empty when there is none.
QString readingOf(char32_t character)
{
    const icu::Transliterator *table = transliterator();
    if (!table)
        return {};
    icu::UnicodeString text(static_cast<UChar32>(character));
    table->transliterate(text);
    const QString reading(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
    const bool latin = std::ranges::all_of(reading, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'ü'; });
    return latin ? reading : QString();
}

/// Folded letters and digits.
QString keyOf(QStringView text)
{
    QString key = library::fold(text);
    key.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return key;
}

} // namespace

void PinyinKeys::prepare()
{
    (void)transliterator();
}

bool PinyinKeys::matches(const QString &name, QStringView typed)
{
    if (typed != m_typed) {
        m_typed = typed.toString();
        m_wanted = typed.size() <= MostTyped ? keyOf(typed) : QString();
    }
    if (m_wanted.isEmpty())
        return false;
    const std::vector<Unit> &units = unitsOf(name);
    for (size_t first = 0; first < units.size(); ++first) {
        if (matchesFrom(units, first, m_wanted))
            return true;
    }
    return false;
}

bool PinyinKeys::matchesFrom(const std::vector<Unit> &units, size_t first, QStringView typed)
{
    if (typed.isEmpty())
        return true;
    if (first == units.size())
        return false;
    const Unit &unit = units[first];
    for (const QString &way : unit.ways) {
        const auto common = std::ranges::mismatch(way, typed).in1 - way.cbegin();
        // The longest beginning first: what was typed in full is the likelier.
        const qsizetype least = unit.cuttable && way.size() > 0 ? 1 : way.size();
        for (qsizetype length = common; length >= least; --length) {
            if (matchesFrom(units, first + 1, typed.sliced(length)))
                return true;
        }
    }
    return false;
}

const std::vector<QString> &PinyinKeys::waysOf(char32_t character)
{
    auto known = m_ways.find(character);
    if (known != m_ways.end())
        return *known;
    std::vector<QString> ways{QString::fromUcs4(&character, 1)};
    const auto add = [&ways](const QString &way) {
        if (!way.isEmpty() && std::ranges::find(ways, way) == ways.end())
            ways.push_back(way);
    };
    if (QString reading = readingOf(character); reading.contains(u'ü')) {
        add(QString(reading).replace(u'ü', u'v'));
        add(reading.replace(u'ü', u'u'));
    } else {
        add(reading);
    }
    for (const OtherReading &other : OtherReadings) {
        if (other.character == character)
            add(QString::fromLatin1(other.reading));
    }
    return *m_ways.insert(character, std::move(ways));
}

const std::vector<PinyinKeys::Unit> &PinyinKeys::unitsOf(const QString &name)
{
    auto known = m_units.find(name);
    if (known != m_units.end())
        return *known;
    if (m_units.size() >= MostKept)
        m_units.clear();
    std::vector<Unit> units;
    for (const char32_t character : keyOf(name).toUcs4()) {
        if (isHan(character))
            units.push_back({waysOf(character), true});
        else
            units.push_back({{QString::fromUcs4(&character, 1)}, false});
    }
    return *m_units.insert(name, std::move(units));
}

} // namespace gleaner::matching
