// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/equalruns.h"
#include "core/comparison/rising.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace gleaner::comparison;

using Numbers = std::vector<quint32>;

class EqualRunsTest : public QObject {
    Q_OBJECT

private:
    static Numbers numbers(const char *letters) { return {letters, letters + qstrlen(letters)}; }

    /// What is wrong with runs of these sequences; empty when nothing is.
    static QString problem(const Numbers &before, const Numbers &after, const std::vector<EqualRun> &runs)
    {
        qsizetype doneBefore = 0;
        qsizetype doneAfter = 0;
        for (const EqualRun &run : runs) {
            if (run.length <= 0 || run.before < doneBefore || run.after < doneAfter)
                return QStringLiteral("the runs are not in order");
            if (doneBefore > 0 && run.before == doneBefore && run.after == doneAfter)
                return QStringLiteral("two runs touch");
            if (run.before + run.length > qsizetype(before.size()) || run.after + run.length > qsizetype(after.size()))
                return QStringLiteral("a run goes over the end");
            if (!std::equal(before.begin() + run.before, before.begin() + run.before + run.length,
                            after.begin() + run.after))
                return QStringLiteral("a run is not equal");
            doneBefore = run.before + run.length;
            doneAfter = run.after + run.length;
        }
        return {};
    }

    static qsizetype shared(const std::vector<EqualRun> &runs)
    {
        qsizetype length = 0;
        for (const EqualRun &run : runs)
            length += run.length;
        return length;
    }

    /// Length of the longest common subsequence, by the table that every textbook has.
    static qsizetype longestCommon(const Numbers &before, const Numbers &after)
    {
        std::vector<qsizetype> row(after.size() + 1, 0);
        for (const quint32 left : before) {
            qsizetype diagonal = 0;
            for (size_t at = 0; at < after.size(); ++at) {
                const qsizetype above = row[at + 1];
                row[at + 1] = left == after[at] ? diagonal + 1 : std::max(above, row[at]);
                diagonal = above;
            }
        }
        return row.back();
    }

private slots:
    void findsTheLongest_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("length");
        QTest::newRow("both empty") << QByteArray() << QByteArray() << 0;
        QTest::newRow("nothing before") << QByteArray() << QByteArray("abc") << 0;
        QTest::newRow("nothing after") << QByteArray("abc") << QByteArray() << 0;
        QTest::newRow("equal") << QByteArray("abc") << QByteArray("abc") << 3;
        QTest::newRow("nothing shared") << QByteArray("abc") << QByteArray("xyzw") << 0;
        QTest::newRow("of the paper") << QByteArray("abcabba") << QByteArray("cbabac") << 4;
        QTest::newRow("one in the middle") << QByteArray("abXcd") << QByteArray("abcd") << 4;
        QTest::newRow("repeated") << QByteArray("aaaa") << QByteArray("aa") << 2;
    }
    void findsTheLongest()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Numbers left = numbers(before.constData());
        const Numbers right = numbers(after.constData());
        const std::vector<EqualRun> runs = equalRuns(left, right);
        QCOMPARE(problem(left, right, runs), QString());
        QTEST(int(shared(runs)), "length");
    }

    /// Against the textbook, for thousands of small sequences of few different numbers.
    void agreesWithTheTable()
    {
        QRandomGenerator random(20260201);
        for (int round = 0; round < 4000; ++round) {
            const auto make = [&random] {
                Numbers made(size_t(random.bounded(24)));
                const quint32 kinds = 1 + random.bounded(5);
                for (quint32 &number : made)
                    number = random.bounded(kinds);
                return made;
            };
            const Numbers before = make();
            const Numbers after = make();
            const std::vector<EqualRun> runs = equalRuns(before, after);
            QCOMPARE(problem(before, after, runs), QString());
            QCOMPARE(shared(runs), longestCommon(before, after));
        }
    }

    /// Sequences that share next to nothing would take the square of their length.
    void staysBounded()
    {
        QRandomGenerator random(7);
        Numbers before(200'000);
        Numbers after(200'000);
        for (quint32 &number : before)
            number = random.bounded(3000);
        for (quint32 &number : after)
            number = random.bounded(3000);
        QElapsedTimer timer;
        timer.start();
        const std::vector<EqualRun> runs = equalRuns(before, after);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(problem(before, after, runs), QString());
        qInfo("200,000 against 200,000: %lld ms", timer.elapsed());
    }

    void risesLongest_data()
    {
        QTest::addColumn<QList<int>>("values");
        QTest::addColumn<QList<int>>("places");
        QTest::newRow("none") << QList<int>() << QList<int>();
        QTest::newRow("in order") << QList<int>{1, 2, 3} << QList<int>{0, 1, 2};
        QTest::newRow("turned round") << QList<int>{3, 2, 1} << QList<int>{2};
        QTest::newRow("first goes last") << QList<int>{1, 2, 3, 0} << QList<int>{0, 1, 2};
        QTest::newRow("last goes first") << QList<int>{3, 0, 1, 2} << QList<int>{1, 2, 3};
        QTest::newRow("equal ones do not rise") << QList<int>{1, 1, 2} << QList<int>{1, 2};
    }
    void risesLongest()
    {
        QFETCH(QList<int>, values);
        const std::vector<int> places = longestRising({values.begin(), values.end()});
        QTEST(QList<int>(places.begin(), places.end()), "places");
    }
};

QTEST_GUILESS_MAIN(EqualRunsTest)
#include "tst_equalruns.moc"
