// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/check.h"
#include "core/library/migrations.h"
#include "core/library/savedsearch.h"
#include "core/library/watchedfolders.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Watched folders as the library keeps them.
class TestFolders final : public QObject {
    Q_OBJECT

private slots:
    void areKept();
    void changesAreTakenBack();
    void foldersWithinOneAreWatchedWithIt();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void withinIsByWholeNames_data();
    void withinIsByWholeNames();
    void filesBelowAFolderAreKnown();
    void libraryOfVersionFour();

private:
    static QStringList folders(const TestLibrary &library) { return library.reader().watchedFolders().value(); }
};

void TestFolders::areKept()
{
    TestLibrary library;
    QCOMPARE(folders(library), QStringList());
    const auto change = library.writer().changeWatchedFolders({{u"/news/tech/"_s, u"/a/../新闻"_s}, {}});
    VERIFY_RESULT(change);
    QCOMPARE(*change, (WatchChange{{u"/news/tech"_s, u"/新闻"_s}, {}}));
    library.closeWriter();
    library.openWriter();
    QCOMPARE(folders(library), QStringList({u"/news/tech"_s, u"/新闻"_s}));
    // What is so already is no change.
    QCOMPARE(*library.writer().changeWatchedFolders({{u"/新闻"_s}, {u"/else"_s}}), WatchChange());
}

void TestFolders::changesAreTakenBack()
{
    TestLibrary library;
    QVERIFY(library.writer().changeWatchedFolders({{u"/a"_s, u"/b"_s}, {}}));
    const auto removed = library.writer().changeWatchedFolders({{}, {u"/a"_s}});
    VERIFY_RESULT(removed);
    QCOMPARE(folders(library), QStringList({u"/b"_s}));
    QVERIFY(library.writer().changeWatchedFolders(removed->reversed()));
    QCOMPARE(folders(library), QStringList({u"/a"_s, u"/b"_s}));
}

void TestFolders::foldersWithinOneAreWatchedWithIt()
{
    TestLibrary library;
    QVERIFY(library.writer().changeWatchedFolders({{u"/news/a"_s, u"/news/b/c"_s, u"/newsroom"_s}, {}}));
    const auto whole = library.writer().changeWatchedFolders({{u"/news"_s}, {}});
    VERIFY_RESULT(whole);
    QCOMPARE(*whole, (WatchChange{{u"/news"_s}, {u"/news/a"_s, u"/news/b/c"_s}}));
    QCOMPARE(folders(library), QStringList({u"/news"_s, u"/newsroom"_s}));
    QVERIFY(library.writer().changeWatchedFolders(whole->reversed()));
    QCOMPARE(folders(library), QStringList({u"/news/a"_s, u"/news/b/c"_s, u"/newsroom"_s}));
}

void TestFolders::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("empty") << QString() << Error::Kind::Usage;
    QTest::newRow("relative") << u"news"_s << Error::Kind::Usage;
    QTest::newRow("within a watched one") << u"/a/deep/down"_s << Error::Kind::Conflict;
}

void TestFolders::whatCannotBeIsRefused()
{
    QFETCH(QString, folder);
    QFETCH(Error::Kind, kind);
    TestLibrary library;
    QVERIFY(library.writer().changeWatchedFolders({{u"/a"_s, u"/b"_s}, {}}));
    const auto change = library.writer().changeWatchedFolders({{u"/c"_s, folder}, {u"/b"_s}});
    QVERIFY(!change);
    QCOMPARE(change.error().kind, kind);
    QCOMPARE(folders(library), QStringList({u"/a"_s, u"/b"_s}));
}

void TestFolders::withinIsByWholeNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("is");
    QTest::newRow("itself") << u"/news"_s << u"/news"_s << true;
    QTest::newRow("deep") << u"/news/a/b.md"_s << u"/news"_s << true;
    QTest::newRow("beside") << u"/newsroom/a.md"_s << u"/news"_s << false;
    QTest::newRow("root") << u"/news"_s << u"/"_s << true;
    QTest::newRow("around") << u"/"_s << u"/news"_s << false;
}

void TestFolders::withinIsByWholeNames()
{
    QFETCH(QString, path);
    QFETCH(QString, folder);
    QTEST(isWithin(path, folder), "is");
}

void TestFolders::filesBelowAFolderAreKnown()
{
    TestLibrary library;
    const auto file = [](const QString &path, const QString &title) {
        PreparedFile prepared = preparedFile(path, title, QDate(2026, 3, 1), {{title, {}, {}, {}}});
        prepared.modified = 1000 + prepared.size;
        return prepared;
    };
    const PreparedFile first = file(u"/news/a.md"_s, u"Alpha"_s);
    PreparedFile copy = first;
    copy.path = u"/news/sub/copy of a.md"_s;
    library.store(first);
    library.store(file(u"/news0/b.md"_s, u"Beta"_s));
    library.store(file(u"/news.md"_s, u"Gamma"_s));
    library.store(copy);
    const auto known = library.reader().knownFiles(u"/news"_s);
    VERIFY_RESULT(known);
    // The document's own file is not on the disk: what has its bytes takes its place.
    QCOMPARE(known->stamps, (QHash<QString, FileStamp>{{copy.path, {copy.size, copy.modified}}}));
    QCOMPARE(known->own, QStringList({copy.path}));
    QCOMPARE(library.reader().knownFiles(u"/"_s)->stamps.size(), 3);
    QCOMPARE(library.reader().knownFiles(u"/nothing"_s)->stamps.size(), 0);
}

void TestFolders::libraryOfVersionFour()
{
    TestLibrary library;
    library.closeWriter();
    const Location location = library.location();
    QVERIFY(QDir(location.folder).removeRecursively());
    QVERIFY(QDir().mkpath(location.folder));
    {
        SQLite::Database old(location.libraryFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(gleaner::test::fileBytes(QStringLiteral(TEST_DATA_DIR "/libraries/library-v4.sql")).toStdString());
    }
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), 4);
    library.openWriter();
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);

    // What the old version knew is there, and the new table works.
    const auto item = library.reader().findItem(u"df3gqqw2ct"_s);
    VERIFY_RESULT(item);
    QCOMPARE(library.reader().notes(*item)->first().text, u"票价表待查"_s);
    QCOMPARE(library.reader().savedSearches()->first().name, u"芯片"_s);
    QCOMPARE(library.reader().watchedEntities()->first().name, u"微软"_s);
    QCOMPARE(folders(library), QStringList());
    VERIFY_RESULT(library.writer().changeWatchedFolders({{u"/digests"_s}, {}}));
    QCOMPARE(folders(library), QStringList({u"/digests"_s}));
    QCOMPARE(*libraryProblems(location), QStringList());
}

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
