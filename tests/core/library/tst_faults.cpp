// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/faultyvfs.h"
#include "tests/core/library/fixtures.h"

#include "core/library/backupfolder.h"
#include "core/library/check.h"
#include "core/library/highlightrows.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

Q_DECLARE_METATYPE(gleaner::library::test::Fault)

/// A disk that fills up or breaks at every operation in turn: what was said to be written is there afterwards, what was
/// not is told, and the library is sound.
class TestFaults final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installFaultyVfs(); }
    void cleanup() { setFault(Fault::None); }
    void nothingCommittedIsLost_data();
    void nothingCommittedIsLost();
    void halfBackupIsNone();
};

void TestFaults::nothingCommittedIsLost_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("full disk") << Fault::Full;
    QTest::newRow("write error") << Fault::WriteError;
    QTest::newRow("sync error") << Fault::SyncError;
    QTest::newRow("read error") << Fault::ReadError;
}

void TestFaults::nothingCommittedIsLost()
{
    QFETCH(Fault, fault);
    int refused = 0;
    for (int nth = 1; nth <= 40; ++nth) {
        TestLibrary library;
        const DigestId digest = library
                                    .store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                                        {{u"一则"_s, u"正文"_s.repeated(2000), {}, {}}}))
                                    .digest;
        const ItemId item = library.itemIds(digest).first();
        QSet<QString> committed;
        const auto note = [&](const QString &text) -> bool { // a refusal says why
            const auto added = library.writer().addNote(item, text);
            if (added)
                committed.insert(text);
            return added.has_value() || added.error().message.isEmpty();
        };
        QVERIFY(note(u"之前"_s));
        const auto marked = library.writer().addHighlight({.item = item, .span = {3, 40}});
        VERIFY_RESULT(marked);
        // What reads is cold, as after a start.
        library.closeWriter();
        library.openWriter();
        setFault(fault, nth);
        refused += !note(u"一"_s.repeated(3000));
        const auto tagged = library.writer().addTag({item}, u"标签"_s);
        const auto stored = library.writer().store(
            {preparedFile(u"/b.md"_s, u"晚报"_s, {2026, 3, 2}, {{u"二则"_s, u"正文"_s, {}, {}}})});
        const auto added = library.writer().addHighlight({.item = item, .span = {5, 90}});
        const auto recoloured = library.writer().recolourHighlights({marked->id}, annotation::Colour::Doubt);
        const auto marks = library.writer().tagHighlights({marked->id}, u"记号"_s);
        setFault(Fault::None);
        // It goes on as soon as the disk does.
        QVERIFY(note(u"之后"_s));
        library.closeWriter();
        library.openWriter();

        QSet<QString> found;
        const auto notes = library.reader().notes(item);
        VERIFY_RESULT(notes);
        for (const annotation::Note &each : *notes)
            found.insert(each.text);
        QVERIFY2(found.contains(committed), qPrintable(u"operation %1"_s.arg(nth)));
        const auto highlights = library.reader().highlightsOf(item);
        VERIFY_RESULT(highlights);
        QVERIFY(!added || highlights->contains(*added));
        QCOMPARE(highlights->first().uid, marked->uid);
        if (recoloured)
            QCOMPARE(highlights->first().colour, annotation::Colour::Doubt);
        if (marks)
            QCOMPARE(highlights->first().tags, QStringList(u"记号"_s));
        if (tagged)
            QCOMPARE(library.reader().item(item)->tags, QStringList(u"标签"_s));
        if (stored)
            QCOMPARE(library.reader().digests()->size(), 2);
        const auto problems = integrityProblems(library.location().libraryFile());
        VERIFY_RESULT(problems);
        QCOMPARE(*problems, QStringList());
    }
    QVERIFY(refused > 0);
}

void TestFaults::halfBackupIsNone()
{
    TestLibrary library;
    const Location location = library.location();
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一则"_s, u"正文"_s.repeated(5000), {}, {}}}));
    int refused = 0;
    for (int nth = 1; nth <= 60; ++nth) {
        setFault(Fault::Full, nth);
        const auto made = backUp(location.libraryFile(), location.backupFolder(), systemClock()());
        setFault(Fault::None);
        refused += !made;
        if (!made)
            QVERIFY(made.error().message.contains(u"there is space"_s));
        const auto backups = backupsOf(location);
        for (const BackupFile &backup : backups)
            QCOMPARE(*integrityProblems(backupPath(location, backup)), QStringList());
    }
    QVERIFY(refused > 20);
    QVERIFY(backupsOf(location).size() + refused == 60);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
