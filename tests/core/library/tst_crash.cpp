// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/crashing.h"
#include "tests/core/library/fixtures.h"

#include "core/library/backupfolder.h"
#include "core/library/check.h"
#include "core/library/highlightrows.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// kill -9 at random moments of an import, of deciding about entities, of writing notes, of marking passages, of
/// tagging and of a backup. tst_crashchange has the other half of the kills.
class TestCrash final : public QObject {
    Q_OBJECT

private slots:
    void everyReportedCommitSurvives();
    void killedWhileOpening();

private:
    struct Committed {
        QHash<QString, int> digests; ///< uid and number of items
        QSet<QString> notes;
        QHash<QString, QString> highlights; ///< uid and colour
        QSet<QString> marked;               ///< uids of highlights with a tag
        QString decision;                   ///< the last name
        QHash<QString, QString> tags;       ///< by digest, of all its items
        QString backup;                     ///< path of the last
    };
    /// Runs the helper until it has written `lines` lines and some time more, kills it and adds what it reported.
    void runAndKill(const Location &location, const QString &seed, int lines, int milliseconds, Committed &committed);
    static void check(const Location &location, const Committed &committed);

    QRandomGenerator m_random{20261124};
};

void TestCrash::runAndKill(const Location &location, const QString &seed, int lines, int milliseconds,
                           Committed &committed)
{
    const QStringList reports = library::test::runAndKill({location.folder, seed}, lines, milliseconds);
    for (const QString &line : reports) {
        const QStringList words = line.split(u' ');
        if (words[0] == u"digest")
            committed.digests.insert(words[1], words[2].toInt());
        else if (words[0] == u"decision")
            committed.decision = words[1];
        else if (words[0] == u"tagged")
            committed.tags.insert(words[1], words[2]);
        else if (words[0] == u"backup")
            committed.backup = words[1];
        else if (words[0] == u"highlight")
            committed.highlights.insert(words[1], words[2]);
        else if (words[0] == u"marked")
            committed.marked.insert(words[1]);
        else
            committed.notes.insert(words[1]);
    }
}

void TestCrash::check(const Location &location, const Committed &committed)
{
    // The lock has ended with its process, and whatever the index lacks is found.
    {
        const auto writer = Writer::open(location);
        VERIFY_RESULT(writer);
    }
    const auto problems = libraryProblems(location);
    VERIFY_RESULT(problems);
    QCOMPARE(*problems, QStringList());

    const auto reader = Reader::open(location);
    VERIFY_RESULT(reader);
    QSet<QString> notes;
    QHash<QString, QString> highlights;
    QHash<QString, int> digests;
    const QList<DigestRow> rows = *reader->digests();
    for (const DigestRow &row : rows) {
        digests.insert(row.uid, row.items);
        QCOMPARE(reader->items(row.id)->size(), row.items);
        QVERIFY(reader->source(row.id).has_value());
        const QList<annotation::Note> ofDigest = *reader->notesOfDigest(row.id);
        for (const annotation::Note &note : ofDigest)
            notes.insert(note.uid);
        const QList<annotation::Highlight> marked = *reader->highlightsOf(row.id);
        for (const annotation::Highlight &highlight : marked) {
            highlights.insert(highlight.uid, annotation::colourKey(highlight.colour));
            QCOMPARE(highlight.state, annotation::AnchorState::Exact);
            if (committed.marked.contains(highlight.uid))
                QCOMPARE(highlight.tags, QStringList(u"标记"_s));
        }
        if (const QString tag = committed.tags.value(row.uid); !tag.isEmpty()) {
            QCOMPARE(reader->items(row.id, {.tag = tag})->size(), row.items);
            QCOMPARE(row.read, row.items);
        }
    }
    // A backup that was said to be made is whole, and a half one does not bear the name of one.
    if (!committed.backup.isEmpty())
        QVERIFY(QFile::exists(committed.backup));
    const QList<BackupFile> backups = backupsOf(location);
    if (!backups.isEmpty())
        QCOMPARE(*integrityProblems(backupPath(location, backups.first())), QStringList());
    for (auto it = committed.digests.cbegin(); it != committed.digests.cend(); ++it)
        QCOMPARE(digests.value(it.key(), -1), it.value());
    QVERIFY2((committed.notes - notes).isEmpty(),
             qPrintable(u"%1 notes are lost"_s.arg((committed.notes - notes).size())));

    // A colour is changed once, and the change may be there without its report.
    for (auto it = committed.highlights.cbegin(); it != committed.highlights.cend(); ++it)
        QVERIFY(highlights.value(it.key()) == it.value() || highlights.value(it.key()) == u"doubt");

    // The decision reported last holds, or the one after it, and every digest that is indexed follows it.
    const QList<EntityDecision> decisions = *reader->entityDecisions();
    QVERIFY(committed.decision.isEmpty() || !decisions.isEmpty());
    const QString name = decisions.isEmpty() ? u"正文"_s : decisions.first().target.name;
    const auto numberOf = [](const QString &given) { return given.section(u'-', 2).toInt(); };
    const bool sameRun = name.section(u'-', 1, 1) == committed.decision.section(u'-', 1, 1);
    QVERIFY(!sameRun || numberOf(name) - numberOf(committed.decision) <= 1);
    for (const DigestRow &row : rows) {
        const QList<StoredMention> mentions = *reader->mentions(row.id);
        for (const StoredMention &stored : mentions)
            QCOMPARE(stored.mention.name, name);
    }

    // Notes of indexed digests are found, also those whose index entry the kill prevented.
    const QList<DigestId> stale = *reader->staleDigests();
    if (!rows.isEmpty() && !stale.contains(rows.first().id)) {
        const QList<annotation::Note> newest = *reader->notesOfDigest(rows.first().id);
        for (const annotation::Note &note : newest)
            QCOMPARE(reader->search(u'"' + note.text + u'"', 0)->size(), 1);
    }
}

void TestCrash::everyReportedCommitSurvives()
{
    constexpr int RoundsALibrary = 20; // the check reads all of it each time
    const int rounds = kills(0.5);
    for (int round = 0; round < rounds;) {
        QTemporaryDir folder;
        const Location location{folder.filePath(u"library"_s)};
        Committed committed;
        for (int last = qMin(round + RoundsALibrary, rounds); round < last; ++round) {
            runAndKill(location, u"r%1"_s.arg(round), 1 + m_random.bounded(25), m_random.bounded(20), committed);
            if (QTest::currentTestFailed())
                return;
            check(location, committed);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(committed.notes.size() >= 5);
        QVERIFY(committed.highlights.size() >= 5);
        QVERIFY(committed.marked.size() >= 5);
        QVERIFY(committed.digests.size() >= 20);
    }
}

void TestCrash::killedWhileOpening()
{
    for (int round = 0; round < 10; ++round) {
        QTemporaryDir folder;
        const Location location{folder.filePath(u"library"_s)};
        Committed committed;
        runAndKill(location, u"r"_s, 0, round * 3, committed);
        if (QTest::currentTestFailed())
            return;
        check(location, committed);
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
