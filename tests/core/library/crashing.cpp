// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/crashing.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gleaner::library::test {

namespace {

/// Kills the helper; all that it wrote.
QByteArray outputUntilKilled(const QStringList &arguments, int lines, int milliseconds)
{
    QByteArray output;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/crashwriter"_s, arguments);
    const auto run = [&] {
        QVERIFY(process.waitForStarted());
        while (output.count('\n') < lines) {
            QVERIFY2(process.waitForReadyRead(30'000), "the helper wrote nothing");
            output += process.readAll();
        }
        QTest::qWait(milliseconds);
        QCOMPARE(process.state(), QProcess::Running); // it never ends by itself
    };
    run();
    process.kill();
    process.waitForFinished();
    return output + process.readAll();
}

} // namespace

QStringList runAndKill(const QStringList &arguments, int lines, int milliseconds)
{
    QByteArray output = outputUntilKilled(arguments, lines, milliseconds);
    // A line cut off by the end is no report.
    output.truncate(output.lastIndexOf('\n') + 1);
    return QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
}

int kills(double share)
{
    return qMax(1, qRound(share * qMax(20, qEnvironmentVariableIntValue("GLEANER_CRASHES"))));
}

} // namespace gleaner::library::test
