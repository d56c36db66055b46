// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/rescue.h"
#include "app/shell/backupkeeper.h"
#include "app/shell/openingtrouble.h"
#include "core/library/backupfolder.h"
#include "tests/app/support/testlibrary.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::shell::BackupKeeper;
using gleaner::shell::OpeningTrouble;

/// Backups by themselves, and what is offered when a library does not open.
class SafetyTest final : public QObject {
    Q_OBJECT

private slots:
    void dailyBackupIsMadeOnce();
    void largeChangeIsBackedUpBefore();
    void damagedLibraryIsPutRight_data();
    void damagedLibraryIsPutRight();
    void otherTroubleOffersNothing();
    void unsavedNotesComeBack();
    void unsavedGeneralNotesComeBack();

private:
    static void spoil(const QString &file, qsizetype from)
    {
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadWrite) && bytes.seek(from));
        QVERIFY(bytes.write(QByteArray(4096, 'x')) == 4096);
    }
};

void SafetyTest::dailyBackupIsMadeOnce()
{
    test::TestLibrary library;
    const library::Location location = library.service().location();
    for (int start = 0; start < 2; ++start) {
        BackupKeeper keeper(location, systemClock(), std::chrono::milliseconds(1));
        QSignalSpy made(&keeper, &BackupKeeper::backedUp);
        if (start == 0)
            QTRY_COMPARE(made.size(), 1);
        else
            QTest::qWait(100);
    }
    const auto backups = library::backupsOf(location);
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups.first().reason, library::BackupReason::Daily);
}

void SafetyTest::largeChangeIsBackedUpBefore()
{
    test::TestLibrary library;
    const library::Location location = library.service().location();
    library.service().protect(99);
    QCOMPARE(library.read([](const library::Reader &reader) { return reader.counts(); }).digests, 2);
    QCOMPARE(library::backupsOf(location).size(), 0);
    library.service().protect(100);
    QTRY_COMPARE(library::backupsOf(location).size(), 1);
    QCOMPARE(library::backupsOf(location).first().reason, library::BackupReason::BulkChange);
    library.service().protect(100);
    QCOMPARE(library.read([](const library::Reader &reader) { return reader.counts(); }).digests, 2);
    QCOMPARE(library::backupsOf(location).size(), 1);
}

void SafetyTest::damagedLibraryIsPutRight_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<qsizetype>("from");
    QTest::newRow("restored") << u"restoreBackup"_s << qsizetype(0);
    QTest::newRow("recovered") << u"recoverLibrary"_s << qsizetype(8 * 4096);
}

void SafetyTest::damagedLibraryIsPutRight()
{
    QFETCH(QString, button);
    QFETCH(qsizetype, from);
    QTemporaryDir folder;
    const library::Location location{folder.filePath(u"library"_s)};
    QVERIFY(library::Writer::open(location));
    QVERIFY(library::backUp(location.libraryFile(), location.backupFolder(), systemClock()()));
    spoil(location.libraryFile(), from);
    OpeningTrouble trouble(location, {Error::Kind::Storage, u"It is damaged."_s, location.libraryFile()});
    QCOMPARE(trouble.text(), u"It is damaged."_s);
    auto *choice = trouble.findChild<QPushButton *>(button);
    QVERIFY(choice);
    trouble.open();
    choice->click();
    const Result<QString> done = trouble.carryOut();
    QVERIFY2(done, done ? "" : qPrintable(done.error().toString()));
    QVERIFY(done->contains(u"library.sqlite.damaged-"_s));
    QVERIFY(library::Writer::open(location));
}

void SafetyTest::otherTroubleOffersNothing()
{
    QTemporaryDir folder;
    const library::Location location{folder.filePath(u"library"_s)};
    QVERIFY(library::Writer::open(location));
    OpeningTrouble trouble(location, {Error::Kind::Conflict, u"It is in use."_s, {}});
    QCOMPARE(trouble.buttons().size(), 1);
    trouble.open();
    QTest::keyClick(&trouble, Qt::Key_Escape);
    QCOMPARE(trouble.answer(), OpeningTrouble::Answer::Quit);
}

void SafetyTest::unsavedNotesComeBack()
{
    test::TestLibrary library;
    const ItemId item = library.items().first();
    const auto existing = library.service().write(
        [item](library::Writer &writer) { return writer.addNote(item, u"alt"_s); });
    const annotation::Note old = existing.result().value();
    annotation::Note changed = old;
    changed.text = u"changed"_s;
    annotation::Note fresh;
    fresh.item = item;
    fresh.text = u"fresh, with \"quotes\" and\nlines"_s;
    // The first place cannot be written to: a file is in the way.
    QFile blocked(library.folder() + u"/blocked"_s);
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    const QStringList folders{QString(blocked.fileName() + u"/x"), QString(library.folder() + u"/rescue")};
    const Result<QString> kept = notes::keepUnsaved({changed, fresh}, folders);
    QVERIFY(kept.has_value());
    QVERIFY(kept->startsWith(folders[1]));

    notes::takeInUnsaved(library.service(), folders);
    const auto notes = library.read([item](const library::Reader &reader) { return reader.notes(item); });
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes[0].id, old.id);
    QCOMPARE(notes[0].text, changed.text);
    QCOMPARE(notes[1].text, fresh.text);
    QVERIFY(!QFile::exists(*kept));
    // What no item is found for stays.
    fresh.item = ItemId{999'999};
    const Result<QString> other = notes::keepUnsaved({fresh}, folders);
    notes::takeInUnsaved(library.service(), folders);
    QCOMPARE(library.read([item](const library::Reader &reader) { return reader.notes(item); }).size(), 2);
    QVERIFY(QFile::exists(*other));
}

void SafetyTest::unsavedGeneralNotesComeBack()
{
    test::TestLibrary library;
    annotation::Note onDigest;
    onDigest.digest = library.digest();
    onDigest.text = u"on all of it"_s;
    const library::EntityKey entity{entity::Type::Org, u"星图智能"_s};
    annotation::Note onEntity;
    onEntity.entityType = entity::key(entity.type);
    onEntity.entityName = entity.name;
    onEntity.text = u"on whom it names"_s;
    const QStringList folders{QString(library.folder() + u"/rescue")};
    const Result<QString> kept = notes::keepUnsaved({onDigest, onEntity}, folders);
    QVERIFY(kept.has_value());
    notes::takeInUnsaved(library.service(), folders);
    const auto digest = library.read([&](const library::Reader &reader) { return reader.notesAbout(onDigest.digest); });
    QCOMPARE(digest.size(), 1);
    QCOMPARE(digest[0].text, onDigest.text);
    const auto about = library.read([&](const library::Reader &reader) { return reader.notesAbout(entity); });
    QCOMPARE(about.size(), 1);
    QCOMPARE(about[0].text, onEntity.text);
    QVERIFY(!QFile::exists(*kept));
}

QTEST_MAIN(SafetyTest)
#include "tst_safety.moc"
