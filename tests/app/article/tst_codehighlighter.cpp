// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/codehighlighter.h"
#include "app/article/contrast.h"
#include "app/article/palette.h"

#include <QRegularExpression>
#include <QTest>

using namespace gleaner::article;
using namespace Qt::StringLiterals;

namespace {

/// The code back from its HTML.
QString textOf(QString html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    return html.remove(tags)
        .replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&amp;"_L1, "&"_L1);
}

} // namespace

class TestCodeHighlighter final : public QObject {
    Q_OBJECT

private slots:
    void codeStaysWhatItIs_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("coloured");
        QTest::newRow("python") << u"python"_s << u"def f(a: int) -> str:\n\treturn \"<b>&amp;</b>\"  # 注释\n"_s
                                << true;
        QTest::newRow("by suffix") << u"py"_s << u"import os\n"_s << true;
        QTest::newRow("c++ with markup") << u"cpp"_s << u"template<class T> bool a = b && c < \"x\\n\";\n\n\n// end"_s
                                         << true;
        QTest::newRow("json") << u"json"_s << u"{\"a\": [1, 2.5, null]}"_s << true;
        QTest::newRow("bash") << u"bash"_s << u"echo \"$HOME\" | sed 's/<//'\n"_s << true;
        QTest::newRow("unknown") << u"klingon"_s << u"<script>alert(\"1\")</script>\n"_s << false;
        QTest::newRow("no language") << QString() << u"a < b\n"_s << false;
        QTest::newRow("language that is markup") << u"\"><script>"_s << u"x"_s << false;
        QTest::newRow("empty") << u"python"_s << QString() << false;
        QTest::newRow("one long line") << u"python"_s << QString(300'000, u'(') << false;
    }

    void codeStaysWhatItIs()
    {
        QFETCH(QString, language);
        QFETCH(QString, code);
        QFETCH(bool, coloured);
        const QString html = m_highlighter.highlight(code, language);
        QCOMPARE(textOf(html), code);
        QCOMPARE(html.contains("<span class=\"language-hl-"_L1), coloured);
        QVERIFY(!html.contains("<script"_L1));
        QVERIFY(!html.contains("style="_L1)); // the page's policy forbids it
    }

    void everyColourCanBeRead()
    {
        const QString css = QString::fromLatin1(CodeHighlighter::css());
        static const QRegularExpression rule(
            u"data-theme=\"(\\w+)\"\\] \\.(language-hl-\\w+) \\{ color: (#[0-9a-f]{6});"_s);
        int rules = 0;
        for (const QRegularExpressionMatch &match : rule.globalMatch(css)) {
            const Palette &colours = palette(themeFromKey(match.captured(1)));
            const double ratio = contrast(colours.surface, QColor(match.captured(3)));
            QVERIFY2(ratio >= 4.5, qPrintable(match.captured(0) + u" %1"_s.arg(ratio)));
            ++rules;
        }
        QVERIFY(rules >= 3 * 25);
    }

private:
    CodeHighlighter m_highlighter;
};

QTEST_GUILESS_MAIN(TestCodeHighlighter)
#include "tst_codehighlighter.moc"
