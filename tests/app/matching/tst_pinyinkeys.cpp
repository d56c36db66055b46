// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/pinyinkeys.h"

#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::matching::PinyinKeys;

class PinyinKeysTest final : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void longTextsStayCheap();

private:
    PinyinKeys m_keys;
};

void PinyinKeysTest::finds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *what, const QString &name, const QString &typed, bool found = true) {
        QTest::newRow(what) << name << typed << found;
    };
    row("full pinyin", u"英伟达"_s, u"yingweida"_s);
    row("with spaces", u"英伟达"_s, u"ying wei da"_s);
    row("capitals", u"英伟达"_s, u"YingWeiDa"_s);
    row("full width", u"英伟达"_s, u"ｙｗｄ"_s);
    row("initials", u"英伟达"_s, u"ywd"_s);
    row("first initials", u"英伟达"_s, u"yw"_s);
    row("from a later character", u"英伟达"_s, u"weida"_s);
    row("initials and syllables", u"英伟达"_s, u"ywda"_s);
    row("syllables and initials", u"英伟达"_s, u"yingwd"_s);
    row("unfinished syllable", u"英伟达"_s, u"yingw"_s);
    row("a character and initials", u"英伟达"_s, u"英wd"_s);
    row("wrong order", u"英伟达"_s, u"dwy"_s, false);
    row("a syllable's end", u"英伟达"_s, u"ing"_s, false);
    row("more than there is", u"英伟达"_s, u"yingweidaa"_s, false);
    row("another name", u"英伟达"_s, u"weiruan"_s, false);
    row("two letters of an initial", u"中兴通讯"_s, u"zhxtx"_s);
    row("one letter of it", u"中兴通讯"_s, u"zxtx"_s);
    row("traditional", u"輝達"_s, u"huida"_s);
    row("umlaut as v", u"吕律"_s, u"lvlv"_s);
    row("umlaut as u", u"吕律"_s, u"lulu"_s);
    row("another reading", u"长城汽车"_s, u"changcheng"_s);
    row("the default reading", u"长城汽车"_s, u"zhangcheng"_s);
    row("a surname's reading", u"曾毅"_s, u"zengyi"_s);
    row("a bank", u"招商银行"_s, u"zsyh"_s);
    row("Latin within", u"GLM模型"_s, u"glmmx"_s);
    row("Latin is not shortened", u"GLM模型"_s, u"gmx"_s, false);
    row("digits", u"文心 4.5"_s, u"wx45"_s);
    row("outside the basic plane", u"𠮷野家"_s, u"𠮷yj"_s);
    row("Japanese kana as they are", u"ソニー銀行"_s, u"ソニーyh"_s);
    row("nothing typed", u"英伟达"_s, QString(), false);
    row("punctuation alone", u"英伟达"_s, u"。·"_s, false);
    row("a name without letters", u"——"_s, u"a"_s, false);
}

void PinyinKeysTest::finds()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QTEST(m_keys.matches(name, typed), "found");
    // What was kept from the first look gives the same.
    QTEST(m_keys.matches(name, typed), "found");
}

void PinyinKeysTest::longTextsStayCheap()
{
    QVERIFY(!m_keys.matches(u"安"_s.repeated(20'000), QString(u"a"_s.repeated(10'000) + u"x"_s)));
    QVERIFY(!m_keys.matches(u"哈"_s.repeated(2'000), QString(u"hah"_s.repeated(20) + u"x"_s)));
}

QTEST_GUILESS_MAIN(PinyinKeysTest)
#include "tst_pinyinkeys.moc"
