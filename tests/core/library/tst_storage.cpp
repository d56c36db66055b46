// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/databasefiles.h"
#include "tests/core/library/fixtures.h"

#include "core/library/backup.h"
#include "core/library/check.h"
#include "core/library/compression.h"
#include "core/library/migrations.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// The two files: made, migrated, backed up, broken, locked.
class TestStorage final : public QObject {
    Q_OBJECT

private slots:
    void standardPlace();
    void compressionRoundTrips_data();
    void compressionRoundTrips();
    void damagedFramesGiveNothing();
    void readerNeedsALibrary();
    void openMakesBothFiles();
    void secondWriterIsRefused();
    void writerLeavesNoLockBehind();
    void newerLibraryIsRefused();
    void foreignDatabaseIsRefused();
    void noDatabaseAtAllIsRefused();
    void olderFileIsMigratedAfterABackup();
    void failedMigrationStopsAtTheLastGoodVersion();
    void migrationNeedsItsBackup();
    void readOnlyFolder();
    void problemsAreFound();

private:
    const int Known = newestVersion(LibraryScripts);

    /// The program's scripts, then `further` ones.
    void copyScripts(const QString &folder, const QStringList &further) const;
    /// The file of the script that is `nth`, from 1, after those the program knows.
    [[nodiscard]] QString script(const QString &folder, int nth) const;
};

void TestStorage::copyScripts(const QString &folder, const QStringList &further) const
{
    QVERIFY(QDir().mkpath(folder));
    const QStringList known = QDir(LibraryScripts).entryList(QDir::Files);
    for (const QString &name : known)
        QVERIFY(QFile::copy(LibraryScripts + u'/' + name, folder + u'/' + name));
    for (qsizetype at = 0; at < further.size(); ++at)
        writeFile(script(folder, int(at) + 1), further[at].toUtf8());
}

QString TestStorage::script(const QString &folder, int nth) const
{
    return folder + u"/%1.sql"_s.arg(Known + nth, 3, 10, QChar(u'0'));
}

void TestStorage::standardPlace()
{
    qputenv("GLEANER_LIBRARY", "/some/where/");
    QCOMPARE(Location::standard().folder, u"/some/where"_s);
    qunsetenv("GLEANER_LIBRARY");
    QVERIFY(Location::standard().folder.endsWith(u"/gleaner"_s));
    QCOMPARE(Location{u"/l"_s}.libraryFile(), u"/l/library.sqlite"_s);
}

void TestStorage::compressionRoundTrips_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one") << QByteArray("x");
    QTest::newRow("NULs") << QByteArray(1000, '\0');
    QTest::newRow("large") << QByteArray("0123456789abcdef").repeated(1 << 18);
}

void TestStorage::compressionRoundTrips()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(uncompressed(compressed(bytes), bytes.size()), bytes);
}

void TestStorage::damagedFramesGiveNothing()
{
    const QByteArray frame = compressed(QByteArray("0123456789").repeated(100));
    QCOMPARE(uncompressed(frame, 999), std::nullopt);
    QCOMPARE(uncompressed(frame.chopped(3), 1000), std::nullopt);
    QCOMPARE(uncompressed({}, 0), std::nullopt);
    QCOMPARE(uncompressed("not a frame", 11), std::nullopt);
}

void TestStorage::readerNeedsALibrary()
{
    QTemporaryDir folder;
    const Location location{folder.filePath(u"none"_s)};
    QCOMPARE(Reader::open(location).error().kind, Error::Kind::NotFound);
    QVERIFY(!QFile::exists(location.folder));
    // What a first Writer leaves that was killed at once.
    QVERIFY(QDir().mkpath(location.folder));
    writeFile(location.libraryFile(), {});
    QCOMPARE(Reader::open(location).error().kind, Error::Kind::NotFound);
    QCOMPARE(libraryProblems({folder.path()}).error().kind, Error::Kind::NotFound);
}

void TestStorage::openMakesBothFiles()
{
    TestLibrary library;
    QVERIFY(QFile::exists(library.location().libraryFile()));
    QVERIFY(QFile::exists(library.location().indexFile()));
    QVERIFY(!QFile::exists(library.location().backupFolder()));
    QCOMPARE(*databaseVersion(library.location().libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(*libraryProblems(library.location()), QStringList());
    QCOMPARE(*library.reader().counts(), Counts());
}

void TestStorage::secondWriterIsRefused()
{
    TestLibrary library;
    const auto second = Writer::open(library.location());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Error::Kind::Conflict);
    QCOMPARE(second.error().where, library.location().folder);
    QVERIFY(Reader::open(library.location()).has_value());
    library.closeWriter();
    VERIFY_RESULT(Writer::open(library.location()));
}

void TestStorage::writerLeavesNoLockBehind()
{
    // A lock file that stayed after a crash is no lock.
    TestLibrary library;
    library.closeWriter();
    QVERIFY(QFile::exists(library.location().folder + u"/writer.lock"_s));
    VERIFY_RESULT(Writer::open(library.location()));
}

void TestStorage::newerLibraryIsRefused()
{
    TestLibrary library;
    library.closeWriter();
    setVersion(library.location().libraryFile(), 99);
    const QByteArray before = readFile(library.location().libraryFile());
    const auto writer = Writer::open(library.location());
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, Error::Kind::Unsupported);
    QVERIFY(writer.error().message.contains(u"newer version"_s));
    const auto reader = Reader::open(library.location());
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::Unsupported);
    QCOMPARE(readFile(library.location().libraryFile()), before);
}

void TestStorage::foreignDatabaseIsRefused()
{
    TestLibrary library;
    library.closeWriter();
    setVersion(library.location().libraryFile(), 0);
    QCOMPARE(Writer::open(library.location()).error().kind, Error::Kind::Unsupported);
}

void TestStorage::noDatabaseAtAllIsRefused()
{
    TestLibrary library;
    library.closeWriter();
    const QByteArray text = QByteArray("this is no database, but somebody's text. ").repeated(100);
    writeFile(library.location().libraryFile(), text);
    const auto writer = Writer::open(library.location());
    QVERIFY(!writer);
    QCOMPARE(writer.error().kind, Error::Kind::Storage);
    QCOMPARE(writer.error().where, library.location().libraryFile());
    QCOMPARE(readFile(library.location().libraryFile()), text);
}

void TestStorage::olderFileIsMigratedAfterABackup()
{
    TestLibrary library;
    const DigestId digest =
        library.store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一"_s, u"二"_s, {}, {}}})).digest;
    VERIFY_RESULT(library.writer().addNote(library.itemIds(digest).first(), u"旧笔记"_s));
    library.closeWriter();
    const QString scripts = library.path(u"scripts"_s);
    copyScripts(scripts, {u"CREATE TABLE second (x); INSERT INTO second SELECT text FROM notes;"_s,
                          u"ALTER TABLE second ADD COLUMN y;"_s});
    QCOMPARE(newestVersion(scripts), Known + 2);

    const Location location = library.location();
    VERIFY_RESULT(migrate(location.libraryFile(), scripts, location.backupFolder(), tickingClock()));
    QCOMPARE(*databaseVersion(location.libraryFile(), scripts), Known + 2);
    QCOMPARE(*integrityProblems(location.libraryFile()), QStringList());

    // The backup is the library as it was, complete and usable.
    const QStringList backups = QDir(location.backupFolder()).entryList(QDir::Files);
    QCOMPARE(backups, QStringList(u"library-v%1-20260301-080001-migration.sqlite"_s.arg(Known)));
    const Location restored{library.path(u"restored"_s)};
    QVERIFY(QDir().mkpath(restored.folder));
    QVERIFY(QFile::copy(location.backupFolder() + u'/' + backups.first(), restored.libraryFile()));
    const auto reader = Reader::open(restored);
    VERIFY_RESULT(reader);
    QCOMPARE(reader->notesOfDigest(digest)->first().text, u"旧笔记"_s);

    // Up to date: nothing is done and nothing backed up.
    VERIFY_RESULT(migrate(location.libraryFile(), scripts, location.backupFolder(), tickingClock()));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);
    // The program that knows today's version only keeps away from it.
    QCOMPARE(Writer::open(location).error().kind, Error::Kind::Unsupported);
}

void TestStorage::failedMigrationStopsAtTheLastGoodVersion()
{
    TestLibrary library;
    library.closeWriter();
    const QString scripts = library.path(u"scripts"_s);
    copyScripts(scripts, {u"CREATE TABLE second (x);"_s, u"CREATE TABLE third (x); SELECT broken FROM nowhere;"_s,
                          u"CREATE TABLE fourth (x);"_s});
    const QString file = library.location().libraryFile();
    const auto done = migrate(file, scripts, library.location().backupFolder(), tickingClock());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QCOMPARE(*databaseVersion(file, scripts), Known + 1);
    QCOMPARE(*integrityProblems(file), QStringList());
    // With the script put right it goes on from there: "third" was rolled back.
    writeFile(script(scripts, 2), "CREATE TABLE third (x);");
    VERIFY_RESULT(migrate(file, scripts, library.location().backupFolder(), tickingClock()));
    QCOMPARE(*databaseVersion(file, scripts), Known + 3);
}

void TestStorage::migrationNeedsItsBackup()
{
    TestLibrary library;
    library.closeWriter();
    const QString scripts = library.path(u"scripts"_s);
    copyScripts(scripts, {u"CREATE TABLE second (x);"_s});
    writeFile(library.location().backupFolder(), "a file in the way");
    const QString file = library.location().libraryFile();
    const auto done = migrate(file, scripts, library.location().backupFolder(), tickingClock());
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QCOMPARE(*databaseVersion(file, scripts), Known);
}

void TestStorage::readOnlyFolder()
{
    QTemporaryDir parent;
    QFile::setPermissions(parent.path(), QFile::ReadOwner | QFile::ExeOwner);
    if (QFile probe(parent.filePath(u"probe"_s)); probe.open(QIODevice::WriteOnly))
        QSKIP("this user may write everywhere");
    const auto inside = Writer::open({parent.filePath(u"library"_s)});
    QVERIFY(!inside);
    QCOMPARE(inside.error().kind, Error::Kind::Storage);
    const auto itself = Writer::open({parent.path()});
    QVERIFY(!itself);
    QCOMPARE(itself.error().kind, Error::Kind::Storage);
    QVERIFY(itself.error().message.contains(u"may be written"_s));
    QFile::setPermissions(parent.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestStorage::problemsAreFound()
{
    TestLibrary library;
    QList<TestItem> items;
    for (int number = 0; number < 300; ++number)
        items.append({u"条目 %1"_s.arg(number), u"正文"_s.repeated(100), {}, {}});
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, items));
    library.closeWriter();
    QCOMPARE(*libraryProblems(library.location()), QStringList());
    const QString file = library.location().libraryFile();
    QByteArray bytes = readFile(file);
    bytes.replace(bytes.size() / 2, 3000, QByteArray(3000, '\xff'));
    writeFile(file, bytes);
    const auto problems = libraryProblems(library.location());
    QVERIFY(!problems || !problems->isEmpty());
    QVERIFY(!backUp(file, library.location().backupFolder(), QDateTime::currentDateTimeUtc()));
    QCOMPARE(QDir(library.location().backupFolder()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
