// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <QStringEncoder>
#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;

namespace {

const QString Simplified =
    u"# 每日科技简报\n\n## 星河机器人完成新一轮融资，金额约三亿元\n\n这家公司表示，资金将用于研发新一代的家用机器人，"
    "预计明年上市。分析人士认为市场还在早期，但是增长很快。\n"_s;
const QString Traditional =
    u"# 每日科技簡報\n\n## 星河機器人完成新一輪融資，金額約三億元\n\n這家公司表示，資金將用於研發新一代的家用機器人，"
    "預計明年上市。分析人士認為市場還在早期，但是增長很快。\n"_s;
const QString Japanese =
    u"# 今日のニュース\n\n## 新しいロボットが東京で公開されました\n\n同社は来年から販売を始める予定です。"
    "研究者は「まだ早い段階だが、市場は伸びている」と話しています。\n"_s;
const QString English = u"# Morning brief\n\nThe first robot costs 00, and ships in May.\n"_s;
const QString French =
    u"# Le résumé du matin\n\nLa société a levé 30 millions ; le procédé est prêt, le marché très étroit.\n"_s;

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    QByteArray bytes = encoder.encode(text);
    Q_ASSERT(encoder.isValid() && !encoder.hasError());
    return bytes;
}

document::Document readOk(const QByteArray &bytes)
{
    const auto result = document::read(bytes);
    return result ? *result : document::Document{};
}

QList<int> linesOf(const QList<Diagnostic> &diagnostics)
{
    QList<int> lines;
    for (const Diagnostic &diagnostic : diagnostics)
        lines.append(diagnostic.line);
    return lines;
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsEncoding_data();
    void findsEncoding();
    void transcodesSampleOfBytes();
    void reportsBadBytes_data();
    void reportsBadBytes();
    void staysUtf8WithFewBadBytes();
    void capsReports();
    void keepsSecondMark();
    void refusesTooLarge();
    void survivesAnyBytes();
};

void TestEncoding::findsEncoding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QString>("encoding");

    const QByteArray none;
    QTest::newRow("utf-8") << Simplified << none << "UTF-8"_ba << u"UTF-8"_s;
    QTest::newRow("utf-8 with mark") << Simplified << "\xEF\xBB\xBF"_ba << "UTF-8"_ba << u"UTF-8"_s;
    QTest::newRow("ascii") << English << none << "UTF-8"_ba << u"UTF-8"_s;
    QTest::newRow("gb18030") << Simplified << none << "GB18030"_ba << u"GB18030"_s;
    QTest::newRow("gb18030, four bytes") << Simplified + u"😀 㐀\n" << none << "GB18030"_ba << u"GB18030"_s;
    QTest::newRow("gbk") << Simplified << none << "GBK"_ba << u"GB18030"_s;
    QTest::newRow("gbk, traditional") << Traditional << none << "GBK"_ba << u"GB18030"_s;
    QTest::newRow("gbk, one line") << u"新一代机器人上市了\n"_s << none << "GBK"_ba << u"GB18030"_s;
    QTest::newRow("gbk, mostly English") << English + u"由新闻组翻译\n" << none << "GBK"_ba << u"GB18030"_s;
    QTest::newRow("big5") << Traditional << none << "Big5"_ba << u"Big5"_s;
    QTest::newRow("shift_jis") << Japanese << none << "Shift_JIS"_ba << u"Shift_JIS"_s;
    QTest::newRow("euc-jp") << Japanese << none << "EUC-JP"_ba << u"EUC-JP"_s;
    QTest::newRow("windows-1252") << French << none << "windows-1252"_ba << u"windows-1252"_s;
    for (const QString &text : {Simplified, Traditional, Japanese, English}) {
        const QByteArray name = text.mid(2, 6).toUtf8();
        QTest::addRow("utf-16le with mark, %s", name.constData())
            << text << "\xFF\xFE"_ba << "UTF-16LE"_ba << u"UTF-16LE"_s;
        QTest::addRow("utf-16be with mark, %s", name.constData())
            << text << "\xFE\xFF"_ba << "UTF-16BE"_ba << u"UTF-16BE"_s;
        QTest::addRow("utf-16le, %s", name.constData()) << text << none << "UTF-16LE"_ba << u"UTF-16LE"_s;
        QTest::addRow("utf-16be, %s", name.constData()) << text << none << "UTF-16BE"_ba << u"UTF-16BE"_s;
    }
    QTest::newRow("utf-32le with mark") << Simplified << QByteArray("\xFF\xFE\0\0", 4) << "UTF-32LE"_ba
                                        << u"UTF-32LE"_s;
    QTest::newRow("utf-32be with mark") << Simplified << QByteArray("\0\0\xFE\xFF", 4) << "UTF-32BE"_ba
                                        << u"UTF-32BE"_s;
    QTest::newRow("empty") << QString() << none << "UTF-8"_ba << u"UTF-8"_s;
    QTest::newRow("mark only") << QString() << "\xEF\xBB\xBF"_ba << "UTF-8"_ba << u"UTF-8"_s;
    QTest::newRow("utf-16 mark only") << QString() << "\xFF\xFE"_ba << "UTF-16LE"_ba << u"UTF-16LE"_s;
}

void TestEncoding::findsEncoding()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, mark);
    QFETCH(QByteArray, with);
    QFETCH(QString, encoding);

    const QByteArray bytes = mark + encoded(text, with.constData());
    const document::Document read = readOk(bytes);
    QCOMPARE(read.encoding, encoding);
    QCOMPARE(read.text, text);
    QCOMPARE(read.diagnostics, QList<Diagnostic>());
}

// The encoding is guessed from the beginning; what follows is decoded all the same.
void TestEncoding::transcodesSampleOfBytes()
{
    const QString text = Simplified.repeated(4000);
    const document::Document read = readOk(encoded(text, "GB18030"));
    QCOMPARE(read.encoding, u"GB18030"_s);
    QVERIFY(read.text == text);
}

void TestEncoding::reportsBadBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("offset");

    const QByteArray news = "新闻\r\n"_ba;
    QTest::newRow("stray trail byte") << news + "a\x80z" << u"UTF-8"_s << u"新闻\na�z"_s << 2 << 9;
    QTest::newRow("never a byte of UTF-8") << news + "\xFF" << u"UTF-8"_s << u"新闻\n�"_s << 2 << 8;
    QTest::newRow("cut short at the end") << news + "\xE6\x96" << u"UTF-8"_s << u"新闻\n�"_s << 2 << 8;
    QTest::newRow("cut short in the middle") << news + "\xE6\x96\n好" << u"UTF-8"_s << u"新闻\n�\n好"_s << 2 << 8;
    QTest::newRow("with mark") << "\xEF\xBB\xBF" + news + "\xE6" << u"UTF-8"_s << u"新闻\n�"_s << 2 << 11;
    QTest::newRow("half a unit of utf-16")
        << QByteArray("\xFF\xFE") + encoded(u"好\r\n"_s, "UTF-16LE") + "\x41" << u"UTF-16LE"_s << u"好\n�"_s << 2 << 8;
    QTest::newRow("lone high surrogate") << QByteArray("\xFE\xFF\xD8\x00\x00\x41", 6) << u"UTF-16BE"_s << u"�A"_s << 1
                                         << 2;
    QTest::newRow("lone low surrogate") << QByteArray("\xFE\xFF\xDC\x00", 4) << u"UTF-16BE"_s << u"�"_s << 1 << 2;
    QTest::newRow("utf-32 beyond Unicode")
        << QByteArray("\0\0\xFE\xFF\x7F\0\0\0", 8) << u"UTF-32BE"_s << u"�"_s << 1 << 4;
    QTest::newRow("gb18030 cut short") << encoded(Simplified, "GB18030") + "\xC4" << u"GB18030"_s << Simplified + u"�"
                                       << 6 << int(encoded(Simplified, "GB18030").size());
    QTest::newRow("euc-jp cut short") << encoded(Japanese, "EUC-JP") + "\xC4" << u"EUC-JP"_s << Japanese + u"�" << 6
                                      << int(encoded(Japanese, "EUC-JP").size());
    QTest::newRow("big5 with a wrong byte")
        << encoded(Traditional, "Big5") + "ab\xA1 z" << u"Big5"_s << Traditional + u"ab� z" << 6
        << int(encoded(Traditional, "Big5").size()) + 2;
}

void TestEncoding::reportsBadBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, offset);

    const document::Document read = readOk(bytes);
    QCOMPARE(read.encoding, encoding);
    QCOMPARE(read.text, text);
    QCOMPARE(read.diagnostics.size(), 1);
    QCOMPARE(read.diagnostics.first().line, line);
    QVERIFY2(read.diagnostics.first().message.contains(u"offset %1 "_s.arg(offset)),
             qPrintable(read.diagnostics.first().message));
}

void TestEncoding::staysUtf8WithFewBadBytes()
{
    QByteArray bytes = Simplified.toUtf8();
    bytes.insert(2, "\xB0\xA1");
    const document::Document read = readOk(bytes);
    QCOMPARE(read.encoding, u"UTF-8"_s);
    QCOMPARE(read.text, QString(Simplified).insert(2, u"��"_s));
    QCOMPARE(linesOf(read.diagnostics), QList<int>({1, 1}));

    // U+FFFD that the file itself has is no fault of ours.
    const document::Document own = readOk(u"a � b\n"_s.toUtf8());
    QCOMPARE(own.diagnostics, QList<Diagnostic>());
}

void TestEncoding::capsReports()
{
    const QByteArray bytes = Simplified.toUtf8().repeated(10) + QByteArray("\xFF\n").repeated(40);
    const document::Document read = readOk(bytes);
    QCOMPARE(read.text.count(QChar::ReplacementCharacter), 40);
    QCOMPARE(linesOf(read.diagnostics), QList<int>({51, 52, 53, 54, 55, 0}));
    QVERIFY(read.diagnostics.last().message.contains(u"35"));
}

void TestEncoding::keepsSecondMark()
{
    const document::Document read = readOk("\xEF\xBB\xBF\xEF\xBB\xBF# a\n");
    QCOMPARE(read.text, u"\ufeff# a\n"_s);
}

void TestEncoding::refusesTooLarge()
{
    const auto result = document::read(QByteArray(101, 'a'), {.bytes = 100});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::TooLarge);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(document::read(QByteArray(100, 'a'), {.bytes = 100}));
}

// Whatever the bytes are: no crash, no lone surrogate, no NUL, no CR.
void TestEncoding::survivesAnyBytes()
{
    quint32 state = 1;
    for (int round = 0; round < 300; ++round) {
        QByteArray bytes(round * 3, Qt::Uninitialized);
        for (char &byte : bytes) {
            state = state * 1664525u + 1013904223u;
            byte = char(state >> 24);
        }
        const document::Document read = readOk(bytes);
        QVERIFY(!read.text.contains(QChar(u'\r')));
        QVERIFY(!read.text.contains(QChar(u'\0')));
        QVERIFY(QStringView(read.text).isValidUtf16());
        QVERIFY(read.bodyOffset <= read.text.size());
    }
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
