// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/evidence.h"

#include "app/entities/evidencestrip.h"
#include "core/library/sentences.h"
#include "tests/app/support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::entities::Evidence;
using gleaner::entities::evidenceOf;
using gleaner::entities::EvidenceReader;
using gleaner::entities::EvidenceStrip;
using gleaner::test::TestLibrary;

class EvidenceTest final : public QObject {
    Q_OBJECT

private slots:
    void sentenceOfAMention_data();
    void sentenceOfAMention();
    void longSentencesAreCut();
    void placesOutsideGiveNothing();
    void itemsAreReadOnce();
    void theStripKeepsItsHeight();
};

static Evidence evidence(const QString &text, const QString &name)
{
    const qsizetype start = text.indexOf(name);
    return evidenceOf(text, library::sentences(text), {start, start + name.size()});
}

void EvidenceTest::sentenceOfAMention_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("the first") << u"甲公司宣布上市。乙公司没有。"_s << u"甲公司"_s << u"甲公司宣布上市。"_s;
    QTest::newRow("the last") << u"甲公司宣布上市。乙公司没有"_s << u"乙公司"_s << u"乙公司没有"_s;
    QTest::newRow("a title") << u"标题\n\n正文说到丙。"_s << u"标题"_s << u"标题"_s;
    QTest::newRow("Latin") << u"One thing. Acme made it! Then?"_s << u"Acme"_s << u"Acme made it!"_s;
    QTest::newRow("cells of a table") << u"甲\t乙\n丙\t丁"_s << u"丁"_s << u"丙 丁"_s;
}

void EvidenceTest::sentenceOfAMention()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const Evidence found = evidence(text, name);
    QTEST(found.sentence, "sentence");
    QCOMPARE(found.sentence.sliced(found.mention.start, found.mention.length()), name);
}

void EvidenceTest::longSentencesAreCut()
{
    const QString text = u"很长的开头"_s.repeated(200) + u"甲公司"_s + u"很长的结尾"_s.repeated(200) + u"。"_s;
    const Evidence found = evidence(text, u"甲公司"_s);
    QVERIFY(found.sentence.size() < 400);
    QVERIFY(found.sentence.startsWith(u'…') && found.sentence.endsWith(u'…'));
    QCOMPARE(found.sentence.sliced(found.mention.start, found.mention.length()), u"甲公司"_s);
}

void EvidenceTest::placesOutsideGiveNothing()
{
    const QString text = u"甲。"_s;
    for (const TextSpan span : {TextSpan{-1, 1}, TextSpan{0, 9}, TextSpan{1, 1}, TextSpan{5, 6}})
        QCOMPARE(evidenceOf(text, library::sentences(text), span), Evidence{});
}

void EvidenceTest::itemsAreReadOnce()
{
    TestLibrary library;
    EvidenceReader reader(library.service());
    QSignalSpy arrived(&reader, &EvidenceReader::arrived);
    const ItemId item = library.items()[1];
    const QString text = library.read([item](const library::Reader &lib) { return lib.itemText(item); });
    const qsizetype start = text.indexOf(u"日本"_s);
    const article::ItemSpan place{item, {start, start + 2}};
    (void)reader.at(place);
    (void)reader.at(place);
    QTRY_COMPARE(arrived.count(), 1);
    const auto found = reader.at(place);
    QVERIFY(found);
    QCOMPARE(found->number, 2);
    QVERIFY(found->title.startsWith(u"微软扩建"_s));
    QVERIFY(found->sentence.contains(u"投资 20 亿美元扩建数据中心"_s));
    QCOMPARE(arrived.count(), 1);
    reader.clear();
    (void)reader.at(place);
    QTRY_COMPARE(arrived.count(), 2);
}

void EvidenceTest::theStripKeepsItsHeight()
{
    EvidenceStrip strip;
    strip.resize(260, 10);
    const int height = strip.sizeHint().height();
    QVERIFY(strip.spokenText().isEmpty());
    Evidence found = evidence(u"很长的开头"_s.repeated(40) + u"甲公司。"_s, u"甲公司"_s);
    found.number = 3;
    found.title = u"标题"_s;
    strip.setEvidence(found, entity::Type::Org, 1, 4);
    QCOMPARE(strip.sizeHint().height(), height);
    QVERIFY(strip.spokenText().contains(u"2"_s) && strip.spokenText().contains(u"4"_s));
    QVERIFY(strip.spokenText().contains(u"甲公司"_s));
    QSignalSpy step(&strip, &EvidenceStrip::stepRequested);
    strip.findChild<QToolButton *>(u"previousMention"_s)->click();
    QCOMPARE(step.count(), 1);
    QCOMPARE(step[0][0].toBool(), true);
    // Painted at any width, down to nothing.
    for (const int width : {1, 20, 260, 2'000}) {
        strip.resize(width, height);
        QVERIFY(!strip.grab().isNull());
    }
    strip.clear();
    QVERIFY(!strip.findChild<QToolButton *>(u"previousMention"_s)->isEnabled());
}

QTEST_MAIN(EvidenceTest)
#include "tst_evidence.moc"
