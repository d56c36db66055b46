// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/pasted.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Texts that come without a file.
class TestPasted final : public QObject {
    Q_OBJECT

private slots:
    void namesAreSafeAndTell_data();
    void namesAreSafeAndTell();
    void bytesAreKept();
    void theSameTextIsOneFile();
    void namesakesStayApart();
    void whatIsNoDigestIsRefused_data();
    void whatIsNoDigestIsRefused();
    void aPlaceThatCannotBeWrittenIsTold();
    void importTellsOfTheSame();
};

static const QDate Today(2026, 11, 29);

void TestPasted::namesAreSafeAndTell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("title and date") << u"# 三月早报 2026-03-01\n\n- 星河公司发布芯片。\n"_s
                                    << u"2026-03-01 三月早报 2026-03-01.md"_s;
    QTest::newRow("title without a date")
        << u"# Chips and cars\n\nThe chip is out.\n"_s << u"2026-11-29 Chips and cars.md"_s;
    QTest::newRow("date leads the title")
        << u"# 2026-03-01 Morning\n\nThe chip is out.\n"_s << u"2026-03-01 Morning.md"_s;
    QTest::newRow("front matter") << u"---\ntitle: Weekly\ndate: 2026-02-03\n---\n\nThe chip is out.\n"_s
                                  << u"2026-02-03 Weekly.md"_s;
    QTest::newRow("no heading") << u"\n- **The chip** is out, and it costs 3000.\n- A car is called back.\n"_s
                                << u"2026-11-29 The chip is out, and it costs 3000.md"_s;
    QTest::newRow("point in the title") << u"# Gleaner 2.5 is out\n\nIt reads.\n"_s
                                        << u"2026-11-29 Gleaner 2.5 is out.md"_s;
    QTest::newRow("signs no file system takes")
        << u"# ../a/b\\c: \"d\" < e > | what?\n\nThe chip is out.\n"_s << u"2026-11-29 a b c d e what.md"_s;
    QTest::newRow("control and direction marks")
        << u"# One\u202etwo\u0007 three\n\nThe chip is out.\n"_s << u"2026-11-29 One two three.md"_s;
    QTest::newRow("long, cut at a word") << u"# "_s + u"words "_s.repeated(60) + u"\n\nThe chip is out.\n"_s
                                         << u"2026-11-29 "_s + u"words "_s.repeated(19) + u"words.md"_s;
    QTest::newRow("long, without words") << u"# "_s + u"芯"_s.repeated(200) + u"\n\nThe chip is out.\n"_s
                                         << u"2026-11-29 "_s + u"芯"_s.repeated(40) + u".md"_s;
    QTest::newRow("long, outside the basic plane")
        << u"# "_s + u"\U00020000"_s.repeated(60) + u"\n\nThe chip is out.\n"_s
        << u"2026-11-29 "_s + u"\U00020000"_s.repeated(30) + u".md"_s;
}

void TestPasted::namesAreSafeAndTell()
{
    QFETCH(QString, text);
    const TestLibrary library;
    const Result<QString> path = keepPasted(library.location(), text.toUtf8(), Today);
    VERIFY_RESULT(path);
    QCOMPARE(QFileInfo(*path).path(), pastedFolder(library.location()));
    QTEST(QFileInfo(*path).fileName(), "name");
}

void TestPasted::bytesAreKept()
{
    const TestLibrary library;
    const QByteArray latin = "# Caf\xe9\r\n\r\nThe caf\xe9 is open.\r\n";
    const Result<QString> path = keepPasted(library.location(), latin, Today);
    VERIFY_RESULT(path);
    QCOMPARE(gleaner::test::fileBytes(*path), latin);
}

void TestPasted::theSameTextIsOneFile()
{
    const TestLibrary library;
    const QByteArray text = "# Chips\n\nThe chip is out.\n";
    const Result<QString> first = keepPasted(library.location(), text, Today);
    const Result<QString> tomorrow = keepPasted(library.location(), text, Today.addDays(1));
    VERIFY_RESULT(first);
    VERIFY_RESULT(tomorrow);
    QCOMPARE(*tomorrow, *first);
    QCOMPARE(QDir(pastedFolder(library.location())).entryList(QDir::Files).size(), 1);
}

void TestPasted::namesakesStayApart()
{
    const TestLibrary library;
    QStringList names;
    for (const QByteArrayView body : {"One.", "Two.", "One or two."}) {
        const QByteArray text = "# Chips\n\n" + body.toByteArray() + "\n";
        const Result<QString> path = keepPasted(library.location(), text, Today);
        VERIFY_RESULT(path);
        QCOMPARE(gleaner::test::fileBytes(*path), text);
        names += QFileInfo(*path).fileName();
    }
    QCOMPARE(names,
             QStringList({u"2026-11-29 Chips.md"_s, u"2026-11-29 Chips (2).md"_s, u"2026-11-29 Chips (3).md"_s}));
}

void TestPasted::whatIsNoDigestIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("empty") << QByteArray() << Error::Kind::Usage;
    QTest::newRow("white space") << QByteArray(" \n\t\n") << Error::Kind::Usage;
    QTest::newRow("signs alone") << QByteArray("***\n---\n") << Error::Kind::Usage;
    QTest::newRow("too large") << QByteArray(33 * 1024 * 1024, 'x') << Error::Kind::TooLarge;
}

void TestPasted::whatIsNoDigestIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(Error::Kind, kind);
    const TestLibrary library;
    const Result<QString> path = keepPasted(library.location(), text, Today);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, kind);
    QVERIFY(!path.error().message.isEmpty());
    QVERIFY(!QFileInfo::exists(pastedFolder(library.location())));
}

void TestPasted::aPlaceThatCannotBeWrittenIsTold()
{
    const TestLibrary library;
    QFile inTheWay(pastedFolder(library.location()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const Result<QString> path = keepPasted(library.location(), "# Chips\n\nThe chip is out.\n", Today);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, Error::Kind::Storage);
    QCOMPARE(path.error().where, pastedFolder(library.location()));
}

void TestPasted::importTellsOfTheSame()
{
    TestLibrary library;
    const QByteArray text = "# Chips\n\nThe chip is out.\n";
    QList<ImportEntry::State> states;
    for (int time = 0; time < 2; ++time) {
        const Result<QString> path = keepPasted(library.location(), text, Today.addDays(time));
        VERIFY_RESULT(path);
        states += library.store(prepareFile(*path)).state;
    }
    QCOMPARE(states, QList({ImportEntry::State::New, ImportEntry::State::Same}));
}

QTEST_GUILESS_MAIN(TestPasted)
#include "tst_pasted.moc"
