// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/panelayout.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using gleaner::shell::PaneLayout;
using Pane = PaneLayout::Pane;

class TestPaneLayout : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_page = new QPushButton;
        m_layout = std::make_unique<PaneLayout>(new QWidget, m_page, new QPushButton);
        m_layout->resize(1280, 700);
        m_layout->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_layout.get()));
    }

    void drawers_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("listBeside");
        QTest::addColumn<bool>("sideBeside");
        QTest::newRow("wide") << 1280 << true << true;
        QTest::newRow("just wide enough") << PaneLayout::SideDrawerBelow << true << true;
        QTest::newRow("side panel as a drawer") << PaneLayout::SideDrawerBelow - 1 << true << false;
        QTest::newRow("smallest supported") << 900 << true << false;
        QTest::newRow("both as drawers") << PaneLayout::ListDrawerBelow - 1 << false << false;
    }

    void drawers()
    {
        QFETCH(int, width);
        QFETCH(bool, listBeside);
        QFETCH(bool, sideBeside);
        m_layout->resize(width, 600);
        QCOMPARE(m_layout->isShown(Pane::List), listBeside);
        QCOMPARE(m_layout->isShown(Pane::Side), sideBeside);
        QCOMPARE(m_layout->isDrawer(Pane::Side), !sideBeside);

        m_layout->setShown(Pane::Side, true);
        const QWidget *side = m_layout->widget(Pane::Side);
        QVERIFY(side->isVisible());
        const QRect place(side->mapTo(m_layout.get(), QPoint()), side->size());
        QVERIFY2(m_layout->rect().contains(place),
                 qPrintable(QStringLiteral("%1+%2").arg(place.x()).arg(place.width())));
        QVERIFY(place.width() < width / 2 + 100);

        m_layout->resize(1280, 700);
        QVERIFY(m_layout->isShown(Pane::List) && m_layout->isShown(Pane::Side));
        QVERIFY(!m_layout->isDrawer(Pane::List) && !m_layout->isDrawer(Pane::Side));
    }

    void drawersHaveAnEdge()
    {
        m_layout->setTheme(gleaner::article::Theme::Dark);
        const auto edges = [this] {
            QList<QWidget *> shown = m_layout->findChildren<QWidget *>(QStringLiteral("drawerEdge"));
            shown.removeIf([](const QWidget *edge) { return !edge->isVisible(); });
            return shown;
        };
        QCOMPARE(edges().size(), 0);
        m_layout->resize(700, 600);
        QCOMPARE(edges().size(), 0);
        m_layout->setShown(Pane::Side, true);
        QCOMPARE(edges().size(), 1);
        QCOMPARE(edges().first()->geometry().right() + 1, m_layout->widget(Pane::Side)->geometry().left());
        const QColor line = gleaner::article::palette(gleaner::article::Theme::Dark).line;
        QCOMPARE(m_layout->grab().toImage().pixelColor(edges().first()->pos() + QPoint(0, 300)), line);
        m_layout->resize(720, 500);
        QCOMPARE(edges().first()->geometry().right() + 1, m_layout->widget(Pane::Side)->geometry().left());
        QCOMPARE(edges().first()->height(), m_layout->height());
        m_layout->setShown(Pane::Side, false);
        QCOMPARE(edges().size(), 0);
        m_layout->setShown(Pane::List, true);
        QCOMPARE(edges().size(), 1);
        m_layout->resize(1280, 600);
        QCOMPARE(edges().size(), 0);
    }

    void textFollowsTheZoom()
    {
        const double normal = QApplication::font().pointSizeF();
        auto *inner = new QLabel(QStringLiteral("row"), m_layout->widget(Pane::Side));
        m_layout->setZoom(1.5);
        QCOMPARE(inner->font().pointSizeF(), normal * 1.5);
        QCOMPARE(m_page->font().pointSizeF(), normal);
        m_layout->setZoom(3);
        QCOMPARE(inner->font().pointSizeF(), normal * 1.6); // there is no room for more beside the page
        m_layout->setZoom(1);
        QCOMPARE(inner->font().pointSizeF(), normal);
    }

    void whatWasHiddenStaysHiddenWhenTheWindowGrows()
    {
        m_layout->setShown(Pane::Side, false);
        m_layout->resize(1000, 700);
        m_layout->resize(1280, 700);
        QVERIFY(!m_layout->isShown(Pane::Side));
        QVERIFY(!m_layout->isWanted(Pane::Side));
    }

    void aDrawerClosesWhenThePageTakesTheFocus()
    {
        m_layout->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_layout.get()));
        m_layout->resize(1000, 700);
        QSignalSpy shown(m_layout.get(), &PaneLayout::shownChanged);
        m_layout->setShown(Pane::Side, true);
        m_layout->widget(Pane::Side)->setFocus();
        QVERIFY(m_layout->isShown(Pane::Side));
        m_page->setFocus();
        QVERIFY(!m_layout->isShown(Pane::Side));
        QCOMPARE(shown.count(), 2);
        QVERIFY(m_layout->isWanted(Pane::Side));
    }

    void widthsAreRestored()
    {
        PaneLayout other(new QWidget, new QWidget, new QWidget);
        other.resize(1400, 700);
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        QByteArray state;
        QDataStream(&state, QIODevice::WriteOnly) << qint32(410) << qint32(350);
        other.restoreState(state);
        QCOMPARE(other.widget(Pane::List)->width(), 410);
        QCOMPARE(other.widget(Pane::Side)->width(), 350);
        QCOMPARE(other.saveState(), state);
        other.restoreState("nonsense");
        QCOMPARE(other.saveState(), state);
    }

private:
    std::unique_ptr<PaneLayout> m_layout;
    QPushButton *m_page = nullptr;
};

QTEST_MAIN(TestPaneLayout)
#include "tst_panelayout.moc"
