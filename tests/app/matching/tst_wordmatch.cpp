// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/wordmatch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::matching::WordMatch;

class WordMatchTest final : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void theBetterComesFirst_data();
    void theBetterComesFirst();
    void nothingTypedFindsAllAlike();
    void longTextsStayCheap();

private:
    WordMatch m_match;
};

void WordMatchTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *what, const QString &text, const QString &typed, bool found = true) {
        QTest::newRow(what) << text << typed << found;
    };
    const QString open = u"Open a folder of digests…"_s;
    row("a beginning", open, u"open"_s);
    row("capitals", open, u"FOLD"_s);
    row("a later word", open, u"dig"_s);
    row("two words in another order", open, u"folder open"_s);
    row("beginnings of words", open, u"opfo"_s);
    row("initials", open, u"oaf"_s);
    row("initials with one left out", open, u"ofd"_s);
    row("within a word", open, u"older"_s);
    row("initials in another order", open, u"foop"_s, false);
    row("one word that is not there", open, u"open backup"_s, false);
    row("letters here and there", open, u"pnlr"_s, false);
    row("in the context", open, u"file"_s);
    row("in both", open, u"file folder"_s);
    row("a key that is not in it", open, u"xyz"_s, false);
    row("Chinese", u"打开简报文件夹…"_s, u"文件夹"_s);
    row("Chinese with some left out", u"打开简报文件夹…"_s, u"打文夹"_s);
    row("pinyin", u"打开简报文件夹…"_s, u"dakai"_s);
    row("initials of pinyin", u"打开简报文件夹…"_s, u"jbwj"_s);
    row("traditional", u"打开简报文件夹…"_s, u"簡報"_s);
    row("pinyin of another", u"打开简报文件夹…"_s, u"beifen"_s, false);
    row("full width", open, u"ｏｐｅｎ"_s);
    row("punctuation", open, u"…"_s);
    row("longer than any name", open, QString(65, u'o'), false);
}

void WordMatchTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QCOMPARE(m_match.score(text, u"File"_s, typed) > 0, found);
}

void WordMatchTest::theBetterComesFirst_data()
{
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::addColumn<QString>("typed");
    QTest::newRow("first word before later word") << u"Find next"_s << u"To find"_s << u"find"_s;
    QTest::newRow("beginning before beginnings") << u"Note"_s << u"Next of the entities"_s << u"note"_s;
    QTest::newRow("beginning before within") << u"Out"_s << u"Without"_s << u"out"_s;
    QTest::newRow("beginnings before within") << u"Save on"_s << u"Reasons"_s << u"so"_s;
    QTest::newRow("pinyin before within") << u"标签"_s << u"AbqC 条"_s << u"bq"_s;
    QTest::newRow("within before the context alone") << u"Profile"_s << u"Quit"_s << u"file"_s;
}

void WordMatchTest::theBetterComesFirst()
{
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QFETCH(QString, typed);
    QCOMPARE_GT(m_match.score(better, u"File"_s, typed), m_match.score(worse, u"File"_s, typed));
    QCOMPARE_GT(m_match.score(worse, u"File"_s, typed), 0);
}

void WordMatchTest::nothingTypedFindsAllAlike()
{
    QCOMPARE_GT(m_match.score(u"Quit"_s, u"File"_s, u""), 0);
    QCOMPARE(m_match.score(u"Quit"_s, u"File"_s, u" "), m_match.score(u"书签"_s, u""_s, u""));
}

void WordMatchTest::longTextsStayCheap()
{
    QString text;
    for (int word = 0; word < 40; ++word)
        text += u"aaaa "_s;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_match.score(text, {}, QString(QString(30, u'a') + u'b')) == 0);
    QCOMPARE_LT(timer.elapsed(), 1000);
}

QTEST_GUILESS_MAIN(WordMatchTest)
#include "tst_wordmatch.moc"
