// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/export/csv.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;
using namespace gleaner::library::test;

/// Bytes of comma-separated values.
class TestCsv final : public QObject {
    Q_OBJECT

private slots:
    void records_data();
    void records();
    void tabsAndLines();
    void numbersAreRaw_data();
    void numbersAreRaw();
    void savedTable();
    void failedSaveLeavesTheOldFile();
};

void TestCsv::records_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("plain") << QStringList{u"a"_s, {}, u"ä 中"_s} << QByteArray("a,,ä 中\r\n");
    QTest::newRow("comma") << QStringList{u"a,b"_s, u"c"_s} << QByteArray("\"a,b\",c\r\n");
    QTest::newRow("quotes") << QStringList{u"a \"b\""_s} << QByteArray("\"a \"\"b\"\"\"\r\n");
    QTest::newRow("line ends") << QStringList{u"a\nb"_s, u"c\rd"_s} << QByteArray("\"a\nb\",\"c\rd\"\r\n");
    QTest::newRow("formula") << QStringList{u"=1+1"_s, u"+A1"_s, u"-A1"_s, u"@SUM(1)"_s}
                             << QByteArray("'=1+1,'+A1,'-A1,'@SUM(1)\r\n");
    QTest::newRow("formula behind white space") << QStringList{u"\t=1"_s, u" =1"_s} << QByteArray("'\t=1,' =1\r\n");
    QTest::newRow("formula with a comma") << QStringList{u"=A(1,\"2\")"_s} << QByteArray("\"'=A(1,\"\"2\"\")\"\r\n");
    QTest::newRow("full width") << QStringList{u"＝1"_s} << QByteArray("'＝1\r\n");
    QTest::newRow("numbers") << QStringList{u"-12.5"_s, u"+3"_s, u"-1e+30"_s} << QByteArray("-12.5,+3,-1e+30\r\n");
    QTest::newRow("no number") << QStringList{u"-3%"_s, u"-1-1"_s} << QByteArray("'-3%,'-1-1\r\n");
}

void TestCsv::records()
{
    QFETCH(QStringList, fields);
    QTEST(csvRecord(fields), "record");
}

void TestCsv::tabsAndLines()
{
    QCOMPARE(tsvRecord({u"a\tb\nc"_s, {}, u"=1"_s, u"\"q\""_s}), u"a b c\t\t'=1\t\"q\"\n"_s);
}

void TestCsv::numbersAreRaw_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("raw");
    QTest::newRow("large") << 2e9 << u"2000000000"_s;
    QTest::newRow("fraction") << 12.35 << u"12.35"_s;
    QTest::newRow("negative") << -0.5 << u"-0.5"_s;
    QTest::newRow("huge") << 1e30 << u"1e+30"_s;
}

void TestCsv::numbersAreRaw()
{
    QFETCH(double, value);
    library::Figure figure;
    figure.value = value;
    QTEST(figureFields(figure).at(figureHeader().indexOf(u"value")), "raw");
}

void TestCsv::savedTable()
{
    TestLibrary library;
    library::PreparedFile file = preparedFile(
        u"/in/1.md"_s, u"晨报"_s, QDate(2026, 3, 2),
        {{u"=扩建"_s, u"北境电力称：\"投资 20 亿美元\", 两年。"_s, u"https://example.com/n"_s, {}}});
    addMention(file, 0, entity::Type::Org, u"北境电力"_s, u"北境电力"_s);
    addFigure(file, 0, entity::Type::Money, u"20 亿美元"_s, 2e9, u"USD"_s);
    library.store(file);

    const QString path = library.path(u"figures.csv"_s);
    QCOMPARE(saveFigures(library.reader(), {}, path), 1);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("subject,subject_type,figure,value,unit,kind,sentence,item,url,digest,date\r\n"
                                         "北境电力,org,20 亿美元,2000000000,USD,money,"
                                         "\"北境电力称：\"\"投资 20 亿美元\"\", 两年。\",'=扩建,https://example.com/n,"
                                         "晨报,2026-03-02\r\n"));
}

void TestCsv::failedSaveLeavesTheOldFile()
{
    TestLibrary library;
    QVERIFY(QDir().mkpath(library.path(u"taken"_s)));
    const auto saved = saveFigures(library.reader(), {}, library.path(u"taken"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
    QVERIFY(!saveFigures(library.reader(), {}, library.path(u"none/figures.csv"_s)));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
