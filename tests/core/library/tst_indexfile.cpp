// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/databasefiles.h"
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/migrations.h"

#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// The index: lost, damaged, of another version, behind the library.
class TestIndexFile final : public QObject {
    Q_OBJECT

private slots:
    void deletedIndexIsMadeAgain();
    void damagedIndexIsMovedAside_data();
    void damagedIndexIsMovedAside();
    void indexOfAnotherVersionIsMadeAnew();
    void reindexChecksTheRevision();
    void otherVersionsMakeDigestsStale();
    void missedNotesAreCaughtUpWith();
    void itemsLostToSearchAreFound_data();
    void itemsLostToSearchAreFound();
};

void TestIndexFile::deletedIndexIsMadeAgain()
{
    TestLibrary library;
    const PreparedFile file = preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一则"_s, u"正文"_s, {}, {}}},
                                           u"晨报"_s);
    const DigestId digest = library.store(file).digest;
    const ItemId item = library.itemIds(digest).first();
    VERIFY_RESULT(library.writer().addNote(item, u"笔记"_s));
    VERIFY_RESULT(library.writer().addTag({item}, u"标签"_s));
    const DigestRow row = *library.reader().digest(digest);
    const ItemRow itemRow = *library.reader().item(item);
    QCOMPARE(*library.reader().staleDigests(), QList<DigestId>());
    library.closeWriter();
    QVERIFY(QFile::remove(library.location().indexFile()));

    // A reader comes first: all that a person added is there, and the lists show what the library itself knows.
    QCOMPARE(*library.reader().staleDigests(), QList{digest});
    QCOMPARE(library.reader().digest(digest)->title, u"a"_s);
    QCOMPARE(library.reader().items(digest)->first().title, u"一则"_s);
    QCOMPARE(library.reader().items(digest)->first().tags, QStringList(u"标签"_s));
    QCOMPARE(library.reader().notes(item)->size(), 1);

    library.openWriter();
    VERIFY_RESULT(library.writer().reindex(digest, file));
    QCOMPARE(*library.reader().staleDigests(), QList<DigestId>());
    QCOMPARE(*library.reader().digest(digest), row);
    QCOMPARE(*library.reader().item(item), itemRow);
    QCOMPARE(library.reader().search(u"正文"_s, 0)->size(), 1);
    QCOMPARE(library.reader().search(u"笔记"_s, 0)->size(), 1);
    QCOMPARE(*libraryProblems(library.location()), QStringList());
}

void TestIndexFile::damagedIndexIsMovedAside_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<bool>("byReader");
    for (const bool byReader : {false, true}) {
        for (const auto &damage : {u"no database"_s, u"cut"_s, u"pages overwritten"_s, u"empty"_s})
            QTest::addRow("%s, %s first", qPrintable(damage), byReader ? "reader" : "writer") << damage << byReader;
    }
}

void TestIndexFile::damagedIndexIsMovedAside()
{
    QFETCH(QString, damage);
    QFETCH(bool, byReader);
    TestLibrary library;
    const PreparedFile file = preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一则"_s, u"正文"_s, {}, {}}});
    const DigestId digest = library.store(file).digest;
    library.closeWriter();
    const QString index = library.location().indexFile();
    QByteArray bytes = readFile(index);
    if (damage == u"no database"_s)
        bytes = QByteArray("garbage ").repeated(1000);
    else if (damage == u"cut"_s)
        bytes.truncate(bytes.size() / 3);
    else if (damage == u"pages overwritten"_s)
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, 'x'));
    else
        bytes.clear();
    writeFile(index, bytes);

    if (!byReader)
        library.openWriter();
    QCOMPARE(*library.reader().staleDigests(), QList{digest});
    if (damage != u"empty"_s)
        QCOMPARE(readFile(index + u".damaged"_s), bytes);
    if (byReader)
        library.openWriter();
    VERIFY_RESULT(library.writer().reindex(digest, file));
    QCOMPARE(library.reader().search(u"正文"_s, 0)->size(), 1);
    QCOMPARE(*libraryProblems(library.location()), QStringList());
}

void TestIndexFile::indexOfAnotherVersionIsMadeAnew()
{
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {})).digest;
    library.closeWriter();
    setVersion(library.location().indexFile(), 77);
    library.openWriter();
    QCOMPARE(*library.reader().staleDigests(), QList{digest});
    QCOMPARE(*databaseVersion(library.location().indexFile(), IndexScripts), newestVersion(IndexScripts));
}

void TestIndexFile::reindexChecksTheRevision()
{
    TestLibrary library;
    const PreparedFile file = preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一"_s, u"二"_s, {}, {}}});
    const DigestId digest = library.store(file).digest;
    PreparedFile other = preparedFile(u"/a.md"_s, u"晚报"_s, {2026, 3, 1}, {});
    QCOMPARE(library.writer().reindex(digest, other).error().kind, Error::Kind::Conflict);
    QCOMPARE(library.writer().reindex({55}, file).error().kind, Error::Kind::NotFound);
    other.error = Error{Error::Kind::TooDeep, u"x"_s, {}};
    QCOMPARE(library.writer().reindex(digest, other).error().kind, Error::Kind::TooDeep);
    QCOMPARE(library.reader().digest(digest)->title, u"早报"_s);

    // A better parser sees two items in the same bytes.
    PreparedFile better = file;
    better.digest.items.push_back({u"三"_s, {}, {}, {}, {7, 8}, u"三\n四"_s, {}, {}, {}});
    better.mentions->items.emplace_back();
    const ItemId item = library.itemIds(digest).first();
    VERIFY_RESULT(library.writer().reindex(digest, better));
    QCOMPARE(library.itemIds(digest).size(), 2);
    QCOMPARE(library.itemIds(digest).first(), item);
    QCOMPARE(*libraryProblems(library.location()), QStringList());
}

void TestIndexFile::otherVersionsMakeDigestsStale()
{
    TestLibrary library;
    const PreparedFile file = preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {});
    const DigestId digest = library.store(file).digest;
    library.closeWriter();
    // An index written by a program with an older parser; the library has moved on by one revision.
    const QByteArray oldIndex = readFile(library.location().indexFile());
    library.openWriter();
    const PreparedFile changed = preparedFile(u"/a.md"_s, u"早报（更新）"_s, {2026, 3, 1}, {});
    library.store(changed);
    QCOMPARE(*library.reader().staleDigests(), QList<DigestId>());
    library.closeWriter();
    writeFile(library.location().indexFile(), oldIndex);
    library.openWriter();
    QCOMPARE(*library.reader().staleDigests(), QList{digest});
    VERIFY_RESULT(library.writer().reindex(digest, changed));
    QCOMPARE(*library.reader().staleDigests(), QList<DigestId>());
}

void TestIndexFile::missedNotesAreCaughtUpWith()
{
    TestLibrary library;
    const DigestId digest =
        library.store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一"_s, u"二"_s, {}, {}}})).digest;
    library.closeWriter();
    const QByteArray oldIndex = readFile(library.location().indexFile());
    library.openWriter();
    VERIFY_RESULT(library.writer().addNote(library.itemIds(digest).first(), u"琥珀"_s));
    library.closeWriter();
    // As after a crash between the commits of the two files.
    writeFile(library.location().indexFile(), oldIndex);
    QCOMPARE(library.reader().search(u"琥珀"_s, 0)->size(), 0);
    library.openWriter();
    QCOMPARE(library.reader().search(u"琥珀"_s, 0)->size(), 1);
}

void TestIndexFile::itemsLostToSearchAreFound_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("texts") << u"item_search"_s;
    QTest::newRow("titles") << u"title_search"_s;
}

void TestIndexFile::itemsLostToSearchAreFound()
{
    QFETCH(QString, table);
    TestLibrary library;
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"条目"_s, u"正文"_s, {}, {}}}));
    library.closeWriter();
    QCOMPARE(*libraryProblems(library.location()), QStringList());
    {
        SQLite::Database index(library.location().indexFile().toStdString(), SQLite::OPEN_READWRITE);
        QCOMPARE(index.exec("DELETE FROM " + table.toStdString()), 1);
    }
    const auto problems = libraryProblems(library.location());
    VERIFY_RESULT(problems);
    QCOMPARE(problems->size(), 1);
}

QTEST_GUILESS_MAIN(TestIndexFile)
#include "tst_indexfile.moc"
