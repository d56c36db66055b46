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
