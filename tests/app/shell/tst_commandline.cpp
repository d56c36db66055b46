// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commandline.h"

#include <QTest>

using gleaner::Error;
using gleaner::shell::parseCommandLine;

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setApplicationVersion(QStringLiteral(GLEANER_VERSION)); }

    void readsEverything()
    {
        const auto line = parseCommandLine(
            {QStringLiteral("gleaner"), QStringLiteral("--library"), QStringLiteral("/l"),
             QStringLiteral("--item=abcd"), QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--lang"),
             QStringLiteral("zh_CN"), QStringLiteral("--screenshot"), QStringLiteral("x.png"), QStringLiteral("--size"),
             QStringLiteral("900x600"), QStringLiteral("a.md"), QStringLiteral("folder")});
        QVERIFY(line);
        QCOMPARE(line->library, QStringLiteral("/l"));
        QCOMPARE(line->item, QStringLiteral("abcd"));
        QCOMPARE(line->theme, QStringLiteral("dark"));
        QCOMPARE(line->language, QStringLiteral("zh_CN"));
        QCOMPARE(line->screenshot, QStringLiteral("x.png"));
        QCOMPARE(line->size, QSize(900, 600));
        QCOMPARE(line->paths, QStringList({QStringLiteral("a.md"), QStringLiteral("folder")}));
        QVERIFY(!line->answer);
    }

    void nothingIsAllRight()
    {
        const auto line = parseCommandLine({QStringLiteral("gleaner")});
        QVERIFY(line);
        QVERIFY(line->paths.isEmpty() && line->screenshot.isEmpty() && !line->answer);
        QCOMPARE(line->size, QSize(1280, 800));
    }

    void answers_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("part");
        QTest::newRow("help") << QStringLiteral("--help") << QStringLiteral("--screenshot");
        QTest::newRow("version") << QStringLiteral("--version") << QStringLiteral(GLEANER_VERSION);
    }

    void answers()
    {
        QFETCH(QString, option);
        QFETCH(QString, part);
        const auto line = parseCommandLine({QStringLiteral("gleaner"), option});
        QVERIFY(line && line->answer);
        QVERIFY(line->answer->contains(part));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("an unknown option") << QStringList{QStringLiteral("--frobnicate")};
        QTest::newRow("a theme there is not") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")};
        QTest::newRow("a size that is none") << QStringList{QStringLiteral("--size"), QStringLiteral("big")};
        QTest::newRow("a value left out") << QStringList{QStringLiteral("--library")};
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        const auto line = parseCommandLine(QStringList{QStringLiteral("gleaner")} + arguments);
        QVERIFY(!line);
        QCOMPARE(line.error().kind, Error::Kind::Usage);
        QVERIFY(!line.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
