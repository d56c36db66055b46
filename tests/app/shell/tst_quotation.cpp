// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/quotation.h"

#include <QTest>

using gleaner::shell::quotation;
using gleaner::shell::Quoted;

class TestQuotation : public QObject {
    Q_OBJECT

private slots:
    void quotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one line")
            << QStringLiteral("推理成本下降 40%") << QStringLiteral("https://example.com/a")
            << QStringLiteral("> 推理成本下降 40%\n>\n> — [标题](https://example.com/a) · AI 日报 · 2026-02-01\n");
        QTest::newRow("two blocks") << QStringLiteral("one\n\ntwo") << QString()
                                    << QStringLiteral("> one\n>\n> two\n>\n> — 标题 · AI 日报 · 2026-02-01\n");
    }

    void quotes()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        QTEST(quotation({.text = text,
                         .title = QStringLiteral("标题"),
                         .url = url,
                         .digest = QStringLiteral("AI 日报"),
                         .date = QDate(2026, 2, 1)}),
              "expected");
    }

    void plainText()
    {
        QCOMPARE(gleaner::shell::plainQuotation({.text = QStringLiteral(" a *b*\n"),
                                                 .title = QStringLiteral("[x]"),
                                                 .url = QStringLiteral("https://example.com/a"),
                                                 .digest = QStringLiteral("AI 日报"),
                                                 .date = QDate(2026, 2, 1)}),
                 QStringLiteral("“a *b*”\n— [x] · AI 日报 · 2026-02-01\nhttps://example.com/a\n"));
    }

    void markupIsShownAsItWasRead()
    {
        const QString markdown = quotation({.text = QStringLiteral("a *b* [c](d)"),
                                            .title = QStringLiteral("[x]"),
                                            .url = {},
                                            .digest = {},
                                            .date = {}});
        QVERIFY2(markdown.contains(QStringLiteral("\\*b")), qPrintable(markdown));
        QVERIFY2(!markdown.contains(QStringLiteral("[c](d)")), qPrintable(markdown));
        QVERIFY2(markdown.contains(QStringLiteral("\\[x")), qPrintable(markdown));
    }
};

QTEST_GUILESS_MAIN(TestQuotation)
#include "tst_quotation.moc"
