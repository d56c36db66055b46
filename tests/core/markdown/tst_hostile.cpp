// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/sanitizer.h"
#include "core/markdown/tree.h"

#include "tests/core/markdown/harm.h"
#include "tests/support/hostilecases.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner::markdown;
using gleaner::test::harmIn;
using gleaner::test::HostileCase;
using gleaner::test::hostileCases;

namespace {

constexpr NodeId Root = 0;

/// The harmless words of a case that do not show, as it would list them.
QStringList lostOf(const QString &source, const QString &shown)
{
    QStringList lost;
    for (const QString &word : {u"before"_s, u"words"_s, u"after"_s}) {
        if (shown.count(word) < source.count(QRegularExpression(u"\\b%1\\b"_s.arg(word))))
            lost.append(word);
    }
    return lost;
}

} // namespace

/// Everything a document may try, against a judge that knows nothing of the sanitizer's lists.
class HostileTest : public QObject {
    Q_OBJECT

private slots:
    void isDisarmed_data() { addRows({u"hostile.txt"_s}); }
    void isDisarmed()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, lost);
        const QString html = sanitize(text);
        QVERIFY2(harmIn(html).isEmpty(), qPrintable(harmIn(html) + u'\n' + html));
        QCOMPARE(sanitize(html), html);
        QStringList expected = lost;
        expected.replaceInStrings(u"html:"_s, QString());
        QCOMPARE(lostOf(text, textOfHtml(html)), expected);
    }

    void isDisarmedInMarkdown_data() { addRows({u"hostile.txt"_s, u"hostile-markdown.txt"_s}); }
    void isDisarmedInMarkdown()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, lost);
        const auto tree = Tree::parse(text);
        QVERIFY(tree);
        const QString html = tree->html(std::span(&Root, 1));
        QVERIFY2(harmIn(html).isEmpty(), qPrintable(harmIn(html) + u'\n' + html));
        for (NodeId id = 0; id < std::ssize(tree->nodes()); ++id) {
            const QString part = tree->html(std::span(&id, 1));
            QVERIFY2(harmIn(part).isEmpty(), qPrintable(harmIn(part) + u'\n' + part));
        }
        const QString shown = tree->text(Root);
        QStringList expected = lost;
        expected.removeIf([](const QString &word) { return word.startsWith("html:"_L1); });
        QCOMPARE(lostOf(text, shown), expected);
    }

    /// In a list, a quotation, a table's cell and a footnote the same holds as at the top.
    void isDisarmedInside_data() { addRows({u"hostile.txt"_s, u"hostile-markdown.txt"_s}); }
    void isDisarmedInside()
    {
        QFETCH(const QString, text);
        const QString oneLine = QString(text).replace(u'\n', u' ');
        const QStringList wrapped{
            u"> "_s + QString(text).replace(u'\n', u"\n> "_s),
            u"- "_s + QString(text).replace(u'\n', u"\n  "_s),
            u"a[^1]\n\n[^1]: "_s + QString(text).replace(u'\n', u"\n    "_s),
            u"# "_s + oneLine,
            u"|a|b|\n|-|-|\n|"_s + oneLine + u"|c|"_s,
            u"<div>\n"_s + text + u"\n</div>"_s,
            u"*a "_s + text + u" b*"_s,
        };
        for (const QString &markdown : wrapped) {
            const auto tree = Tree::parse(markdown);
            QVERIFY(tree);
            const QString html = tree->html(std::span(&Root, 1));
            QVERIFY2(harmIn(html).isEmpty(), qPrintable(markdown + u'\n' + harmIn(html) + u'\n' + html));
        }
    }

    void judgeFindsHarm_data()
    {
        QTest::addColumn<QString>("html");
        const QStringList harmful{
            u"<script>a</script>"_s,
            u"<p><iframe></iframe></p>"_s,
            u"<form></form>"_s,
            u"<base>"_s,
            u"<meta>"_s,
            u"<img>"_s,
            u"<svg></svg>"_s,
            u"<x>a</x>"_s,
            u"<input type=\"text\" disabled>"_s,
            u"<input type=\"checkbox\">"_s,
            u"<b onclick=\"a\">b</b>"_s,
            u"<p name=\"a\">b</p>"_s,
            u"<p id=\"main\">b</p>"_s,
            u"<p style=\"background:url(a)\">b</p>"_s,
            u"<p style=\"position:fixed\">b</p>"_s,
            u"<table><tr><td background=\"a\">b</td></tr></table>"_s,
            u"<a href=\"javascript:a\">b</a>"_s,
            u"<a href=\" java\tscript:a\">b</a>"_s,
            u"<a href=\"//a.example\">b</a>"_s,
            u"<a href=\"https://a.example\" ping=\"b\">c</a>"_s,
            u"<span data-src=\"data:a\">b</span>"_s,
            u"<span tabindex=\"3\">b</span>"_s,
            u"<p title='a'>b</p>"_s,
            u"<p title=\"a\"onclick=\"b\">c</p>"_s,
            u"<p>a</p"_s,
            u"a < b"_s,
            u"a & b"_s,
            u"<!-- a -->"_s,
            u"<b>a"_s,
            u"a</main>"_s,
            u"<div><p>a</div></p>"_s,
            u"</body>"_s,
        };
        for (const QString &html : harmful)
            QTest::newRow(qPrintable(html)) << html;
    }
    void judgeFindsHarm()
    {
        QFETCH(const QString, html);
        QVERIFY(!harmIn(html).isEmpty());
    }

    void judgeAcquits()
    {
        QCOMPARE(harmIn(u"<p>a <a href=\"https://a.example/?b&amp;c\" title=\"d &lt;e&gt;\">f</a><br>g</p>"_s),
                 QString());
        QCOMPARE(harmIn(u"<ul><li class=\"task\"><input type=\"checkbox\" disabled checked> a</li></ul>"_s), QString());
        QCOMPARE(harmIn(u"<span class=\"image\" data-aside data-src=\"a/b.png\" tabindex=\"0\"></span>"_s), QString());
        QCOMPARE(harmIn(u"<span style=\"color:#a1b2c3;font-weight:bold\">a</span>"_s), QString());
    }

private:
    static void addRows(const QStringList &files)
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lost");
        for (const QString &file : files) {
            const QList<HostileCase> cases = hostileCases(QStringLiteral(TEST_DATA_DIR "/sanitizer/") + file);
            QVERIFY(cases.size() > 100);
            for (const HostileCase &each : cases)
                QTest::newRow(qPrintable(each.name)) << each.text << each.lost;
        }
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
