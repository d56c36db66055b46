// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"
#include "core/exchange/exchange.h"
#include "core/exchange/foreign.h"
#include "core/library/highlightrows.h"
#include "tests/core/library/fixtures.h"

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exchange;
using namespace gleaner::library;
using namespace gleaner::library::test;

namespace {

const QDateTime Now(QDate(2026, 6, 1), QTime(9, 0), QTimeZone::UTC);

/// As the API answers.
constexpr char Hypothesis[] = R"({"total": 2, "rows": [
  {"id": "abc", "created": "2026-03-02T08:00:00.123456+00:00", "updated": "2026-03-03T08:00:00+00:00",
   "uri": "https://example.org/chip", "text": "check **this**", "tags": ["芯片", "follow up"],
   "document": {"title": ["芯片"]},
   "target": [{"source": "https://example.org/chip", "selector": [
     {"type": "RangeSelector", "startContainer": "/div[1]", "endContainer": "/div[1]", "startOffset": 0, "endOffset": 4},
     {"type": "TextPositionSelector", "start": 900, "end": 906},
     {"type": "TextQuoteSelector", "exact": "良率\n提升", "prefix": "", "suffix": "到"}]}]},
  {"id": "def", "created": "2026-03-02T08:00:00+00:00", "uri": "https://example.org/chip", "text": "the whole page",
   "tags": ["网页"], "document": {"title": ["芯片"]}, "target": [{"source": "https://example.org/chip"}]}]})";

constexpr char Annotator[] = R"(---
annotation-target: a.md
---

>%%
>```annotation-json
>{"created":"2026-03-02T08:00:00.000Z","text":"a remark","uri":"https://example.org/chip","document":{"title":"芯片"},"tags":["芯片"],"target":[{"source":"https://example.org/chip","selector":[{"type":"TextPositionSelector","start":2,"end":6},{"type":"TextQuoteSelector","exact":"良率提升","prefix":"","suffix":""}]}]}
>```
>%%
>*%%PREFIX%%%%HIGHLIGHT%% ==良率提升== %%POSTFIX%%*
^block
)";

constexpr char Readwise[] = "\xef\xbb\xbfHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,"
                            "Location,Highlighted at,Document tags\r\n"
                            "\"良率提升\",芯片简报,,,\"he said \"\"no\"\",\nreally\",blue,\"芯片, second\",location,1,"
                            "2026-03-02 08:00:00+00:00,\r\n"
                            "\"words of another book\",Another,,,,yellow,,page,3,,\r\n";

} // namespace

/// Highlights of other programs, where they are of documents that the library holds.
class TestForeignAnnotations final : public QObject {
    Q_OBJECT

private slots:
    void comeIn_data();
    void comeIn();
    void unknownFilesAreRefused();
    void csvIsRead_data();
    void csvIsRead();
};

void TestForeignAnnotations::comeIn_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("note");
    QTest::addColumn<int>("notes");
    QTest::addColumn<int>("lost");
    QTest::newRow("Hypothesis") << QByteArray(Hypothesis) << u"check **this**"_s << 1 << 0;
    QTest::newRow("Annotator") << QByteArray(Annotator) << u"a remark"_s << 0 << 0;
    QTest::newRow("Readwise") << QByteArray(Readwise) << u"he said \"no\",\nreally"_s << 0 << 1;
}

void TestForeignAnnotations::comeIn()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, note);
    TestLibrary library;
    const ItemId item = library
                            .itemIds(
                                library
                                    .store(preparedFile(
                                        u"/chip.md"_s, u"芯片简报"_s, {2026, 3, 1},
                                        {{u"别的"_s, u"与此无关"_s, u"https://example.org/x"_s, {}},
                                         {u"芯片"_s, u"新工艺的良率提升到九成"_s, u"https://example.org/chip"_s, {}}}))
                                    .digest)
                            .last();
    library.closeWriter();
    const auto read = readAnnotationFile(file, Now);
    VERIFY_RESULT(read);
    const auto report = takeAnnotations(library.location(), *read, tickingClock());
    VERIFY_RESULT(report);
    QCOMPARE(report->problems, QList<Diagnostic>());
    QTEST(int(report->unplaced.size()), "lost");
    const auto highlights = library.reader().highlightsOf(item);
    VERIFY_RESULT(highlights);
    QCOMPARE(highlights->size(), 1);
    QCOMPARE(highlights->first().verified.quote.exact, u"良率提升"_s);
    QCOMPARE(highlights->first().note, note);
    QVERIFY(highlights->first().tags.contains(u"芯片"));
    QCOMPARE(highlights->first().state, annotation::AnchorState::Exact);
    QCOMPARE(highlights->first().created.date(), QDate(2026, 3, 2));
    QTEST(int(library.reader().notes(item)->size()), "notes");
    // The same file again brings nothing new.
    const auto again = takeAnnotations(library.location(), *readAnnotationFile(file, Now.addDays(1)), tickingClock());
    VERIFY_RESULT(again);
    QCOMPARE(again->loaded.added + again->loaded.updated, 0);
    QCOMPARE(library.reader().highlights()->size(), 1);
}

void TestForeignAnnotations::unknownFilesAreRefused()
{
    for (const char *file : {"", "# Notes\n\ntext\n", "a,b,c\r\n1,2,3\r\n"}) {
        const auto read = readAnnotationFile(file, Now);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Unsupported);
    }
}

void TestForeignAnnotations::csvIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("records");
    QTest::newRow("plain") << u"a,b\r\nc,d\r\n"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("no line end") << u"a,b\nc,"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u""_s}};
    QTest::newRow("quotes") << u"\"a\"\"b\",\"c,d\"\n"_s << QList<QStringList>{{u"a\"b"_s, u"c,d"_s}};
    QTest::newRow("line ends in quotes") << u"\"a\r\nb\",c\r"_s << QList<QStringList>{{u"a\r\nb"_s, u"c"_s}};
    QTest::newRow("a quote within") << u"a\"b,c\n"_s << QList<QStringList>{{u"a\"b"_s, u"c"_s}};
    QTest::newRow("empty lines") << u"\n\na\n\n"_s << QList<QStringList>{{u"a"_s}};
    QTest::newRow("never closed") << u"\"a,b\nc"_s << QList<QStringList>{{u"a,b\nc"_s}};
    QTest::newRow("nothing") << QString() << QList<QStringList>();
}

void TestForeignAnnotations::csvIsRead()
{
    QFETCH(const QString, text);
    QTEST(csvRecords(text), "records");
}

QTEST_GUILESS_MAIN(TestForeignAnnotations)
#include "tst_foreignannotations.moc"
