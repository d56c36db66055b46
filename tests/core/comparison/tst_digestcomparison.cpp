// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/digestcomparison.h"
#include "core/digest/digest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::comparison;

using State = ItemComparison::State;

class DigestComparisonTest : public QObject {
    Q_OBJECT

private:
    static digest::Digest digestOf(const QStringList &titles)
    {
        digest::Digest digest;
        digest.title = u"日报"_s;
        for (const QString &title : titles) {
            digest::Item item;
            item.title = title;
            item.text = title + u"\n正文。"_s;
            digest.items.push_back(item);
        }
        return digest;
    }

    /// "=1a 1b" items: state, place before and place now, moved ones with "~".
    static QString told(const DigestComparison &comparison)
    {
        QStringList parts;
        for (const ItemComparison &item : comparison.items) {
            QString part;
            switch (item.state) {
            case State::Unchanged: part = u"="_s; break;
            case State::Changed: part = u"*"_s; break;
            case State::Added: part = u"+"_s; break;
            case State::Removed: part = u"-"_s; break;
            }
            parts += part + QString::number(item.before.number) + u':' + QString::number(item.after.number)
                   + (item.moved ? u"~" : u"");
        }
        return parts.join(u' ');
    }

private slots:
    void tellsEachItem_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<QList<int>>("match");
        QTest::addColumn<QString>("result");
        const QStringList abc{u"甲"_s, u"乙"_s, u"丙"_s};
        const auto row = [](const char *name, const QStringList &before, const QStringList &after,
                            const QList<int> &match,
                            const QString &result) { QTest::newRow(name) << before << after << match << result; };
        row("nothing", {}, {}, {}, {});
        row("same", abc, abc, {0, 1, 2}, u"=1:1 =2:2 =3:3"_s);
        row("all new", {}, abc, {-1, -1, -1}, u"+0:1 +0:2 +0:3"_s);
        row("all gone", abc, {}, {}, u"-1:0 -2:0 -3:0"_s);
        row("changed", abc, {u"甲"_s, u"乙二"_s, u"丙"_s}, {0, 1, 2}, u"=1:1 *2:2 =3:3"_s);
        row("one in the middle", {u"甲"_s, u"丙"_s}, abc, {0, -1, 1}, u"=1:1 +0:2 =2:3"_s);
        row("removed behind what it stood behind", abc, {u"甲"_s, u"丙"_s}, {0, 2}, u"=1:1 -2:0 =3:2"_s);
        row("first two removed", abc, {u"丙"_s}, {2}, u"-1:0 -2:0 =3:1"_s);
        row("last goes first", abc, {u"丙"_s, u"甲"_s, u"乙"_s}, {2, 0, 1}, u"=3:1~ =1:2 =2:3"_s);
        row("first goes last, changed", abc, {u"乙"_s, u"丙"_s, u"甲二"_s}, {1, 2, 0}, u"=2:1 =3:2 *1:3~"_s);
        row("what is removed makes nothing move", abc, {u"乙"_s, u"丙"_s}, {1, 2}, u"-1:0 =2:1 =3:2"_s);
    }
    void tellsEachItem()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QFETCH(QList<int>, match);
        const DigestComparison comparison = compareDigests(digestOf(before), digestOf(after),
                                                           {match.begin(), match.end()});
        QTEST(told(comparison), "result");
        QVERIFY(comparison.outside.isSame());
        int all = 0;
        for (const State state : {State::Unchanged, State::Changed, State::Added, State::Removed})
            all += comparison.count(state);
        QCOMPARE(all, int(comparison.items.size()));
        QCOMPARE(comparison.moved(), told(comparison).count(u'~'));
    }

    /// What a text does not show is a change, too.
    void seesLinksSourcesAndSections_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("link") << 0;
        QTest::newRow("source") << 1;
        QTest::newRow("section") << 2;
    }
    void seesLinksSourcesAndSections()
    {
        QFETCH(int, what);
        const digest::Digest before = digestOf({u"甲"_s});
        digest::Digest after = before;
        digest::Item &item = after.items.front();
        switch (what) {
        case 0: item.links = {u"https://example.com"_s}; break;
        case 1: item.source = u"晨星社"_s; break;
        default: item.section = u"硬件"_s; break;
        }
        const DigestComparison comparison = compareDigests(before, after, {0});
        QCOMPARE(told(comparison), u"*1:1"_s);
        QVERIFY(comparison.items[0].text.isSame());
        QCOMPARE(comparison.items[0].after.links, item.links);
        QCOMPARE(comparison.items[0].after.source, item.source);
        QCOMPARE(comparison.items[0].after.section, item.section);
    }

    void tellsTitleFromBody_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("apart");
        QTest::addColumn<QString>("body");
        QTest::newRow("above the text") << u"甲"_s << u"甲\n正文。"_s << true << u"正文。"_s;
        QTest::newRow("all there is") << u"甲"_s << u"甲"_s << true << QString();
        QTest::newRow("the beginning") << u"甲"_s << u"甲正文。"_s << false << u"甲正文。"_s;
        QTest::newRow("elsewhere") << u"甲"_s << u"正文。"_s << false << u"正文。"_s;
        QTest::newRow("none") << QString() << u"\n正文。"_s << false << u"\n正文。"_s;
    }
    void tellsTitleFromBody()
    {
        QFETCH(QString, title);
        QFETCH(QString, text);
        digest::Digest after = digestOf({u"甲"_s});
        after.items[0].title = title;
        after.items[0].text = text;
        const DigestComparison comparison = compareDigests(digestOf({}), after, {-1});
        QTEST(hasTitleApart(comparison.items[0]), "apart");
        QTEST(bodyOf(comparison.items[0]).after, "body");
        QCOMPARE(bodyOf(comparison.items[0]).before, QString());
    }

    void comparesTexts()
    {
        digest::Digest after = digestOf({u"甲二"_s});
        digest::Matter intro;
        intro.text = u"导语。"_s;
        after.matter.push_back(intro);
        const DigestComparison comparison = compareDigests(digestOf({u"甲"_s}), after, {0});
        QCOMPARE(comparison.items[0].title.changes, (QList<TextChange>{{{1, 1}, {1, 2}}}));
        QCOMPARE(comparison.items[0].text.changes, (QList<TextChange>{{{1, 1}, {1, 2}}}));
        QCOMPARE(comparison.outside.before, u"日报"_s);
        QCOMPARE(comparison.outside.after, u"日报\n导语。"_s);
    }
};

QTEST_GUILESS_MAIN(DigestComparisonTest)
#include "tst_digestcomparison.moc"
