// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/themecontroller.h"

#include <QApplication>
#include <QIcon>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using gleaner::article::Theme;
using gleaner::shell::Session;
using gleaner::shell::ThemeController;

class TestThemeController : public QObject {
    Q_OBJECT

private slots:
    void chosen_data()
    {
        QTest::addColumn<Session::Colours>("choice");
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << Session::Colours::Light << Theme::Light << false;
        QTest::newRow("dark") << Session::Colours::Dark << Theme::Dark << true;
        QTest::newRow("sepia") << Session::Colours::Sepia << Theme::Sepia << false;
    }

    void chosen()
    {
        QFETCH(Session::Colours, choice);
        QFETCH(bool, dark);
        ThemeController controller(Session::Colours::System);
        QSignalSpy changed(&controller, &ThemeController::themeChanged);
        controller.setChoice(choice);
        QTEST(controller.theme(), "theme");
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QIcon::themeName() == QStringLiteral("breeze-dark"), dark);
        if (QApplication::style()->name() == QStringLiteral("fusion"))
            QCOMPARE(QApplication::palette().color(QPalette::Base).lightness() < 128, dark);
        controller.setChoice(choice);
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_MAIN(TestThemeController)
#include "tst_themecontroller.moc"
