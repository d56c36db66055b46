// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/readings.h"

#include <unicode/translit.h>

#include <algorithm>
#include <array>
#include <memory>

namespace gleaner::matching {

namespace {

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

} // namespace

void prepareReadings()
{
    (void)transliterator();
}

std::vector<QString> readingsOf(char32_t character)
{
    std::vector<QString> readings;
    const auto add = [&readings](const QString &reading) {
        if (!reading.isEmpty() && std::ranges::find(readings, reading) == readings.end())
            readings.push_back(reading);
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
    return readings;
}

} // namespace gleaner::matching
