// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/plausibility.h"

#include <QSet>
#include <QString>

namespace gleaner::document {

namespace {

// The most frequent characters of Chinese (simplified, then what differs in traditional) and of Japanese news.
const QString &frequentCharacters()
{
    static const QString characters = QStringLiteral(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然"
        "家种"
        "事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十"
        "民第"
        "公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月"
        "话合"
        "回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四"
        "神总"
        "何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非"
        "则听"
        "白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识"
        "候带"
        "导争运型智技算模网络布核器视频投亿融股"
        "這個們來為國說時會對後還發裡與進樣從實無長機關點業將兩間問並應戰頭體見產話資報計場學動當經過現開電單開萬億網據"
        "導輸"
        "視頻總統級續類應該種稱積極認識語讀書賣買錢鐵門難題項須頁飛馬魚麼點龍"
        "実発対気経済営員円売表研究製品東京語読書話食駅車校先週昨今午後前朝約件調査企業利用者対応開始公開機能更新情報通"
        "信"
        "衛星開拓市場");
    return characters;
}

bool isFrequent(char16_t c)
{
    static const QSet<char16_t> set = [] {
        QSet<char16_t> all;
        for (const QChar each : frequentCharacters())
            all.insert(each.unicode());
        return all;
    }();
    return set.contains(c);
}

bool isWideText(char16_t c)
{
    const bool punctuation = (c >= 0x3000 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF5E)
                          || (c >= 0x2010 && c <= 0x2026);
    const bool kana = c >= 0x3041 && c <= 0x30FF;
    const bool hangul = c >= 0xAC00 && c <= 0xD7A3;
    return punctuation || kana || hangul;
}

bool isNever(char16_t c)
{
    return c == QChar::ReplacementCharacter || (c >= 0x80 && c < 0xA0)
        || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c >= 0xFFFE
        || QChar::category(c) == QChar::Other_NotAssigned;
}

double weightOf(char16_t c, char16_t before, char16_t after)
{
    if (isNever(c))
        return -3;
    if (c >= 0xE000 && c <= 0xF8FF)
        return -1; // private use: symbols of icon fonts, or gaps of an encoding
    if (isFrequent(c) || isWideText(c))
        return 1;
    if (c >= 0xFF61 && c <= 0xFF9F) // half-width katakana: what Shift_JIS makes of everything
        return -0.5;
    if (c >= 0x4E00 && c <= 0x9FFF)
        return 0.2;
    if (QChar::isSurrogate(c) || (c >= 0x2000 && c < 0x2E80))
        return 0.3; // emoji, arrows, signs
    // A letter with an accent stands among plain ones; in a row they are bytes read in the wrong encoding.
    if (QChar::isLetter(c))
        return before < 0x80 && after < 0x80 ? 0.5 : -0.5;
    return 0;
}

} // namespace

double plausibility(QStringView text, Ascii ascii)
{
    double sum = 0;
    qsizetype counted = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x80 && !isNever(c)) {
            if (ascii == Ascii::Counts) {
                sum += 1;
                ++counted;
            }
            continue;
        }
        const char16_t before = i > 0 ? text[i - 1].unicode() : u' ';
        const char16_t after = i + 1 < text.size() ? text[i + 1].unicode() : u' ';
        sum += weightOf(c, before, after);
        ++counted;
    }
    return counted == 0 ? 1 : sum / double(counted);
}

} // namespace gleaner::document
