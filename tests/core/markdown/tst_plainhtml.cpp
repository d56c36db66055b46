// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/plainhtml.h"
#include "core/markdown/sanitizer.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace gleaner::markdown;
using namespace Qt::StringLiterals;

/// HTML that needs no parser gives the text that the parser gives. A comment makes sure that it is asked.
class PlainHtmlTest : public QObject {
    Q_OBJECT

private:
    static QString parsed(const QString &html) { return textOfHtml(html + u"<!-- -->"_s); }

private slots:
    void isTakenApart_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<bool>("plain");
        const auto row = [](const char *name, const QString &html, bool plain) {
            QTest::newRow(name) << html << plain;
        };
        row("text", u"夜班车 周五\n试运行"_s, true);
        row("elements", u"<div class=\"a\"><p>港<b>务</b>局</p>\n<ul><li>一</li><li>二</li></ul></div>"_s, true);
        row("void elements", u"a<br>b<br/>c<hr>d<img src='x' alt=\"y>z\" />e"_s, true);
        row("page", u"<html><head><title>港</title></head><body>\n<p>a</p>\n</body></html>"_s, true);
        row("capitals", u"<DIV><Span>a</sPAN></div>"_s, true);
        row("entities", u"a&amp;b&lt;c&gt;&quot;d&nbsp;e"_s, true);
        row("attributes", u"<a href=\"/a?b&amp;c=<d>\" title='e' hidden\n>f</a>"_s, true);
        row("line break beside an ignored tag", u"港\n<body> 务"_s, false);
        row("white space beside an ignored tag", u"港 <body> 务\n</body>\n局"_s, true);
        row("never closed", u"<div>a"_s, false);
        row("never opened", u"a</p>b"_s, false);
        row("crossed", u"<b><i>a</b></i>"_s, false);
        row("block in a paragraph", u"<p>a<div>b</div></p>"_s, false);
        row("rule in a paragraph", u"<p>a<hr>b</p>"_s, false);
        row("list in a paragraph", u"<p>a<ul><li>b</li></ul></p>"_s, false);
        row("paragraph in a paragraph", u"<p>a<span><p>b</p></span></p>"_s, false);
        row("heading in a heading", u"<h1>a<h2>b</h2></h1>"_s, false);
        row("link in a link", u"<a>a<span><a>b</a></span></a>"_s, false);
        row("entry without a list", u"<li>a<li>b</li></li>"_s, false);
        row("aside", u"a<span data-aside>b</span>"_s, false);
        row("other entity", u"a&copy;b"_s, false);
        row("entity without its end", u"a&amp b"_s, false);
        row("number of a character", u"a&#1;b"_s, false);
        row("comment", u"a<!-- b -->c"_s, false);
        row("declaration", u"<!DOCTYPE html>a"_s, false);
        row("lone sign", u"a < b"_s, false);
        row("sign at the end", u"a<"_s, false);
        row("tag that does not end", u"<b class=\"a"_s, false);
        row("bare value", u"<b class=a>b</b>"_s, false);
        row("no gap", u"<b a=\"1\"b=\"2\">c</b>"_s, false);
        row("slash in a tag", u"<b/>a</b>"_s, false);
        row("table", u"<table><tr><td>a</td></tr></table>"_s, false);
        row("script", u"<script>a</script>b"_s, false);
        row("preformatted", u"<pre>\na</pre>"_s, false);
        row("element nobody knows", u"<foo>a</foo>"_s, false);
        row("carriage return", u"a\rb"_s, false);
        row("nul", u"a"_s + QChar(0) + u'b', false);
        row("deep", u"<div>"_s.repeated(100) + u'a' + u"</div>"_s.repeated(100), false);
    }
    void isTakenApart()
    {
        QFETCH(QString, html);
        QTEST(plainPieces(html).has_value(), "plain");
        QCOMPARE(textOfHtml(html), parsed(html));
    }

    void anyIsReadAsParsed()
    {
        constexpr std::array<QStringView, 12> names{u"div", u"p",  u"b",    u"a",    u"li",      u"ul",
                                                    u"h2",  u"em", u"body", u"span", u"section", u"title"};
        constexpr std::array<QStringView, 16> texts{u"x",      u" ",      u"\n",     u"字",     u"&amp;",   u"&nbsp;",
                                                    u"<br>",   u"<hr>",   u"<html>", u"</p>",   u"</body>", u"a b",
                                                    u"\u3000", u"<head>", u"，",     u"<img />"};
        QRandomGenerator random(20260301);
        const auto oneOf = [&random](const auto &list) { return list[random.bounded(quint32(list.size()))]; };
        int plain = 0;
        for (int i = 0; i < 20000; ++i) {
            QString html;
            std::vector<QStringView> open;
            for (int left = random.bounded(14); left > 0; --left) {
                const int what = random.bounded(3);
                if (what == 0) {
                    open.push_back(oneOf(names));
                    html += u'<' + open.back().toString() + u'>';
                } else if (what == 1 && !open.empty()) {
                    html += u"</"_s + open.back().toString() + u'>';
                    open.pop_back();
                } else {
                    html += oneOf(texts);
                }
            }
            for (; !open.empty(); open.pop_back())
                html += u"</"_s + open.back().toString() + u'>';
            plain += plainPieces(html).has_value();
            QCOMPARE(textOfHtml(html), parsed(html));
        }
        QVERIFY(plain > 5000);
    }
};

QTEST_GUILESS_MAIN(PlainHtmlTest)
#include "tst_plainhtml.moc"
