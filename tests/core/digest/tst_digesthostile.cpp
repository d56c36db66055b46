// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/parser.h"

#include "invariants.h"
#include "tests/support/hostile.h"

#include <QSet>
#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;

namespace {

QString diagnosticsOf(const digest::Parsed &parsed)
{
    QStringList messages;
    for (const Diagnostic &diagnostic : parsed.digest.diagnostics)
        messages += u"%1: %2"_s.arg(diagnostic.line).arg(diagnostic.message);
    return messages.join(u'\n');
}

QString allText(const digest::Parsed &parsed)
{
    QStringList texts;
    for (const digest::Item &item : parsed.digest.items)
        texts += item.text;
    for (const digest::Matter &matter : parsed.digest.matter)
        texts += matter.text;
    return texts.join(u'\n');
}

} // namespace

class DigestHostileTest : public QObject {
    Q_OBJECT

private slots:
    void isSurvived_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("tooDeep");
        // The only ones that may be refused.
        const QSet<QByteArray> deep{"quotes", "list marks", "deeper and deeper lists", "links of links"};
        QSet<QByteArray> names;
        for (const test::HostileInput &input : test::hostileInputs(24 * 1024)) {
            QVERIFY2(!names.contains(input.name), input.name.constData());
            names.insert(input.name);
            QTest::newRow(input.name.constData()) << input.bytes << deep.contains(input.name);
        }
        QVERIFY(names.contains(deep));
    }
    void isSurvived()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, tooDeep);
        const auto parsed = digest::parse(bytes, u"hostile.md"_s);
        if (!parsed) {
            QVERIFY2(tooDeep, qPrintable(parsed.error().toString()));
            QCOMPARE(parsed.error().kind, Error::Kind::TooDeep);
            return;
        }
        test::checkInvariants(*parsed);
        test::checkPageText(*parsed);
        QVERIFY(!parsed->document.text.contains(QChar(0)) && !parsed->document.text.contains(u'\r'));
    }

    void isReadAllTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<QString>("text");       // among what is shown
        QTest::addColumn<QString>("diagnostic"); // "line: message", among others; "" for none at all
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &titles, const QString &text,
                            const QString &diagnostic = {}) {
            QTest::newRow(name) << bytes << titles << text << diagnostic;
        };
        const QByteArray bus = "## 1. 夜班车试运行\n\n港务局周三说，夜班车每二十分钟一班。\n\n",
                         ferry = "## 2. 渡轮换新船\n\n两条新船周五到港，下月投入使用。\n\n";
        const QStringList both{u"夜班车试运行"_s, u"渡轮换新船"_s};
        row("unclosed quote in the head", "---\ntitle: \"海港\ndate: 2025-07-04\n---\n" + bus + ferry, both, u"新船"_s);
        row("aliases in the head", "---\ntitle: &a 海港\ntags: [*a, *a]\n---\n" + bus + ferry, both, u"新船"_s);
        row("head never closed", "---\ntitle: 海港\n\n" + bus + ferry, both, u"title: 海港"_s,
            u"1: The front matter that begins here is never closed; it is shown as text."_s);
        row("fence never closed", bus + ferry + "```\n余下的字\n", both, u"余下的字"_s);
        row("carriage returns alone", QByteArray(bus + ferry).replace("\n", "\r"), both, u"新船"_s);
        row("all kinds of line ends", QByteArray(bus).replace("\n", "\r\n") + QByteArray(ferry).replace("\n", "\r"),
            both, u"新船"_s);
        row("nul", QByteArray(bus + ferry).replace("周五", QByteArray("\0", 1)), both, u"新船�到港"_s,
            u"7: 1 NUL characters were replaced by “�”."_s);
        row("cut sequence", QByteArray(bus + ferry).replace("周五", "\xE5\x91"), both, u"新船�到港"_s,
            u"7: The bytes at offset 117 are not valid UTF-8; “�” stands for them."_s);
        row("replacement character", QByteArray(bus + ferry).replace("周五", "�"), both, u"新船�到港"_s);
        row("radicals stay as written", QByteArray(bus + ferry).replace("周五", "周⽇"), both, u"周⽇到港"_s);
        row("zero-width characters", QByteArray(bus + ferry).replace("周五", "周\u200B五\u200D"), both,
            u"周\u200B五\u200D到港"_s);
        row("bidi controls", QByteArray(bus + ferry).replace("周五", "\u202E周五\u202C"), both,
            u"\u202E周五\u202C到港"_s);
        row("decomposed accents stay", QByteArray(bus + ferry).replace("周五", "Cafe\u0301"), both, u"Cafe\u0301"_s);
        row("merge conflict, first side", "<<<<<<< HEAD\n" + bus + "=======\n" + ferry + ">>>>>>> theirs\n", both,
            u"夜班车每二十分钟一班"_s, u"1: The file holds 1 unresolved merge conflicts."_s);
        row("merge conflict, second side", "<<<<<<< HEAD\n" + bus + "=======\n" + ferry + ">>>>>>> theirs\n", both,
            u"下月投入使用"_s, u"1: The file holds 1 unresolved merge conflicts."_s);
        row("references",
            "## 1. [夜班车试运行][a]\n\n港务局周三说，夜班车每二十分钟一班。\n\n" + ferry
                + "[a]: https://example.com/a\n",
            both, u"新船"_s);
        row("250 KB in one line", bus + QByteArray("新船周五到港，下月投入使用。").repeated(6000) + "\n\n" + ferry,
            both, u"新船"_s);
        row("10,000 brackets", bus + QByteArray("[").repeated(10'000) + "\n\n" + ferry, both, u"[[[["_s);
        row("10,000 quotation marks", bus + QByteArray("“").repeated(10'000) + "\n\n" + ferry, both, u"““““"_s);
    }
    void isReadAllTheSame()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, titles);
        QFETCH(QString, text);
        QFETCH(QString, diagnostic);
        const auto parsed = digest::parse(bytes, u"hostile.md"_s);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
        QStringList found;
        for (const digest::Item &item : parsed->digest.items)
            found += item.title;
        QCOMPARE(found, titles);
        QVERIFY(allText(*parsed).contains(text));
        if (diagnostic.isEmpty())
            QCOMPARE(diagnosticsOf(*parsed), QString());
        else
            QVERIFY2(diagnosticsOf(*parsed).split(u'\n').contains(diagnostic), qPrintable(diagnosticsOf(*parsed)));
    }

    void referencesLeadSomewhere()
    {
        const auto parsed = digest::parse("## 1. [夜班车][a]\n\n每二十分钟一班。\n\n## 2. 渡轮\n\n新船到港。\n\n"
                                          "[a]: https://example.com/a\n",
                                          u"hostile.md"_s);
        QVERIFY(parsed);
        QCOMPARE(parsed->digest.items.front().links, QStringList{u"https://example.com/a"_s});
    }

    /// Under one title and link: all are looked at among few, only the next one and the very same among many.
    void repeatsAreDropped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<size_t>("items");
        const auto story = [](int number, bool whole) -> QByteArray {
            return "### [港务局公布新航线](https://example.com/a)\n\n第" + QByteArray::number(number)
                 + "条航线周五起开，每天往返两班，沿途停靠四座码头" + (whole ? "，票价与去年相同。" : "") + "\n\n";
        };
        const auto stories = [&](int count, bool whole) -> QByteArray {
            QByteArray bytes;
            for (int i = 0; i < count; ++i)
                bytes += story(i, whole);
            return bytes;
        };
        const QByteArray head = "# 早报\n\n";
        QTest::newRow("few previews, far") << head + stories(30, false) + stories(30, true) << size_t(30);
        QTest::newRow("many previews, far") << head + stories(80, false) + stories(80, true) << size_t(160);
        QByteArray beside;
        for (int i = 0; i < 80; ++i)
            beside += story(i, false) + story(i, true);
        QTest::newRow("many previews, near") << head + beside << size_t(80);
        QTest::newRow("many whole ones, far") << head + stories(80, true) + stories(80, true) << size_t(80);
    }
    void repeatsAreDropped()
    {
        QFETCH(QByteArray, bytes);
        const auto parsed = digest::parse(bytes, u"hostile.md"_s);
        QVERIFY(parsed);
        QTEST(parsed->digest.items.size(), "items");
    }

    void depthIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("quotes") << QByteArray("> ").repeated(10'000);
        QTest::newRow("lists") << QByteArray("- ").repeated(10'000) + "a";
    }
    void depthIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto parsed = digest::parse(bytes, u"hostile.md"_s);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::TooDeep);
    }
};

QTEST_GUILESS_MAIN(DigestHostileTest)
#include "tst_digesthostile.moc"
