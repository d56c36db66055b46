// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/revisions.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using comparison::ItemComparison;
using comparison::TextComparison;
using comparison::TextPiece;

/// Real revisions of real digests, where they stand beside the repository: each step is imported and compared.
class TestRevisionCorpus final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void comparesEachStep_data();
    void comparesEachStep();

private:
    /// The newer text out of the older one and the changes.
    static QString rebuilt(const TextComparison &comparison)
    {
        QString text;
        qsizetype done = 0;
        for (const comparison::TextChange &change : comparison.changes) {
            text += QStringView(comparison.before).sliced(done, change.before.start - done);
            text += QStringView(comparison.after).sliced(change.after.start, change.after.length());
            done = change.before.end;
        }
        return text + QStringView(comparison.before).sliced(done);
    }

    QTemporaryDir m_folder;
};

void TestRevisionCorpus::initTestCase()
{
    const QString archive = QStringLiteral(SHARED_DIR "/corpus/revisions.tar.zst");
    if (!QFile::exists(archive))
        QSKIP("../shared is absent: real revisions are NOT compared");
    if (QStandardPaths::findExecutable(u"zstd"_s).isEmpty())
        QSKIP("zstd is absent: real revisions are NOT compared");
    QProcess unpack;
    unpack.start(u"tar"_s, {u"--use-compress-program=zstd --long=27"_s, u"-xf"_s, archive, u"-C"_s, m_folder.path()});
    QVERIFY(unpack.waitForFinished(60'000));
    QCOMPARE(unpack.exitCode(), 0);
}

void TestRevisionCorpus::comparesEachStep_data()
{
    QTest::addColumn<QStringList>("files");
    QMap<QString, QStringList> days;
    for (QDirIterator found(m_folder.path(), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
         found.hasNext();) {
        const QFileInfo info(found.next());
        days[info.dir().dirName()].append(info.filePath());
    }
    QVERIFY(!days.isEmpty());
    for (auto day = days.begin(); day != days.end(); ++day) {
        day->sort();
        QTest::newRow(qPrintable(day.key())) << *day;
    }
}

void TestRevisionCorpus::comparesEachStep()
{
    QFETCH(QStringList, files);
    TestLibrary library;
    DigestId digest;
    qint64 slowest = 0;
    int compared = 0;
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<ItemId> before = digest.isValid() ? library.itemIds(digest) : QList<ItemId>();
        const ImportEntry entry = library.store(prepareBytes(u"/news/daily.md"_s, file.readAll()));
        digest = entry.digest;
        if (entry.state != ImportEntry::State::Changed)
            continue;
        QElapsedTimer timer;
        timer.start();
        const auto comparison = library.reader().compareRevisions(digest);
        slowest = std::max(slowest, timer.elapsed());
        VERIFY_RESULT(comparison);
        // The same items as the import found, and the same ids.
        using State = ItemComparison::State;
        QCOMPARE(comparison->count(State::Added), entry.added);
        QCOMPARE(comparison->count(State::Removed), entry.removed);
        QVERIFY(comparison->count(State::Changed) >= entry.changed);
        QList<ItemId> now;
        for (const RevisedItem &item : comparison->items) {
            QVERIFY(item.now.id.isValid());
            QVERIFY(item.what.before.number == 0 || item.what.after.number == 0 || before.contains(item.now.id));
            if (item.what.after.number > 0)
                now.append(item.now.id);
            for (const TextComparison *text : {&item.what.title, &item.what.text})
                QCOMPARE(rebuilt(*text), text->after);
        }
        QCOMPARE(now, library.itemIds(digest).first(now.size()));
        QCOMPARE(rebuilt(comparison->outside), comparison->outside.after);
        ++compared;
    }
    const auto whole = library.reader().compareRevisions(digest, 1);
    VERIFY_RESULT(whole);
    for (const RevisedItem &item : whole->items)
        QCOMPARE(rebuilt(item.what.text), item.what.text.after);
    QVERIFY(compared > 0);
    qInfo("%d steps compared, the slowest in %lld ms", compared, slowest);
}

QTEST_GUILESS_MAIN(TestRevisionCorpus)
#include "tst_revisioncorpus.moc"
