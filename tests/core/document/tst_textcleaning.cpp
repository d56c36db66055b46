// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;

namespace {

document::Document readOk(const QByteArray &bytes)
{
    const auto result = document::read(bytes);
    return result ? *result : document::Document{};
}

} // namespace

class TestTextCleaning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unifiesLineEnds_data();
    void unifiesLineEnds();
    void countsLinesOfEditors();
    void replacesNul();
    void keepsControlCharacters();
    void tellsOfMergeConflicts_data();
    void tellsOfMergeConflicts();
};

void TestTextCleaning::unifiesLineEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("lf") << "a\nb\n"_ba << u"a\nb\n"_s;
    QTest::newRow("crlf") << "a\r\nb\r\n"_ba << u"a\nb\n"_s;
    QTest::newRow("lone cr") << "a\rb\r"_ba << u"a\nb\n"_s;
    QTest::newRow("all of them") << "a\r\n\rb\n\r\nc\r\r\n"_ba << u"a\n\nb\n\nc\n\n"_s;
    QTest::newRow("lf before cr") << "a\n\rb"_ba << u"a\n\nb"_s;
    QTest::newRow("no end") << "a"_ba << u"a"_s;
    QTest::newRow("separators of Unicode are text") << u"a\u2028b\u0085c\n"_s.toUtf8() << u"a\u2028b\u0085c\n"_s;
}

void TestTextCleaning::unifiesLineEnds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(readOk(bytes).text, text);
}

void TestTextCleaning::countsLinesOfEditors()
{
    const document::Document read = readOk("---\r\ntitle: a\r\n---\r\n\rtext\x01\n");
    QCOMPARE(read.bodyLine, 4);
    QCOMPARE(read.body(), u"\ntext\x01\n");
    QCOMPARE(read.diagnostics.size(), 1);
    QCOMPARE(read.diagnostics.first().line, 5);
}

void TestTextCleaning::replacesNul()
{
    const document::Document read = readOk("a longer text with one NUL in it\nand one h\0re\n\0\n"_ba);
    QCOMPARE(read.encoding, u"UTF-8"_s);
    QCOMPARE(read.text, u"a longer text with one NUL in it\nand one h�re\n�\n"_s);
    QCOMPARE(read.diagnostics.size(), 1);
    QCOMPARE(read.diagnostics.first().line, 2);
    QVERIFY(read.diagnostics.first().message.contains(u'2'));
}

void TestTextCleaning::keepsControlCharacters()
{
    const document::Document read = readOk("a\tb\nc\x08\x1B[0md\n\x7F\n");
    QCOMPARE(read.text, u"a\tb\nc\x08\x1B[0md\n\x7F\n"_s);
    QCOMPARE(read.diagnostics.size(), 1);
    QCOMPARE(read.diagnostics.first().line, 2);
    QVERIFY(read.diagnostics.first().message.contains(u'3'));
}

void TestTextCleaning::tellsOfMergeConflicts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("lines");

    QTest::newRow("one") << "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"_ba << QList<int>{2};
    QTest::newRow("two, told once") << "<<<<<<< x\n=======\n>>>>>>> y\n<<<<<<< x\n=======\n>>>>>>> y"_ba
                                    << QList<int>{1};
    QTest::newRow("never closed") << "<<<<<<< x\n=======\n"_ba << QList<int>{};
    QTest::newRow("underlined heading") << "heading\n=======\n"_ba << QList<int>{};
    QTest::newRow("quotes") << ">>>>>>> deep\n"_ba << QList<int>{};
}

void TestTextCleaning::tellsOfMergeConflicts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<int>, lines);

    const document::Document read = readOk(bytes);
    QList<int> found;
    for (const Diagnostic &diagnostic : read.diagnostics)
        found.append(diagnostic.line);
    QCOMPARE(found, lines);
    QCOMPARE(read.text, QString::fromUtf8(bytes));
}

QTEST_GUILESS_MAIN(TestTextCleaning)
#include "tst_textcleaning.moc"
