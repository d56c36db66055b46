// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/bridge.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// What the page says is believed only as far as it can be true.
class TestPageBridge final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bridge.setItems({ItemId{5}, ItemId{6}});
        m_bridge.setHighlights({HighlightId{8}});
    }

    void controls_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("told");
        QTest::newRow("known") << u"bookmark"_s << u"5"_s << 1;
        QTest::newRow("unknown item") << u"bookmark"_s << u"7"_s << 0;
        QTest::newRow("no number") << u"bookmark"_s << u"5; drop"_s << 0;
        QTest::newRow("beyond numbers") << u"bookmark"_s << u"99999999999999999999"_s << 0;
        QTest::newRow("none") << u"bookmark"_s << QString() << 0;
        QTest::newRow("unknown action") << u"delete"_s << u"5"_s << 0;
        QTest::newRow("other case") << u"Bookmark"_s << u"5"_s << 0;
    }

    void controls()
    {
        QFETCH(QString, action);
        QFETCH(QString, item);
        QSignalSpy used(&m_bridge, &Bridge::controlUsed);
        m_bridge.reportControl(action, item);
        QTEST(int(used.count()), "told");
    }

    void places()
    {
        QSignalSpy reported(&m_bridge, &Bridge::placeReported);
        m_bridge.reportPlace(u"6"_s, std::numeric_limits<double>::quiet_NaN());
        m_bridge.reportPlace(u"6"_s, std::numeric_limits<double>::infinity());
        m_bridge.reportPlace(u"9"_s, 0.5);
        QCOMPARE(reported.count(), 0);
        m_bridge.reportPlace(u"6"_s, -0.25);
        QCOMPARE(reported.count(), 1);
        QCOMPARE(reported[0][0].value<Place>(), (Place{ItemId{6}, -0.25}));
    }

    void selections_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("told");
        QTest::newRow("a passage") << u"one"_s << 2 << 4 << 1;
        QTest::newRow("nothing") << u"none"_s << 0 << 0 << 1;
        QTest::newRow("several") << u"several"_s << 0 << 0 << 1;
        QTest::newRow("outside") << u"outside"_s << 0 << 0 << 1;
        QTest::newRow("empty") << u"one"_s << 4 << 4 << 0;
        QTest::newRow("backwards") << u"one"_s << 4 << 2 << 0;
        QTest::newRow("negative") << u"one"_s << -1 << 2 << 0;
        QTest::newRow("unknown") << u"two"_s << 2 << 4 << 0;
    }

    void selections()
    {
        QFETCH(QString, state);
        QFETCH(int, start);
        QFETCH(int, end);
        QSignalSpy reported(&m_bridge, &Bridge::selectionReported);
        m_bridge.reportSelection(state, u"5"_s, start, end, u"ab"_s);
        QTEST(int(reported.count()), "told");
        if (state != u"one" && reported.count() == 1) {
            QCOMPARE(reported[0][1].value<ItemId>(), ItemId{});
        }
    }

    void highlights()
    {
        QSignalSpy chosen(&m_bridge, &Bridge::highlightChosen);
        QSignalSpy pointed(&m_bridge, &Bridge::highlightPointed);
        for (const QString &id : {u"9"_s, u"-8"_s, u"8; drop"_s, u"99999999999999999999"_s}) {
            m_bridge.reportChosen(id);
            m_bridge.reportPointed(id);
        }
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(pointed.count(), 0);
        for (const QString &id : {u"8"_s, QString()}) {
            m_bridge.reportChosen(id);
            m_bridge.reportPointed(id);
        }
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[0][0].value<HighlightId>(), HighlightId{8});
        QCOMPARE(pointed[1][0].value<HighlightId>(), HighlightId{});

        QSignalSpy edges(&m_bridge, &Bridge::edgesReported);
        m_bridge.reportEdges(u"9"_s, 0, 4);
        m_bridge.reportEdges(QString(), 0, 4);
        m_bridge.reportEdges(u"8"_s, -1, 4);
        m_bridge.reportEdges(u"8"_s, 4, 4);
        QCOMPARE(edges.count(), 0);
        m_bridge.reportEdges(u"8"_s, 0, 4);
        QCOMPARE(edges.count(), 1);
        QCOMPARE(edges[0][1].value<TextSpan>(), (TextSpan{0, 4}));
    }

    void images_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("told");
        QTest::newRow("https") << u"5"_s << u"https://i.example/a.png"_s << 1;
        QTest::newRow("in no item") << QString() << u"http://i.example/a.png"_s << 1;
        QTest::newRow("unknown item") << u"8"_s << u"https://i.example/a.png"_s << 0;
        QTest::newRow("file") << u"5"_s << u"file:///etc/passwd"_s << 0;
        QTest::newRow("data") << u"5"_s << u"data:image/png;base64,AA"_s << 0;
        QTest::newRow("relative") << u"5"_s << u"a.png"_s << 0;
        QTest::newRow("no host") << u"5"_s << u"https:///a.png"_s << 0;
        QTest::newRow("own scheme") << u"5"_s << u"gleaner://page/image/00"_s << 0;
    }

    void images()
    {
        QFETCH(QString, item);
        QFETCH(QString, url);
        QSignalSpy asked(&m_bridge, &Bridge::imageAsked);
        m_bridge.reportImage(item, url);
        QTEST(int(asked.count()), "told");
    }

    void counts()
    {
        QSignalSpy found(&m_bridge, &Bridge::findReported);
        QSignalSpy unloaded(&m_bridge, &Bridge::unloadedReported);
        m_bridge.reportFind(3, 2);
        m_bridge.reportFind(-1, 2);
        m_bridge.reportUnloaded(-1);
        QCOMPARE(found.count() + unloaded.count(), 0);
        m_bridge.reportFind(0, 0);
        m_bridge.reportFind(2, 2);
        m_bridge.reportUnloaded(0);
        QCOMPARE(found.count(), 2);
        QCOMPARE(unloaded.count(), 1);
    }

    void insides()
    {
        QSignalSpy asked(&m_bridge, &Bridge::insideAsked);
        m_bridge.reportInside(-1);
        QCOMPARE(asked.count(), 0);
        m_bridge.reportInside(0);
        m_bridge.reportInside(12);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[1][0].toInt(), 12);
    }

    void codes()
    {
        QSignalSpy asked(&m_bridge, &Bridge::codeAsked);
        m_bridge.reportCode({});
        QCOMPARE(asked.count(), 0);
        m_bridge.reportCode(u"a < b\n"_s);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), u"a < b\n"_s);
    }

private:
    Bridge m_bridge;
};

QTEST_GUILESS_MAIN(TestPageBridge)
#include "tst_pagebridge.moc"
