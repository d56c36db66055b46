// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/fields.h"

#include "core/base/find.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::digest {

namespace {

constexpr std::array<QLatin1StringView, 7> LatinTags{"en"_L1, "fr"_L1, "de"_L1, "es"_L1, "pt"_L1, "it"_L1, "nl"_L1};

/// Common words that tell languages of Latin script apart, with a bit for each tag they speak for.
const QHash<QStringView, unsigned> &commonWords()
{
    static const QHash<QStringView, unsigned> words = [] {
        constexpr std::array<QStringView, LatinTags.size()> lists{
            u"the and of to is that for with", u"le les des et est une dans pour", u"der die und das ist ein mit nicht",
            u"el los que una por las con del", u"os que uma por não com são dos",  u"il di che per una con non sono",
            u"de het een van niet dat zijn op"};
        QHash<QStringView, unsigned> result;
        for (size_t i = 0; i < lists.size(); ++i) {
            for (const QStringView word : lists[i].tokenize(u' '))
                result[word] |= 1U << i;
        }
        return result;
    }();
    return words;
}

QString latinLanguage(QStringView text)
{
    constexpr qsizetype LongestWord = 5;
    std::array<qsizetype, LatinTags.size()> counts{};
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end].isLetter())
            ++end;
        // Most words are too long.
        if (end - i > 1 && end - i <= LongestWord) {
            std::array<QChar, LongestWord> word;
            const auto last = std::ranges::transform(text.sliced(i, end - i), word.begin(), [](QChar c) {
                                  return c.toLower();
                              }).out;
            const unsigned tags = commonWords().value(QStringView(word.begin(), last), 0);
            for (size_t tag = 0; tag < counts.size(); ++tag)
                counts[tag] += tags >> tag & 1;
        }
        i = end + 1;
    }
    // The first of the most frequent: a tie always falls the same way.
    return LatinTags[size_t(std::ranges::max_element(counts) - counts.begin())];
}

QChar::Script scriptOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80)
        return c.isLetter() ? QChar::Script_Latin : QChar::Script_Common;
    if (unit >= 0x4e00 && unit <= 0x9fff)
        return QChar::Script_Han;
    if ((unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x3002) || (unit >= 0x3008 && unit <= 0x3011)
        || (unit >= 0xff00 && unit <= 0xff20))
        return QChar::Script_Common; // punctuation of Chinese texts
    return c.script();
}

QString withoutAddresses(QStringView text)
{
    QString result;
    result.reserve(text.size());
    qsizetype done = 0;
    for (qsizetype at = findByAnchor(text, u"://", 0); at >= 0; at = findByAnchor(text, u"://", 0, done)) {
        const QStringView before = text.sliced(done, at - done);
        const qsizetype scheme = before.endsWith(u"https") ? 5 : before.endsWith(u"http") ? 4 : 0;
        result += before.chopped(scheme);
        done = at;
        if (scheme > 0)
            done = std::find_if(text.begin() + at, text.end(), [](QChar c) { return c.isSpace(); }) - text.begin();
        else
            result += text.sliced(done++, 1);
    }
    return result + text.sliced(done);
}

} // namespace

QString languageOf(const QString &text)
{
    qsizetype han = 0, kana = 0, hangul = 0, latin = 0, cyrillic = 0, arabic = 0;
    const QString sample = withoutAddresses(text);
    for (const QChar c : sample) {
        switch (scriptOf(c)) {
        case QChar::Script_Han: ++han; break;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana: ++kana; break;
        case QChar::Script_Hangul: ++hangul; break;
        case QChar::Script_Latin: ++latin; break;
        case QChar::Script_Cyrillic: ++cyrillic; break;
        case QChar::Script_Arabic: ++arabic; break;
        default: break;
        }
    }
    // A Han or kana letter says about as much as three Latin ones; names and product words are Latin in every digest.
    const qsizetype east = 3 * (han + kana + hangul);
    if (east + latin + cyrillic + arabic == 0)
        return QStringLiteral("und");
    if (east >= latin && east >= cyrillic && east >= arabic) {
        if (hangul > han + kana)
            return QStringLiteral("ko");
        return 10 * kana > han + kana ? QStringLiteral("ja") : QStringLiteral("zh");
    }
    if (cyrillic > latin)
        return QStringLiteral("ru");
    if (arabic > latin)
        return QStringLiteral("ar");
    return latinLanguage(sample);
}

} // namespace gleaner::digest
