// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/backupfolder.h"
#include "core/library/check.h"
#include "core/library/restore.h"

#include <QDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Backups: made beside writing, listed, thinned out, put back.
class TestBackups final : public QObject {
    Q_OBJECT

private slots:
    void listedWithDateSizeAndReason();
    void otherFilesAreNoBackups();
    void snapshotIsOfItsBeginning();
    void keptAreDaysAndWeeks();
    void everyRunKeepsThem();
    void lastOfAVersionIsKept();
    void clockOfTheFuture();
    void dueOnceADay();
    void pruningLeavesTheRest();
    void restoredIsAsItWas();
    void restoredIndexIsMadeAnew();
    void damagedLibraryIsKept_data();
    void damagedLibraryIsKept();
    void missingLibraryIsRestored();
    void refusals();

private:
    static QDateTime at(const char *text)
    {
        QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
        time.setTimeZone(QTimeZone::UTC);
        return time;
    }
    static BackupFile backup(const QDateTime &made, int version = 3)
    {
        return {.name = backupName(u"library.sqlite"_s, version, made, BackupReason::Daily) + u".sqlite",
                .made = made,
                .size = 1,
                .version = version,
                .reason = BackupReason::Daily};
    }
    static BackupFile backUpNow(const Location &location, const char *time)
    {
        const auto path = backUp(location.libraryFile(), location.backupFolder(), at(time), BackupReason::Asked);
        return *findBackup(location, path.value_or(QString()));
    }
    static void writeFile(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static PreparedFile news(const QString &name)
    {
        return preparedFile(u"/"_s + name + u".md", name, {2026, 3, 1}, {{u"一则"_s, u"正文"_s, {}, {}}});
    }
};

void TestBackups::listedWithDateSizeAndReason()
{
    TestLibrary library;
    const Location location = library.location();
    QCOMPARE(backupsOf(location), QList<BackupFile>());
    VERIFY_RESULT(
        backUp(location.libraryFile(), location.backupFolder(), at("2026-03-01T08:00:00"), BackupReason::Daily));
    VERIFY_RESULT(
        backUp(location.libraryFile(), location.backupFolder(), at("2026-03-02T08:00:00"), BackupReason::BulkChange));
    // The same second twice.
    VERIFY_RESULT(
        backUp(location.libraryFile(), location.backupFolder(), at("2026-03-02T08:00:00"), BackupReason::BulkChange));
    const QList<BackupFile> backups = backupsOf(location);
    QCOMPARE(backups.size(), 3);
    QCOMPARE(backups[1].made, at("2026-03-02T08:00:00"));
    QCOMPARE(backups[1].reason, BackupReason::BulkChange);
    QCOMPARE(backups[2].reason, BackupReason::Daily);
    QCOMPARE(backups[2].size, QFileInfo(backupPath(location, backups[2])).size());
    QVERIFY(backups[2].size > 0);
    QVERIFY(backups[2].version > 0);
    QCOMPARE(*findBackup(location, backups[2].name), backups[2]);
}

void TestBackups::otherFilesAreNoBackups()
{
    QTemporaryDir folder;
    const Location location{folder.path()};
    QVERIFY(QDir().mkpath(location.backupFolder()));
    for (const auto &name : {u"library-v3-20260301-080001.sqlite.part"_s, u"index-v3-20260301-080001.sqlite"_s,
                             u"library-v3-20261301-080001.sqlite"_s, u"library-old.sqlite"_s})
        writeFile(location.backupFolder() + u'/' + name, "x");
    QCOMPARE(backupsOf(location), QList<BackupFile>());
    // Of a version that named no reason.
    writeFile(location.backupFolder() + u"/library-v2-20260301-080001.sqlite"_s, "x");
    QCOMPARE(backupsOf(location).size(), 1);
    QCOMPARE(backupsOf(location).first().reason, BackupReason::Migration);
}

void TestBackups::snapshotIsOfItsBeginning()
{
    TestLibrary library;
    const Location location = library.location();
    const ItemId item = library.itemIds(library.store(news(u"早报"_s)).digest).first();
    VERIFY_RESULT(library.writer().addNote(item, u"之前"_s));
    auto pending = PendingBackup::begin(location.libraryFile(), location.backupFolder(), at("2026-03-01T08:00:00"),
                                        BackupReason::BulkChange);
    VERIFY_RESULT(pending);
    VERIFY_RESULT(library.writer().addNote(item, u"之后"_s));
    const auto path = pending->finish();
    VERIFY_RESULT(path);
    library.closeWriter();
    VERIFY_RESULT(restoreBackup(location, *findBackup(location, *path), tickingClock()));
    const auto notes = *Reader::open(location)->notes(item);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().text, u"之前"_s);
}

void TestBackups::keptAreDaysAndWeeks()
{
    // Two a day for sixty days.
    QList<BackupFile> backups;
    const QDateTime now = at("2026-03-31T12:00:00"); // a Tuesday
    for (int day = 0; day < 60; ++day) {
        backups.append(backup(now.addDays(-day).addSecs(-60)));
        backups.append(backup(now.addDays(-day).addSecs(-7200)));
    }
    const QList<BackupFile> expired = expiredBackups(backups, now);
    QList<QDateTime> kept;
    for (const BackupFile &each : std::as_const(backups)) {
        if (!expired.contains(each))
            kept.append(each.made);
    }
    // Both of the last day, the later one of six further days, and the last one of two weeks before those.
    QCOMPARE(kept, (QList<QDateTime>{at("2026-03-31T11:59:00"), at("2026-03-31T10:00:00"), at("2026-03-30T11:59:00"),
                                     at("2026-03-29T11:59:00"), at("2026-03-28T11:59:00"), at("2026-03-27T11:59:00"),
                                     at("2026-03-26T11:59:00"), at("2026-03-25T11:59:00"), at("2026-03-22T11:59:00"),
                                     at("2026-03-15T11:59:00")}));
}

void TestBackups::everyRunKeepsThem()
{
    // What is thinned out day by day ends in seven days and four weeks, not in days alone.
    QList<BackupFile> backups;
    QDateTime now = at("2026-01-01T09:00:00");
    for (int day = 0; day < 90; ++day, now = now.addDays(1)) {
        backups.append(backup(now));
        const QList<BackupFile> expired = expiredBackups(backups, now);
        backups.removeIf([&](const BackupFile &each) { return expired.contains(each); });
        QVERIFY(backups.size() <= 11);
    }
    QSet<QDate> weeks;
    QSet<QDate> days;
    for (const BackupFile &each : std::as_const(backups)) {
        days.insert(each.made.date());
        weeks.insert(each.made.date().addDays(1 - each.made.date().dayOfWeek()));
    }
    QVERIFY(days.size() >= 7);
    QCOMPARE(weeks.size(), 4);
}

void TestBackups::lastOfAVersionIsKept()
{
    QList<BackupFile> backups{backup(at("2025-01-01T08:00:00"), 1), backup(at("2025-01-02T08:00:00"), 1)};
    const QDateTime now = at("2026-03-31T12:00:00");
    for (int day = 0; day < 30; ++day)
        backups.append(backup(now.addDays(-day), 2));
    const QList<BackupFile> expired = expiredBackups(backups, now);
    QVERIFY(expired.contains(backups[0]));
    QVERIFY(!expired.contains(backups[1]));
    QCOMPARE(expiredBackups({}, now), QList<BackupFile>());
}

void TestBackups::clockOfTheFuture()
{
    const QDateTime now = at("2026-03-31T12:00:00");
    const QList<BackupFile> backups{backup(at("2030-01-01T08:00:00")), backup(now.addDays(-1).addSecs(-60))};
    QCOMPARE(expiredBackups(backups, now), QList<BackupFile>());
    QVERIFY(isBackupDue(backups, now));
}

void TestBackups::dueOnceADay()
{
    const QDateTime now = at("2026-03-31T12:00:00");
    QVERIFY(isBackupDue({}, now));
    QVERIFY(!isBackupDue({backup(now.addSecs(-60))}, now));
    QVERIFY(!isBackupDue({backup(now.addSecs(-23 * 3600))}, now));
    QVERIFY(isBackupDue({backup(now.addSecs(-24 * 3600))}, now));
}

void TestBackups::pruningLeavesTheRest()
{
    QTemporaryDir folder;
    const Location location{folder.path()};
    QVERIFY(QDir().mkpath(location.backupFolder()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int day = 0; day < 40; ++day)
        writeFile(backupPath(location, backup(now.addDays(-day))), "x");
    const QString foreign = location.backupFolder() + u"/letters.txt"_s;
    const QString fresh = location.backupFolder() + u"/library-v3-20260301-080001-daily.sqlite.part"_s;
    const QString stale = location.backupFolder() + u"/library-v3-20250301-080001-daily.sqlite.part"_s;
    for (const QString &path : {foreign, fresh, stale})
        writeFile(path, "x");
    QFile file(stale);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(now.addDays(-2), QFileDevice::FileModificationTime));
    pruneBackups(location, now);
    QVERIFY(backupsOf(location).size() >= 7 && backupsOf(location).size() <= 11);
    QVERIFY(QFile::exists(foreign));
    QVERIFY(QFile::exists(fresh)); // somebody may be writing it
    QVERIFY(!QFile::exists(stale));
}

void TestBackups::restoredIsAsItWas()
{
    TestLibrary library;
    const Location location = library.location();
    const ItemId item = library.itemIds(library.store(news(u"早报"_s)).digest).first();
    VERIFY_RESULT(library.writer().addNote(item, u"旧"_s));
    const BackupFile old = backUpNow(location, "2026-03-02T08:00:00");
    VERIFY_RESULT(library.writer().addNote(item, u"新"_s));
    QCOMPARE(restoreBackup(location, old, tickingClock()).error().kind, Error::Kind::Conflict);
    library.closeWriter();

    const auto restored = restoreBackup(location, old, tickingClock());
    VERIFY_RESULT(restored);
    QVERIFY(!restored->wasDamaged);
    library.openWriter();
    QCOMPARE(library.reader().notes(item)->size(), 1);
    // What was there is a backup itself, and comes back the same way.
    const auto kept = findBackup(location, restored->kept);
    VERIFY_RESULT(kept);
    QCOMPARE(kept->reason, BackupReason::Restore);
    library.closeWriter();
    VERIFY_RESULT(restoreBackup(location, *kept, tickingClock()));
    library.openWriter();
    QCOMPARE(library.reader().notes(item)->size(), 2);
    QCOMPARE(*integrityProblems(location.libraryFile()), QStringList());
}

void TestBackups::restoredIndexIsMadeAnew()
{
    TestLibrary library;
    const Location location = library.location();
    library.store(news(u"早报"_s));
    const BackupFile old = backUpNow(location, "2026-03-02T08:00:00");
    library.store(news(u"晚报"_s));
    library.closeWriter();
    VERIFY_RESULT(restoreBackup(location, old, tickingClock()));
    library.openWriter();
    // The ids of the one that is gone are given to another.
    const DigestId digest = library.store(news(u"午报"_s)).digest;
    QCOMPARE(library.reader().digest(digest)->title, u"午报"_s);
    QCOMPARE(library.reader().search(u"晚报"_s, 0)->size(), 0);
    QCOMPARE(library.reader().staleDigests()->size(), 1);
    QCOMPARE(*libraryProblems(location), QStringList());
}

void TestBackups::damagedLibraryIsKept_data()
{
    QTest::addColumn<int>("from");
    QTest::newRow("all of it") << 0;
    QTest::newRow("all but the first page") << 4096;
}

void TestBackups::damagedLibraryIsKept()
{
    QFETCH(int, from);
    TestLibrary library;
    const Location location = library.location();
    const ItemId item = library.itemIds(library.store(news(u"早报"_s)).digest).first();
    VERIFY_RESULT(library.writer().addNote(item, u"旧"_s));
    const BackupFile old = backUpNow(location, "2026-03-02T08:00:00");
    library.closeWriter();
    QVERIFY(!isLibraryDamaged(location));
    QByteArray bytes = readFile(location.libraryFile());
    bytes.replace(from, bytes.size() - from, QByteArray(bytes.size() - from, 'x'));
    writeFile(location.libraryFile(), bytes);
    QVERIFY(isLibraryDamaged(location));
    QVERIFY(!Writer::open(location) || from > 0);

    const auto restored = restoreBackup(location, old, tickingClock());
    VERIFY_RESULT(restored);
    QVERIFY(restored->wasDamaged);
    QCOMPARE(readFile(restored->kept), bytes);
    library.openWriter();
    QCOMPARE(library.reader().notes(item)->size(), 1);
    QCOMPARE(*integrityProblems(location.libraryFile()), QStringList());
}

void TestBackups::missingLibraryIsRestored()
{
    TestLibrary library;
    const Location location = library.location();
    library.store(news(u"早报"_s));
    const BackupFile old = backUpNow(location, "2026-03-02T08:00:00");
    library.closeWriter();
    QVERIFY(QFile::remove(location.libraryFile()));
    const auto restored = restoreBackup(location, old, tickingClock());
    VERIFY_RESULT(restored);
    QCOMPARE(restored->kept, QString());
    library.openWriter();
    QCOMPARE(library.reader().digests()->size(), 1);
}

void TestBackups::refusals()
{
    TestLibrary library;
    const Location location = library.location();
    QCOMPARE(findBackup(location, u"none"_s).error().kind, Error::Kind::NotFound);
    BackupFile old = backUpNow(location, "2026-03-02T08:00:00");
    library.closeWriter();
    const QByteArray before = readFile(location.libraryFile());
    const QByteArray good = readFile(backupPath(location, old));
    writeFile(backupPath(location, old), QByteArray("rubbish ").repeated(1000));
    QVERIFY(!restoreBackup(location, old, tickingClock()));
    QByteArray newer = good;
    newer[63] = 99; // user_version, sqlite.org/fileformat.html
    writeFile(backupPath(location, old), newer);
    QCOMPARE(restoreBackup(location, old, tickingClock()).error().kind, Error::Kind::Unsupported);
    QCOMPARE(readFile(location.libraryFile()), before);
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
