// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/findbar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using gleaner::shell::FindBar;

class TestFindBar : public QObject {
    Q_OBJECT

private slots:
    void findsAsOneTypesAndGoesOn()
    {
        QWidget window;
        FindBar bar(&window);
        window.show();
        bar.open();
        auto *text = bar.findChild<QLineEdit *>(QStringLiteral("findText"));
        QSignalSpy found(&bar, &FindBar::findRequested);
        QTest::keyClicks(text, QStringLiteral("ab"));
        QCOMPARE(found.count(), 2);
        QCOMPARE(found.last().first().toString(), QStringLiteral("ab"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(found.last()[1].toBool(), false);
        QTest::keyClick(text, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(found.last()[1].toBool(), true);
        QCOMPARE(found.count(), 4);
    }

    void tellsWhereItIs()
    {
        FindBar bar;
        bar.open(QStringLiteral("x"));
        const auto *result = bar.findChild<QLabel *>(QStringLiteral("findResult"));
        bar.setResult(3, 17);
        QVERIFY(result->text().contains(u'3') && result->text().contains(QStringLiteral("17")));
        bar.setResult(0, 0);
        QCOMPARE(result->text(), QStringLiteral("Not found"));
    }

    void stepsThroughWordsUntilOneTypes()
    {
        QWidget window;
        QLineEdit other(&window);
        FindBar bar(&window);
        window.show();
        other.setFocus();
        QSignalSpy found(&bar, &FindBar::findRequested);
        QSignalSpy stepped(&bar, &FindBar::stepRequested);
        bar.showWords({QStringLiteral("微软"), QStringLiteral("投资")});
        QVERIFY(bar.isVisible());
        QVERIFY(!bar.isAncestorOf(window.focusWidget()));
        auto *text = bar.findChild<QLineEdit *>(QStringLiteral("findText"));
        QCOMPARE(text->text(), QStringLiteral("微软 投资"));
        bar.findAgain(true);
        bar.findAgain(false);
        QCOMPARE(stepped.count(), 2);
        QCOMPARE(stepped[0][0].toBool(), true);
        QCOMPARE(found.count(), 0);
        bar.open();
        QTest::keyClicks(text, QStringLiteral("x"));
        QCOMPARE(found.last()[0].toString(), QStringLiteral("x"));
        bar.forgetWords(); // they are forgotten already: what was typed stays
        QVERIFY(bar.isVisible());
        bar.showWords({QStringLiteral("微软")});
        bar.forgetWords();
        QVERIFY(!bar.isVisible());
        QVERIFY(text->text().isEmpty());
    }

    void escapeCloses()
    {
        FindBar bar;
        bar.open(QStringLiteral("x"));
        QSignalSpy closed(&bar, &FindBar::closed);
        QTest::keyClick(bar.findChild<QLineEdit *>(QStringLiteral("findText")), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!bar.isVisible());
    }
};

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
