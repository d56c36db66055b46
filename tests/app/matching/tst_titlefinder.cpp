// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/titlefinder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::matching::Titled;
using gleaner::matching::TitleFinder;

class TestTitleFinder : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<qint64>>("found");
        QTest::newRow("a part of a title") << u"早报"_s << QList<qint64>{1, 2};
        QTest::newRow("a beginning comes first") << u"智能"_s << QList<qint64>{1, 5};
        QTest::newRow("traditional") << u"長城"_s << QList<qint64>{3};
        QTest::newRow("a date") << u"2026-03"_s << QList<qint64>{1, 2};
        QTest::newRow("a publisher") << u"海岸"_s << QList<qint64>{3, 5};
        QTest::newRow("two words, the title and the date") << u"智能 02-14"_s << QList<qint64>{5};
        QTest::newRow("initials") << u"znzb"_s << QList<qint64>{1};
        QTest::newRow("initials from the middle") << u"nzb"_s << QList<qint64>{1};
        QTest::newRow("a character with two readings") << u"ccqc"_s << QList<qint64>{3};
        QTest::newRow("the other reading") << u"zcqc"_s << QList<qint64>{3};
        QTest::newRow("letters and initials") << u"aizb"_s << QList<qint64>{2};
        QTest::newRow("a number among them") << u"d7q"_s << QList<qint64>{1};
        QTest::newRow("width and case") << u"ＯＰＥＮ"_s << QList<qint64>{4};
        QTest::newRow("within a word comes last") << u"pen"_s << QList<qint64>{6, 4};
        QTest::newRow("one word of two is not there") << u"早报 火星"_s << QList<qint64>{};
        QTest::newRow("nothing typed") << u"  "_s << QList<qint64>{};
        QTest::newRow("too much typed") << QString(65, u'报') << QList<qint64>{};
    }

    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QList<qint64>, found);
        const TitleFinder finder({
            {1, u"智能早报 第 7 期"_s, u"2026-03-05 · 北岸"_s},
            {2, u"AI 早报"_s, u"2026-03-04 · 北岸"_s},
            {3, u"长城汽车周刊"_s, u"2026-02-20 · 海岸"_s},
            {4, u"Weekly of open systems"_s, u"2026-02-19"_s},
            {5, u"端侧智能一周"_s, u"2026-02-14 · 海岸"_s},
            {6, u"Pens and paper"_s, {}},
        });
        QList<qint64> ids;
        for (const Titled &each : finder.find(typed, 8))
            ids.append(each.id);
        QCOMPARE(ids, found);
    }

    void givesAFewOfMany()
    {
        QList<Titled> all;
        for (int i = 0; i < 1000; ++i)
            all.append({i, u"日报 %1"_s.arg(i), {}});
        const TitleFinder finder(all);
        const QList<Titled> found = finder.find(u"日报", 3);
        QCOMPARE(found, all.first(3));
        QCOMPARE(finder.find(u"999", 3).size(), 1);
        QVERIFY(TitleFinder({}).find(u"日报", 3).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTitleFinder)
#include "tst_titlefinder.moc"
