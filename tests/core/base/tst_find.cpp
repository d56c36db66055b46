// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/find.h"

#include <QTest>

using namespace gleaner;

class FindTest : public QObject {
    Q_OBJECT

private slots:
    void findsByAnchor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("from");
        QTest::addColumn<qsizetype>("at");
        QTest::newRow("none") << QStringLiteral("a-3B-A") << qsizetype(0) << qsizetype(-1);
        QTest::newRow("first") << QStringLiteral("-3A-3A") << qsizetype(0) << qsizetype(0);
        QTest::newRow("next") << QStringLiteral("-3A-3A") << qsizetype(1) << qsizetype(3);
        QTest::newRow("anchor at the end") << QStringLiteral("x-3") << qsizetype(0) << qsizetype(-1);
        QTest::newRow("empty") << QString() << qsizetype(0) << qsizetype(-1);
    }
    void findsByAnchor()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, from);
        QTEST(findByAnchor(text, u"-3A", 1, from), "at");
    }

    /// Around the size of the blocks, at every place, and with more of them behind.
    void findsRareOnes()
    {
        const auto isStar = [](char16_t c) { return c == u'*'; };
        for (const qsizetype size : {0, 1, 31, 32, 33, 63, 64, 65, 100}) {
            const QString plain(size, u'字');
            QCOMPARE(findRare(plain, isStar), size);
            for (qsizetype at = 0; at < size; ++at) {
                QString text = plain;
                text[at] = u'*';
                text.back() = u'*';
                for (const qsizetype from : {qsizetype(0), at / 2, at})
                    QCOMPARE(findRare(text, isStar, from), at);
                QCOMPARE(findRare(text, isStar, at + 1), at + 1 < size ? size - 1 : size);
            }
        }
    }
};

QTEST_GUILESS_MAIN(FindTest)
#include "tst_find.moc"
