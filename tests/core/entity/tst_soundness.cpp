// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;
using namespace gleaner::entity;
using namespace gleaner::entity::test;

/// What holds for any text whatever: every span gives its surface, nothing overlaps, and long lines end.
class TestSoundness : public QObject {
    Q_OBJECT

private slots:
    void keysComeBack();
    void hostile_data();
    void hostile();
    void randomTexts();
    void sameTwice();

private:
    const Extractor extractor;
};

void TestSoundness::keysComeBack()
{
    for (const Type type : AllTypes) {
        QCOMPARE(typeFromKey(key(type)), std::optional(type));
        QVERIFY(!displayName(type).isEmpty());
    }
    QCOMPARE(typeFromKey(u"planet"), std::nullopt);
    QCOMPARE(typeFromKey(u""), std::nullopt);
}

void TestSoundness::hostile_data()
{
    QTest::addColumn<QString>("unit");
    for (const QString &unit : {u"1"_s,
                                u"1,"_s,
                                u"1.2"_s,
                                u"万"_s,
                                u"一二三"_s,
                                u"十"_s,
                                u"$"_s,
                                u"$1-"_s,
                                u"百分之"_s,
                                u"2025年"_s,
                                u"1月1日"_s,
                                u"A·"_s,
                                u"阿·"_s,
                                u"阿"_s,
                                u"阿-阿"_s,
                                u"A "_s,
                                u"Ab "_s,
                                u"A-"_s,
                                u"a."_s,
                                u"OpenAI "_s,
                                u"Claude 3 "_s,
                                u"谷歌"_s,
                                u"中国"_s,
                                u"大学"_s,
                                u"王"_s,
                                u"王大表示"_s,
                                u"CEO"_s,
                                u"CEO 王小 "_s,
                                u"《"_s,
                                u"《》"_s,
                                u"《甲》"_s,
                                u"（"_s,
                                u"X（"_s,
                                u"https://"_s,
                                u"https://a."_s,
                                u"www.a.b "_s,
                                u"github.com/a/b "_s,
                                u"arxiv:"_s,
                                u"arXiv:2401.01234"_s,
                                u"\U0001F600"_s,
                                u"\n"_s,
                                u"@a#b "_s,
                                u"理想"_s,
                                u"Jennifer "_s,
                                u"\u0301"_s,
                                u"John A. "_s})
        QTest::newRow(qPrintable(unit)) << unit;
}

void TestSoundness::hostile()
{
    QFETCH(QString, unit);
    // Far beyond what anything but linear work would end in before the test's time limit.
    const QString text = unit.repeated(250'000 / unit.size());
    const digest::Digest digest = digestOf(text);
    const DigestMentions mentions = extractor.extract(digest);
    QCOMPARE(mentions.items.size(), size_t(1));
    QVERIFY(isSound(text, mentions.items[0]));
}

void TestSoundness::randomTexts()
{
    const QStringList pieces{u"谷歌"_s,   u"OpenAI"_s,     u"Claude"_s, u" "_s,  u" "_s,     u"3.5"_s,
                             u"Sonnet"_s, u"-"_s,          u"（"_s,     u"）"_s, u"《"_s,    u"》"_s,
                             u"马斯克"_s, u"·"_s,          u"380"_s,    u"亿"_s, u"美元"_s,  u"$"_s,
                             u"%"_s,      u"年"_s,         u"2025"_s,   u"月"_s, u"日"_s,    u"CEO"_s,
                             u"王"_s,     u"表示"_s,       u"大学"_s,   u"X"_s,  u"的"_s,    u"https://a.b/c"_s,
                             u"\n"_s,     u"\U0001F600"_s, u"é"_s,      u"@"_s,  u"David"_s, u"Inc"_s,
                             u"."_s,      u"2401.01234"_s, u"arXiv:"_s};
    QRandomGenerator random(20250203);
    for (int round = 0; round < 400; ++round) {
        QStringList texts;
        digest::Digest digest;
        digest.date = QDate(2025, 2, 3);
        for (int i = 0; i < 3; ++i) {
            digest::Item item;
            for (int n = 0; n < 60; ++n)
                item.text += pieces[random.bounded(pieces.size())];
            for (int n = 0; n < 4; ++n) {
                const qsizetype start = random.bounded(item.text.size());
                const auto kind = n % 2 == 0 ? markdown::Mark::Kind::Code : markdown::Mark::Kind::Link;
                item.marks.push_back({kind, {start, start + qsizetype(random.bounded(30))}, u"https://x.example/y"_s});
            }
            digest.items.push_back(item);
        }
        const DigestMentions mentions = extractor.extract(digest);
        for (size_t i = 0; i < digest.items.size(); ++i)
            QVERIFY2(isSound(digest.items[i].text, mentions.items[i]), qPrintable(digest.items[i].text));
    }
}

void TestSoundness::sameTwice()
{
    const digest::Digest digest = digestOf(
        u"谷歌 CEO 皮查伊 2 月 1 日宣布投资 380 亿美元，增长 20%，推出 Gemini 3 Pro"_s);
    const Extractor other;
    QCOMPARE(extractor.extract(digest).items, other.extract(digest).items);
    QCOMPARE(extractor.extract(digest).items[0].size(), size_t(6));
}

QTEST_GUILESS_MAIN(TestSoundness)
#include "tst_soundness.moc"
