// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/export/tables.h"

#include "core/library/highlightrows.h"

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
    void tables();
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

void TestCsv::tables()
{
    TestLibrary library;
    const auto file = preparedFile(u"/in/1.md"_s, u"晨报"_s, QDate(2026, 3, 2),
                                   {{u"新港, 开工"_s, u"耗资三亿元。"_s, u"https://example.com/n"_s, u"基建"_s},
                                    {u"=桥"_s, u"修好了。"_s, {}, {}}});
    const QList<ItemId> items = library.itemIds(library.store(file).digest);
    VERIFY_RESULT(library.writer().addTag({items[0]}, u"港口"_s));
    VERIFY_RESULT(library.writer().setRead({items[1]}, true));
    const qsizetype size = library.reader().itemText(items[0])->size();
    VERIFY_RESULT(library.writer().addHighlight(
        {.item = items[0], .span = {size - 3, size}, .colour = annotation::Colour::Number, .note = u"“查”\n再查"_s}));
    const QString uid = library.reader().item(items[0])->uid;
    const QString digest = library.reader().digests()->first().uid;

    const auto table = [&](Table which, const QString &query = {}) {
        QByteArray all;
        const auto rows = putTable(library.reader(), which, query, [&](const QByteArray &piece) -> Result<> {
            all += piece;
            return {};
        });
        return rows ? QString::number(*rows) + u'\n' + QString::fromUtf8(all) : rows.error().toString();
    };
    const QString origin = u"晨报,"_s + digest + u",,2026-03-02,/in/1.md\r\n"_s;
    const QString lines = [&] {
        const LineSpan span = library.reader().item(items[0])->lines;
        return u"%1,%2"_s.arg(span.first).arg(span.last);
    }();
    const QString text = library.reader().itemText(items[0]).value();
    const QString header = u"id,title,text,section,source,url,number,first_line,last_line,read,bookmarked,tags,notes,"
                           "highlights,digest,digest_id,publisher,date,file\r\n"_s;
    QCOMPARE(table(Table::Items, u"新港"_s), u"1\n"_s + header + uid + u",\"新港, 开工\",\""_s + text
                                                 + u"\",基建,,https://example.com/n,1,"_s + lines + u",0,0,港口,0,1,"_s
                                                 + origin);
    QVERIFY(table(Table::Items).startsWith(u"2\n"_s));
    QVERIFY(table(Table::Items).contains(u",'=桥,"_s));
    const QString marked = table(Table::Highlights);
    QVERIFY2(marked.startsWith(u"1\nid,quote,colour,note,"_s), qPrintable(marked));
    QVERIFY2(marked.contains(u",亿元。,number,\"“查”\n再查\",,exact,"_s), qPrintable(marked));
    QVERIFY(table(Table::Highlights, u"修好"_s).startsWith(u"0\n"_s));
    QVERIFY(table(Table::Entities).startsWith(u"0\nname,type,mentions\r\n"_s));
    QVERIFY(!table(Table::Items, u"("_s).contains(u"first_line"_s));
    QCOMPARE(tableFromKey(u"highlights"), Table::Highlights);
    QVERIFY(!tableFromKey(u"notes"));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
