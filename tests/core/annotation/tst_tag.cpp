// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/tag.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::annotation;

class TestTag final : public QObject {
    Q_OBJECT

private slots:
    void normalises_data();
    void normalises();
    void refuses_data();
    void refuses();
    void sameKey_data();
    void sameKey();
};

void TestTag::normalises_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tag");
    QTest::newRow("as it is") << u"模型发布"_s << u"模型发布"_s;
    QTest::newRow("hash") << u"#模型"_s << u"模型"_s;
    QTest::newRow("several hashes and a full width one") << u"## ＃待核实"_s << u"待核实"_s;
    QTest::newRow("hash inside") << u"c#"_s << u"c#"_s;
    QTest::newRow("white space") << u"  to \t do\u3000list "_s << u"to do list"_s;
    QTest::newRow("composed") << u"Cafe\u0301"_s << u"Café"_s;
    QTest::newRow("case and width stay") << u"ＧＰＵ Card"_s << u"ＧＰＵ Card"_s;
    QTest::newRow("100 characters beyond the first plane") << u"𠮷"_s.repeated(100) << u"𠮷"_s.repeated(100);
}

void TestTag::normalises()
{
    QFETCH(QString, name);
    const Result<QString> tag = normalisedTag(name);
    QVERIFY(tag);
    QTEST(*tag, "tag");
    QCOMPARE(*normalisedTag(*tag), *tag);
}

void TestTag::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" \u3000"_s;
    QTest::newRow("only hashes") << u"# ＃"_s;
    QTest::newRow("comma") << u"a,b"_s;
    QTest::newRow("full width comma") << u"甲，乙"_s;
    QTest::newRow("control character") << u"a\u0007b"_s;
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("101 characters") << u"长"_s.repeated(101);
}

void TestTag::refuses()
{
    QFETCH(QString, name);
    const Result<QString> tag = normalisedTag(name);
    QVERIFY(!tag);
    QCOMPARE(tag.error().kind, Error::Kind::Usage);
    QVERIFY(!tag.error().message.isEmpty());
}

void TestTag::sameKey_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("case") << u"GPU"_s << u"gpu"_s << true;
    QTest::newRow("width") << u"ＧＰＵ"_s << u"GPU"_s << true;
    QTest::newRow("composition") << u"Cafe\u0301"_s << u"café"_s << true;
    QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s << true;
    QTest::newRow("space") << u"a b"_s << u"ab"_s << false;
    QTest::newRow("traditional is another tag") << u"模型發布"_s << u"模型发布"_s << false;
}

void TestTag::sameKey()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(tagKey(one) == tagKey(other), "same");
}

QTEST_GUILESS_MAIN(TestTag)
#include "tst_tag.moc"
