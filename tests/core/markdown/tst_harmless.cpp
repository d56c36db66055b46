// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/sanitizer.h"
#include "core/markdown/tree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner::markdown;

namespace {

constexpr NodeId Root = 0;

} // namespace

/// The HTML digests are written with still shows.
class HarmlessTest : public QObject {
    Q_OBJECT

private slots:
    void shows_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("inlines");
        const auto row = [](const char *name, const QString &html, const QStringList &parts, const QString &text,
                            bool inlines) { QTest::newRow(name) << html << parts << text << inlines; };
        const auto same = [&](const char *name, const QString &html, const QString &text) {
            row(name, html, {html}, text, true);
        };
        const auto block = [&](const char *name, const QString &html, const QStringList &parts, const QString &text) {
            row(name, html, parts, text, false);
        };
        same("sub", u"CO<sub>2</sub>"_s, u"CO2"_s);
        same("sup", u"km<sup>2</sup>"_s, u"km2"_s);
        same("kbd", u"<kbd>Ctrl</kbd>"_s, u"Ctrl"_s);
        same("underlined", u"<u>a</u>"_s, u"a"_s);
        same("struck", u"<s>a</s><del>b</del>"_s, u"ab"_s);
        same("struck by an old name", u"<strike>a</strike>"_s, u"a"_s);
        same("inserted", u"<ins>a</ins>"_s, u"a"_s);
        same("marked", u"<mark>a</mark>"_s, u"a"_s);
        same("small", u"<small>a</small>"_s, u"a"_s);
        same("bold and italic", u"<b>a</b><i>b</i><strong>c</strong><em>d</em>"_s, u"abcd"_s);
        same("quoted and cited", u"<q>a</q><cite>b</cite>"_s, u"ab"_s);
        same("code", u"<code>a</code>"_s, u"a"_s);
        same("abbreviation", u"<abbr title=\"b\">a</abbr>"_s, u"a"_s);
        same("ruby", u"<ruby>港<rp>(</rp><rt>gang</rt><rp>)</rp></ruby>"_s, u"港(gang)"_s);
        same("coloured", u"<span style=\"color:#a1b2c3\">a</span>"_s, u"a"_s);
        row("font", u"<font color=\"red\" size=2>a</font>"_s, {u"a"_s}, u"a"_s, true);
        row("line break", u"a<br>b<br/>c"_s, {u"a<br>b<br>c"_s}, u"a\nb\nc"_s, true);
        row("link", u"<a href=\"https://a.example/?b=1\" target=_blank>c</a>"_s,
            {u"<a href=\"https://a.example/?b=1\">c</a>"_s}, u"c"_s, true);
        row("image", u"a<img src=\"https://a.example/b.png\" alt=\"c\" width=\"40%\">d"_s,
            {u"data-src=\"https://a.example/b.png\""_s, u"aria-label=\"c\""_s}, u"ad"_s, true);
        row("picture", u"a<picture><source srcset=\"b.webp\"><img src=\"c.png\" alt=\"d\"></picture>e"_s,
            {u"data-src=\"c.png\""_s}, u"ae"_s, true);
        row("audio", u"a<audio src=\"https://a.example/b.mp3\" controls></audio>c"_s,
            {u"class=\"image\" data-aside data-src=\"https://a.example/b.mp3\""_s}, u"ac"_s, true);
        row("video", u"a<video src=\"https://a.example/b.mp4\" title=\"c\" controls></video>d"_s,
            {u"data-src=\"https://a.example/b.mp4\""_s, u"aria-label=\"c\""_s}, u"ad"_s, true);

        block("centre", u"<center>a</center>"_s, {u"<center>a</center>"_s}, u"a"_s);
        block("aligned", u"<div align=\"right\">a</div><p align=center>b</p>"_s,
              {u"<div align=\"right\">a</div>"_s, u"<p align=\"center\">b</p>"_s}, u"a\nb"_s);
        block(
            "table",
            u"<table border=1><tr><th rowspan=\"2\" align=center>a</th><td colspan=2>b</td></tr>\n<tr><td>c</td></tr></table>"_s,
            {u"<th rowspan=\"2\" align=\"center\">a</th>"_s, u"<td colspan=\"2\">b</td>"_s, u"<td>c</td>"_s},
            u"a\tb\nc"_s);
        block("details", u"<details>\n<summary>a</summary>\nb\n</details>"_s,
              {u"<details>"_s, u"<summary>a</summary>"_s, u"</details>"_s}, u"a\nb"_s);
        block("figure", u"<figure><img src=\"a.png\"><figcaption>b</figcaption></figure>"_s,
              {u"<figure>"_s, u"data-src=\"a.png\""_s, u"<figcaption>b</figcaption>"_s}, u"b"_s);
        block("definitions", u"<dl><dt>a</dt><dd>b</dd></dl>"_s, {u"<dl><dt>a</dt><dd>b</dd></dl>"_s}, u"a\nb"_s);
        block("rule", u"<p>a</p><hr width=50%><p>b</p>"_s, {u"<hr>"_s}, u"a\nb"_s);
        block("lists", u"<ol start=3><li>a</li></ol><ul><li>b</li></ul>"_s,
              {u"<ol start=\"3\"><li>a</li></ol>"_s, u"<ul><li>b</li></ul>"_s}, u"a\nb"_s);
        block("headings", u"<h2 align=\"center\">a</h2><h6>b</h6>"_s,
              {u"<h2 align=\"center\">a</h2>"_s, u"<h6>b</h6>"_s}, u"a\nb"_s);
        block("quotation", u"<blockquote>a</blockquote>"_s, {u"<blockquote>a</blockquote>"_s}, u"a"_s);
        block("preformatted", u"<pre>a\n  b</pre>"_s, {u"<pre>a\n  b</pre>"_s}, u"a\nb"_s);
        block("sections", u"<section><article>a</article></section>"_s, {u"<section><article>a</article></section>"_s},
              u"a"_s);
        block("parts of a page", u"<main><header>a</header><nav>b</nav><aside>c</aside><footer>d</footer></main>"_s, {},
              u"a\nb\nc\nd"_s);
    }
    void shows()
    {
        QFETCH(const QString, html);
        QFETCH(const QStringList, parts);
        QFETCH(const QString, text);
        QFETCH(const bool, inlines);
        const QString clean = sanitize(html);
        for (const QString &part : parts)
            QVERIFY2(clean.contains(part), qPrintable(clean));
        QCOMPARE(textOfHtml(html), text);

        const auto tree = Tree::parse(inlines ? u"x "_s + html + u" y"_s : html);
        const QString page = tree->html(std::span(&Root, 1));
        for (const QString &part : parts)
            QVERIFY2(page.contains(part), qPrintable(page));
        QCOMPARE(tree->text(Root), inlines ? u"x "_s + text + u" y"_s : text);
    }
};

QTEST_GUILESS_MAIN(HarmlessTest)
#include "tst_harmless.moc"
