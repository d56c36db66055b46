// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/crashing.h"
#include "tests/core/library/fixtures.h"

#include "core/library/backupfolder.h"
#include "core/library/check.h"
#include "tests/support/testsupport.h"

#include <SQLiteCpp/Database.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// kill -9 at random moments of changes of many items at once, of restoring a backup and of bringing an older library
/// to this version. See tst_crash.
class TestCrashChange final : public QObject {
    Q_OBJECT

private slots:
    void aBulkChangeIsWholeOrNotThere();
    void restoringLeavesTheOneOrTheOther();
    void migrationLosesNothing_data();
    void migrationLosesNothing();

private:
    /// The library opens, and neither it nor its newest backup has a fault.
    static void checkFiles(const Location &location);
    static QSet<QString> notesIn(const QString &file);

    QRandomGenerator m_random{20261129};
};

void TestCrashChange::checkFiles(const Location &location)
{
    {
        const auto writer = Writer::open(location);
        VERIFY_RESULT(writer);
    }
    const auto problems = libraryProblems(location);
    VERIFY_RESULT(problems);
    QCOMPARE(*problems, QStringList());
    const QList<BackupFile> backups = backupsOf(location);
    for (const BackupFile &backup : backups.first(qMin<qsizetype>(backups.size(), 2)))
        QCOMPARE(*integrityProblems(backupPath(location, backup)), QStringList());
}

QSet<QString> TestCrashChange::notesIn(const QString &file)
{
    QSet<QString> uids;
    SQLite::Database db(file.toStdString(), SQLite::OPEN_READONLY);
    for (SQLite::Statement query(db, "SELECT uid FROM notes WHERE deleted IS NULL"); query.executeStep();)
        uids.insert(QString::fromStdString(query.getColumn(0).getString()));
    return uids;
}

void TestCrashChange::aBulkChangeIsWholeOrNotThere()
{
    const QTemporaryDir folder;
    const Location location{folder.filePath(u"library"_s)};
    const int rounds = kills(0.2);
    bool wasTagged = false;
    bool wasUntagged = false;
    for (int round = 0; round < rounds; ++round) {
        const QStringList reports = runAndKill({location.folder, u"bulk"_s}, 1 + m_random.bounded(9),
                                               m_random.bounded(20));
        checkFiles(location);
        if (QTest::currentTestFailed())
            return;
        const auto reader = Reader::open(location);
        VERIFY_RESULT(reader);
        const Counts counts = *reader->counts();
        const int tagged = counts.tags.isEmpty() ? 0 : counts.tags.first().count;
        QCOMPARE(counts.items, reports.first().section(u' ', 1).toInt());
        QVERIFY2(tagged == 0 || tagged == counts.items, qPrintable(QString::number(tagged)));
        QVERIFY2(counts.unread == 0 || counts.unread == counts.items, qPrintable(QString::number(counts.unread)));
        // What was reported last holds; of what comes after it one change may be there.
        const QString last = reports.last();
        if (last == u"tagged" || last == u"read")
            QCOMPARE(tagged, counts.items);
        if (last == u"untagged" || last == u"unread")
            QVERIFY(tagged == 0 || last == u"unread");
        if (last == u"read" || last == u"backup")
            QCOMPARE(counts.unread, 0);
        wasTagged = wasTagged || tagged > 0;
        wasUntagged = wasUntagged || tagged == 0;
    }
    QVERIFY(rounds < 20 || (wasTagged && wasUntagged));
}

void TestCrashChange::restoringLeavesTheOneOrTheOther()
{
    const QTemporaryDir folder;
    const Location location{folder.filePath(u"library"_s)};
    const int rounds = kills(0.15);
    QSet<QString> notes;
    QSet<QString> late;
    for (int round = 0; round < rounds; ++round) {
        const QStringList reports = runAndKill({location.folder, u"restore"_s}, 1 + m_random.bounded(8),
                                               m_random.bounded(25));
        for (const QString &line : reports) {
            if (line.startsWith(u"note "))
                notes.insert(line.section(u' ', 1));
            else if (line.startsWith(u"late "))
                late.insert(line.section(u' ', 1));
        }
        checkFiles(location);
        if (QTest::currentTestFailed())
            return;
        const QSet<QString> there = notesIn(location.libraryFile());
        QVERIFY2((notes - there).isEmpty(), qPrintable(QStringList((notes - there).values()).join(u' ')));
        // What restoring took away is in the backup made before.
        QSet<QString> kept = there;
        const QList<BackupFile> backups = backupsOf(location);
        for (const BackupFile &backup : backups)
            kept += notesIn(backupPath(location, backup));
        QVERIFY2((late - kept).isEmpty(), qPrintable(QStringList((late - kept).values()).join(u' ')));
    }
    QVERIFY(!notes.isEmpty());
}

void TestCrashChange::migrationLosesNothing_data()
{
    QTest::addColumn<QString>("script");
    for (const QString &name : {u"library-v1.sql"_s, u"library-v2.sql"_s, u"library-v4.sql"_s, u"library-v5.sql"_s,
                                u"library-v6.sql"_s, u"library-v8.sql"_s, u"library-v10.sql"_s})
        QTest::newRow(qPrintable(name)) << QStringLiteral(TEST_DATA_DIR "/libraries/") + name;
}

void TestCrashChange::migrationLosesNothing()
{
    QFETCH(QString, script);
    const QTemporaryDir folder;
    const QString old = folder.filePath(u"old.sqlite"_s);
    {
        // Large enough for the backup and the migration to take a while.
        SQLite::Database db(old.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        db.exec(gleaner::test::fileBytes(script).toStdString());
        db.exec("WITH RECURSIVE n (i) AS (VALUES (100) UNION ALL SELECT i + 1 FROM n WHERE i < 8000) "
                "INSERT INTO notes (uid, item, text, created, modified) "
                "SELECT 'invented' || i, 2, 'note ' || i, i, i FROM n");
        db.exec("UPDATE items SET notes = (SELECT count(*) FROM notes WHERE item = items.id AND deleted IS NULL)");
        db.exec("UPDATE digests SET notes = (SELECT sum(notes) FROM items WHERE digest = digests.id)");
    }
    const QSet<QString> notes = notesIn(old);
    QVERIFY(notes.size() > 7000);

    const auto fresh = [&](int round) {
        const Location location{folder.filePath(u"library-%1"_s.arg(round))};
        QDir().mkpath(location.folder);
        QFile::copy(old, location.libraryFile());
        return location;
    };
    // How long opening takes without a kill, so that the kills are spread over it.
    QElapsedTimer clock;
    clock.start();
    (void)runAndKill({fresh(-1).folder, u"open"_s}, 1, 0);
    const int whole = int(clock.elapsed());

    const int rounds = kills(0.075);
    for (int round = 0; round < rounds; ++round) {
        const Location location = fresh(round);
        (void)runAndKill({location.folder, u"open"_s}, 0, m_random.bounded(whole + 10));
        checkFiles(location);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(notesIn(location.libraryFile()), notes);
        // The library as it was before is there as well.
        const QList<BackupFile> backups = backupsOf(location);
        QVERIFY(!backups.isEmpty());
        QCOMPARE(notesIn(backupPath(location, backups.last())), notes);
        QDir(location.folder).removeRecursively();
    }
}

QTEST_GUILESS_MAIN(TestCrashChange)
#include "tst_crashchange.moc"
