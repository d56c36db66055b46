// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/session.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using gleaner::entities::PanelChoices;
using gleaner::library::Filter;
using gleaner::shell::Session;

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void chosenKeysComeBack()
    {
        {
            Session session(file());
            session.setChosenKeys(QStringLiteral("bookmark"), {QStringLiteral("B"), QStringLiteral("Ctrl+,")});
            session.setChosenKeys(QStringLiteral("quit"), {}); // without any
            session.setChosenKeys(QStringLiteral("find"), {QStringLiteral("F7")});
            session.forgetChosenKeys(QStringLiteral("find"));
            for (int command = 0; command < 9; ++command)
                session.addRecentCommand(QString::number(command));
            session.addRecentCommand(QStringLiteral("5"));
        }
        const Session session(file());
        QCOMPARE(session.chosenKeys(),
                 (QHash<QString, QStringList>{
                     {QStringLiteral("bookmark"), {QStringLiteral("B"), QStringLiteral("Ctrl+,")}},
                     {QStringLiteral("quit"), {}},
                 }));
        QCOMPARE(session.recentCommands().join(u' '), QStringLiteral("5 8 7 6 4 3 2 1"));
    }

    void comesBack()
    {
        const Filter filter{.view = Filter::View::Bookmarked,
                            .tag = QStringLiteral("模型"),
                            .entity = QStringLiteral("英伟达"),
                            .entityType = gleaner::entity::Type::Org};
        const Session::Place place{.digest = QStringLiteral("d1"), .item = QStringLiteral("i2"), .offset = 0.25};
        const PanelChoices choices{.order = PanelChoices::Order::ByPlace,
                                   .ofItem = true,
                                   .marked = true,
                                   .collapsed = {gleaner::entity::Type::Work, gleaner::entity::Type::Date}};
        {
            Session session(file());
            session.setColours(Session::Colours::Sepia);
            session.setZoom(1.3);
            session.setGeometry("geometry");
            session.setSplitter(QStringLiteral("panes"), "state");
            session.setShown(QStringLiteral("side"), false);
            session.setSideTab(2);
            session.setFilter(filter);
            session.setPlace(place);
            session.setBeside({.place = place, .revision = 3});
            session.setPanelChoices(choices);
            session.setSearchOrder(gleaner::library::SearchOrder::Date);
            session.setExportChoices(QStringLiteral("/library"), {{QStringLiteral("out"), QStringLiteral("/notes")}});
            session.addRecent(QStringLiteral("/one"));
        }
        const Session session(file());
        QCOMPARE(session.colours(), Session::Colours::Sepia);
        QCOMPARE(session.zoom(), 1.3);
        QCOMPARE(session.geometry(), QByteArray("geometry"));
        QCOMPARE(session.splitter(QStringLiteral("panes")), QByteArray("state"));
        QVERIFY(!session.isShown(QStringLiteral("side")));
        QVERIFY(session.isShown(QStringLiteral("list")));
        QCOMPARE(session.sideTab(), 2);
        QVERIFY(session.filter() == filter);
        QVERIFY(session.place() == place);
        QVERIFY(session.beside() == (Session::Beside{.place = place, .revision = 3}));
        QVERIFY(session.panelChoices() == choices);
        QCOMPARE(session.searchOrder(), gleaner::library::SearchOrder::Date);
        QCOMPARE(session.exportChoices(QStringLiteral("/library")),
                 (QVariantMap{{QStringLiteral("out"), QStringLiteral("/notes")}}));
        QCOMPARE(session.recent(), QStringList({QStringLiteral("/one")}));
    }

    void aNewSessionHasDefaults()
    {
        const Session session(file());
        QCOMPARE(session.colours(), Session::Colours::System);
        QCOMPARE(session.zoom(), 1.0);
        QVERIFY(session.filter() == Filter{});
        QVERIFY(session.place() == Session::Place{});
        QVERIFY(session.panelChoices() == PanelChoices{});
        QCOMPARE(session.searchOrder(), gleaner::library::SearchOrder::Relevance);
        QVERIFY(session.recent().isEmpty());
    }

    void nonsenseInTheFileIsNoTrouble()
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("[view]\ncolours=pink\nzoom=many\n[filter]\nview=?\nentity-type=ghost\n[window]\nside-tab=x\n"
                  "[entities]\norder=?\nfolded=ghost org org\n");
        out.close();
        const Session session(file());
        QCOMPARE(session.colours(), Session::Colours::System);
        QCOMPARE(session.zoom(), 1.0);
        QVERIFY(session.filter() == Filter{});
        QCOMPARE(session.sideTab(), 0);
        QVERIFY(session.panelChoices() == PanelChoices{.collapsed = {gleaner::entity::Type::Org}});
    }

    void zoomStaysInItsRange()
    {
        Session session(file());
        session.setZoom(90);
        QCOMPARE(session.zoom(), 3.0);
    }

    void recentHoldsTenTheLastFirst()
    {
        Session session(file());
        for (int i = 0; i < 12; ++i)
            session.addRecent(QStringLiteral("/%1").arg(i));
        session.addRecent(QStringLiteral("/5"));
        QCOMPARE(session.recent().size(), 10);
        QCOMPARE(session.recent().first(2), QStringList({QStringLiteral("/5"), QStringLiteral("/11")}));
        session.clearRecent();
        QVERIFY(session.recent().isEmpty());
    }

    void theStandardFileFollowsTheTestMode()
    {
        QVERIFY(Session::standardFile().startsWith(
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)));
    }

private:
    QString file() const { return m_folder->filePath(QStringLiteral("gleaner.ini")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
