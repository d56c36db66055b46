// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/wordedges.h"

#include <QTest>

using gleaner::TextSpan;
using gleaner::shell::withEndMoved;
using gleaner::shell::withStartMoved;

/// Edges of a highlight move from word to word.
class TestWordEdges final : public QObject {
    Q_OBJECT

private slots:
    void edgesMoveByWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("endOn");
        QTest::addColumn<QString>("endBack");
        QTest::addColumn<QString>("startOn");
        QTest::addColumn<QString>("startBack");
        const auto row = [](const char *name, const QStringList &texts) {
            QTest::newRow(name) << texts[0] << texts[1] << texts[2] << texts[3] << texts[4] << texts[5];
        };
        row("in a sentence",
            {QStringLiteral("the new model is out"), QStringLiteral("new model"), QStringLiteral("new model is"),
             QStringLiteral("new"), QStringLiteral("model"), QStringLiteral("the new model")});
        row("a single word stays", {QStringLiteral("one"), QStringLiteral("one"), QStringLiteral("one"),
                                    QStringLiteral("one"), QStringLiteral("one"), QStringLiteral("one")});
        row("half a word is made whole",
            {QStringLiteral("a stronger model"), QStringLiteral("strong"), QStringLiteral("stronger"),
             QStringLiteral("strong"), QStringLiteral("strong"), QStringLiteral("a strong")});
        row("over punctuation and lines",
            {QStringLiteral("one, two\nthree"), QStringLiteral("two"), QStringLiteral("two\nthree"),
             QStringLiteral("two"), QStringLiteral("two"), QStringLiteral("one, two")});
        row("no emoji is cut", {QStringLiteral("go 🚀 now"), QStringLiteral("go"), QStringLiteral("go 🚀"),
                                QStringLiteral("go"), QStringLiteral("go"), QStringLiteral("go")});
    }

    void edgesMoveByWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        const qsizetype start = text.indexOf(words);
        const TextSpan span{start, start + words.size()};
        const auto said = [&text](TextSpan moved) { return text.sliced(moved.start, moved.length()); };
        QTEST(said(withEndMoved(text, span, true)), "endOn");
        QTEST(said(withEndMoved(text, span, false)), "endBack");
        QTEST(said(withStartMoved(text, span, true)), "startOn");
        QTEST(said(withStartMoved(text, span, false)), "startBack");
    }

    void chineseMoves()
    {
        const QString text = QStringLiteral("微软宣布扩建");
        const TextSpan moved = withEndMoved(text, {0, 2}, true);
        QCOMPARE(moved.start, 0);
        QVERIFY(moved.end > 2);
        QCOMPARE(withEndMoved(text, moved, false), (TextSpan{0, 2}));
        QCOMPARE(withStartMoved(text, {2, 4}, false).end, 4);
        QVERIFY(withStartMoved(text, {2, 4}, false).start < 2);
    }
};

QTEST_GUILESS_MAIN(TestWordEdges)
#include "tst_wordedges.moc"
