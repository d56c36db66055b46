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

/// A short word of Latin-1 letters as a number; 0 for others, as most words are.
quint64 packed(QStringView word)
{
    constexpr qsizetype Longest = 5;
    quint64 result = 0;
    if (word.size() < 2 || word.size() > Longest)
        return 0;
    for (const QChar c : word) {
        const char16_t low = c.toLower().unicode();
        if (low > 0xff)
            return 0;
        result = result << 8 | low;
    }
    return result;
}

/// Common words that tell languages of Latin script apart, packed, with a bit for each tag they speak for.
const QHash<quint64, unsigned> &commonWords()
{
    static const QHash<quint64, unsigned> words = [] {
        constexpr std::array<QStringView, LatinTags.size()> lists{
            u"the and of to is that for with", u"le les des et est une dans pour", u"der die und das ist ein mit nicht",
            u"el los que una por las con del", u"os que uma por não com são dos",  u"il di che per una con non sono",
            u"de het een van niet dat zijn op"};
        QHash<quint64, unsigned> result;
        for (size_t i = 0; i < lists.size(); ++i) {
            for (const QStringView word : lists[i].tokenize(u' '))
                result[packed(word)] |= 1U << i;
        }
        return result;
    }();
    return words;
}

QString latinLanguage(QStringView text)
{
    std::array<qsizetype, LatinTags.size()> counts{};
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && text[end].isLetter())
            ++end;
        if (const quint64 word = packed(text.sliced(i, end - i)); word != 0) {
            const unsigned tags = commonWords().value(word, 0);
            for (size_t tag = 0; tags != 0 && tag < counts.size(); ++tag)
                counts[tag] += tags >> tag & 1;
        }
        i = end + 1;
    }
    // The first of the most frequent: a tie always falls the same way.
    return LatinTags[size_t(std::ranges::max_element(counts) - counts.begin())];
}

constexpr char16_t FirstHan = 0x4e00, LastHan = 0x9fff;

/// Letters by script.
struct Letters {
    qsizetype han = 0, kana = 0, hangul = 0, latin = 0, cyrillic = 0, arabic = 0;

    void add(QChar c)
    {
        switch (c.script()) {
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
};

/// Whether `c` lies from `first` to `last`, without a branch.
constexpr int isWithin(char16_t c, char16_t first, char16_t last)
{
    return quint16(c - first) <= quint16(last - first);
}

Letters lettersOf(QStringView text)
{
    Letters letters;
    const char16_t *units = text.utf16();
    // By blocks, which compilers turn into vector instructions; the last one need not be full.
    constexpr qsizetype Block = 32;
    for (qsizetype start = 0; start < text.size(); start += Block) {
        std::array<char16_t, Block> block{};
        std::copy_n(units + start, std::min(Block, text.size() - start), block.begin());
        quint16 han = 0, latin = 0;
        for (const char16_t c : block) {
            han += quint16(isWithin(c, FirstHan, LastHan));
            latin += quint16(isWithin(c | 0x20, u'a', u'z'));
        }
        letters.han += han;
        letters.latin += latin;
    }
    // Nor the punctuation of Chinese texts.
    const auto isOther = [](char16_t c) {
        return (c >= 0x80)
             & int(0
                   == (isWithin(c, FirstHan, LastHan) | isWithin(c, 0x2000, 0x206f) | isWithin(c, 0x3000, 0x3002)
                       | isWithin(c, 0x3008, 0x3011) | isWithin(c, 0xff00, 0xff20)));
    };
    for (qsizetype at = findRare(text, isOther); at < text.size(); at = findRare(text, isOther, at + 1))
        letters.add(text[at]);
    return letters;
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
    const QString sample = withoutAddresses(text);
    const auto [han, kana, hangul, latin, cyrillic, arabic] = lettersOf(sample);
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
