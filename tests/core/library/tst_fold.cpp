// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/fold.h"
#include "core/library/sentences.h"
#include "core/library/tokens.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;

class TestFold final : public QObject {
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void originsCoverTheText();
    void originsAreExact();
    void foldingAPartGivesThePart();
    void foldsFromSeveralThreads();
    void tokens_data();
    void tokens();
    void sentences_data();
    void sentences();
};

void TestFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *name, const QString &text, const QString &folded) {
        QTest::newRow(name) << text << folded;
    };
    row("empty", {}, {});
    row("case", u"OpenAI"_s, u"openai"_s);
    row("full width", u"ＡＩ２０２６！"_s, u"ai2026!"_s);
    row("half width kana with voiced mark", u"ｶﾞｲﾄﾞ"_s, u"ガイド"_s);
    row("traditional", u"臺灣軟體開發者發佈電腦"_s, u"台湾软体开发者发布电脑"_s);
    row("simplified stays", u"台湾软体开发者发布电脑"_s, u"台湾软体开发者发布电脑"_s);
    row("one character of a word that keeps it", u"乾坤"_s, u"干坤"_s);
    row("ligatures", u"ﬁrst ofﬂine"_s, u"first offline"_s);
    row("sharp s", u"Straße STRASSE"_s, u"strasse strasse"_s);
    row("dotted capital I", u"İstanbul"_s, u"istanbul"_s);
    row("i with a dot above", u"i\u0307"_s, u"i"_s);
    row("Greek final sigma", u"ΣΊΣΥΦΟΣ"_s, u"σίσυφοσ"_s);
    row("composed and decomposed", u"Cafe\u0301 Café"_s, u"café café"_s);
    row("circled and roman numbers", u"①Ⅳ㈱"_s, u"1iv(株)"_s);
    row("white space", u"a \t\u3000\n b"_s, u"a b"_s);
    row("no-break space", u"a\u00a0b"_s, u"a b"_s);
    row("invisible", u"so\u00adft\u200bware\ufeff"_s, u"software"_s);
    row("variation selector", u"葛\U000E0100城"_s, u"葛城"_s);
    row("compatibility ideograph", u"\uf900"_s, u"岂"_s);
    row("beyond the first plane", u"𠮷野家"_s, u"𠮷野家"_s);
    row("Korean by parts", u"\u1112\u1161\u11ab"_s, u"한"_s);
    row("emoji", u"👍🏽"_s, u"👍🏽"_s);
    row("lone surrogate", QString(QChar(0xd800)) + u"a", QString(QChar(0xd800)) + u"a"_s);
}

void TestFold::folds()
{
    QFETCH(QString, text);
    QTEST(fold(text), "folded");
    QTEST(foldWithOrigins(text).text, "folded");
    QCOMPARE(fold(fold(text)), fold(text));
}

void TestFold::originsCoverTheText()
{
    const QString text = u"　ＡＩ “星際”\n\nﬁ e\u0301\u200b 𠮷İß①"_s;
    const FoldedText folded = foldWithOrigins(text);
    qsizetype reached = 0;
    for (qsizetype at = 0; at < folded.text.size(); ++at) {
        const TextSpan origin = folded.original({at, at + 1});
        QVERIFY(origin.length() > 0);
        QVERIFY(origin.start == reached || origin.end == reached); // the next one, or the same again
        reached = origin.end;
    }
    QCOMPARE(reached, text.size());
}

void TestFold::originsAreExact()
{
    const QString text = u"在 İstanbul，ﬁne ＧＰＴ－４ 發佈"_s;
    const FoldedText folded = foldWithOrigins(text);
    const auto originalOf = [&](const QString &part) {
        const qsizetype at = folded.text.indexOf(part);
        const TextSpan span = folded.original({at, at + part.size()});
        return at < 0 ? QString() : text.sliced(span.start, span.length());
    };
    QCOMPARE(originalOf(u"istanbul"_s), u"İstanbul"_s);
    QCOMPARE(originalOf(u"fine"_s), u"ﬁne"_s);
    QCOMPARE(originalOf(u"i"_s), u"İ"_s);
    QCOMPARE(originalOf(u"ine"_s), u"ﬁne"_s); // half of a ligature is the whole of it
    QCOMPARE(originalOf(u"gpt-4"_s), u"ＧＰＴ－４"_s);
    QCOMPARE(originalOf(u"发布"_s), u"發佈"_s);
}

void TestFold::foldingAPartGivesThePart()
{
    const QString text = u"後來，乾隆皇帝的藉口：「ＡＩ」乾淨利落地發展；ﬁnally Ｗｏｒｄ 著名的裏面什麼都沒有"_s;
    const QString whole = fold(text);
    for (qsizetype start = 0; start < text.size(); ++start) {
        for (qsizetype length = 1; length <= std::min<qsizetype>(4, text.size() - start); ++length) {
            const QString part = fold(text.sliced(start, length));
            QVERIFY2(whole.contains(part), qPrintable(text.sliced(start, length)));
        }
    }
}

void TestFold::foldsFromSeveralThreads()
{
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&right] {
                for (int round = 0; round < 200; ++round)
                    right += fold(u"臺灣ＡＩ開發"_s) == u"台湾ai开发";
            });
        }
    }
    QCOMPARE(right.load(), 800);
}

void TestFold::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("Chinese", u"发布芯片"_s, u"发 布 芯 片"_s);
    row("mixed", u"发布GPT-4o模型"_s, u"发 布 gpt 4o 模 型"_s);
    row("words", u"don't stop, v2.5"_s, u"don t stop v2 5"_s);
    row("punctuation only", u"“”——！ &~ 🙂"_s, {});
    row("signs of names and figures", u"C++ 40%"_s, u"c \uE02B \uE02B 40 \uE025"_s);
    row("kana with long mark", u"ラーメン々"_s, u"ラ ー メ ン 々"_s);
    row("Korean", u"한국어"_s, u"한 국 어"_s);
    row("Cyrillic", u"Привет мир"_s, u"привет мир"_s);
    row("beyond the first plane", u"𠮷野"_s, u"𠮷 野"_s);
}

void TestFold::tokens()
{
    QFETCH(QString, text);
    QTEST(searchTokens(text), "expected");
}

void TestFold::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("empty", {}, {});
    row("white space", u" \n\n "_s, {});
    row("Chinese", u"第一句。第二句！第三句？没有句号"_s, {u"第一句。"_s, u"第二句！"_s, u"第三句？"_s, u"没有句号"_s});
    row("closing quote", u"他说：“好。”然后走了。"_s, {u"他说：“好。”"_s, u"然后走了。"_s});
    row("several marks", u"真的？！当然。"_s, {u"真的？！"_s, u"当然。"_s});
    row("semicolon", u"一是快；二是省。"_s, {u"一是快；"_s, u"二是省。"_s});
    row("lines", u"标题\n正文\n\n又一段"_s, {u"标题"_s, u"正文"_s, u"又一段"_s});
    row("English", u"It works. Really! Does it? Yes"_s, {u"It works."_s, u"Really!"_s, u"Does it?"_s, u"Yes"_s});
    row("numbers and addresses", u"Version 2.5 of https://example.com/a?b=1 is out."_s,
        {u"Version 2.5 of https://example.com/a?b=1 is out."_s});
    row("initials", u"J. Smith of the U.S. Navy said so. Then he left."_s,
        {u"J. Smith of the U.S. Navy said so."_s, u"Then he left."_s});
    row("question mark before Chinese", u"Why?因为"_s, {u"Why?"_s, u"因为"_s});
}

void TestFold::sentences()
{
    QFETCH(QString, text);
    QStringList parts;
    for (const TextSpan &span : library::sentences(text))
        parts += text.sliced(span.start, span.length());
    QTEST(parts, "expected");
}

QTEST_GUILESS_MAIN(TestFold)
#include "tst_fold.moc"
