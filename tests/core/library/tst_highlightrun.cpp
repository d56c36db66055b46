// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/highlightrun.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Highlights at random, carried through revisions of a document and judged by the comparison of its texts;
/// bench_highlights does the same with real ones.
class TestHighlightRun final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesThroughRevisions_data();
    void carriesThroughRevisions();
    void otherWaysToReadChangeNothing();

private:
    static QStringList files()
    {
        const QDir folder(QStringLiteral(TEST_DATA_DIR "/revisions"));
        QStringList files;
        for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name))
            files += folder.filePath(name);
        return files;
    }
};

void TestHighlightRun::carriesThroughRevisions_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestHighlightRun::carriesThroughRevisions()
{
    QFETCH(quint32, seed);
    QCOMPARE(files().size(), 5);
    HighlightRun run(files());
    run.mark(120, seed);
    const HighlightTally tally = run.carry();
    qInfo("%d exact, %d moved, %d changed, %d orphaned; %d of %d found", tally.exact, tally.moved, tally.changed,
          tally.orphaned, tally.found, tally.there);
    QVERIFY2(tally.wrong == 0, qPrintable(tally.mistakes.join(u'\n')));
    QVERIFY2(tally.share() >= 0.98, qPrintable(tally.mistakes.join(u'\n')));
    // All of it happens in these revisions.
    QVERIFY(tally.moved > 20 && tally.changed > 5 && tally.orphaned > 5);
}

void TestHighlightRun::otherWaysToReadChangeNothing()
{
    HighlightRun run(files());
    run.mark(120, 7);
    const QList<annotation::Highlight> marked = run.highlights();
    for (const QString &recogniser : {u"article"_s, u"generic"_s, u"headlines"_s}) {
        const HighlightTally tally = run.readAs(recogniser);
        QVERIFY2(tally.wrong == 0, qPrintable(tally.mistakes.join(u'\n')));
        QVERIFY2(tally.share() >= 0.98, qPrintable(recogniser + u'\n' + tally.mistakes.join(u'\n')));
    }
    const HighlightTally back = run.readAs({});
    QCOMPARE(back.wrong, 0);
    QCOMPARE(back.exact, marked.size());
}

QTEST_GUILESS_MAIN(TestHighlightRun)
#include "tst_highlightrun.moc"
