// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/sanitizer.h"
#include "core/markdown/tree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::markdown;

namespace {

constexpr NodeId Root = 0;

NodeId find(const Tree &tree, NodeKind kind, int skip = 0)
{
    for (NodeId id = 0; id < std::ssize(tree.nodes()); ++id) {
        if (tree.node(id).kind == kind && skip-- == 0)
            return id;
    }
    return NoNode;
}

QString html(const QString &text, const HtmlOptions &options = {})
{
    return Tree::parse(text)->html(std::span(&Root, 1), {}, options).trimmed();
}

QString bare(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

/// Marks as "kind(text)" or "link(text)url", in their order.
QString marksOf(const PlainText &plain)
{
    static const QStringList names = u"strong em strike code link heading item"_s.split(u' ');
    QStringList result;
    for (const Mark &mark : plain.marks)
        result.append(u"%1(%2)%3"_s.arg(names.at(int(mark.kind)),
                                        plain.text.sliced(mark.span.start, mark.span.length()), mark.url));
    return result.join(u' ');
}

} // namespace

class HtmlTest : public QObject {
    Q_OBJECT

private slots:
    void writesText_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marks");
        const auto row = [](const char *name, const QString &markdown, const QString &text, const QString &marks = {}) {
            QTest::newRow(name) << markdown << text << marks;
        };
        row("blocks", u"# a\n\nb\n\n> c\n\n***\n\nd"_s, u"a\nb\nc\nd"_s, u"heading(a)"_s);
        row("soft break", u"a\nb"_s, u"a b"_s);
        row("soft break in Chinese", u"海港\n列车"_s, u"海港列车"_s);
        row("soft break after Chinese punctuation", u"海港，\n列车”\n开行"_s, u"海港，列车”开行"_s);
        row("soft break of two languages", u"海港\nOpen\n列车"_s, u"海港 Open 列车"_s);
        row("soft break in Korean", u"서울\n부산"_s, u"서울 부산"_s);
        row("soft break after emphasis", u"**海港**\n列车"_s, u"海港列车"_s, u"strong(海港)"_s);
        row("soft break beyond the basic plane", u"𠀀\n𠀁"_s, u"𠀀𠀁"_s);
        row("hard breaks", u"a  \nb\\\nc<br>d<br/>e"_s, u"a\nb\nc\nd\ne"_s);
        row("hard break after an image", u"![x](y)  \na"_s, u"a"_s);
        row("list", u"- a\n- b\n  1. c"_s, u"a\nb\nc"_s, u"item(a) item(b\nc) item(c)"_s);
        row("tasks", u"- [x] a"_s, u"a"_s, u"item(a)"_s);
        row("table", u"|a|b|\n|-|-|\n|c<br>d||\n||e|"_s, u"a\tb\nc d\t\n\te"_s);
        row("code block", u"```cpp\nint a;\n\n  b\n```\nc"_s, u"int a;\n\n  b\nc"_s, u"code(int a;\n\n  b)"_s);
        row("marks", u"**a *b*** ~~c~~ `d` [e](https://x.example)"_s, u"a b c d e"_s,
            u"strong(a b) em(b) strike(c) code(d) link(e)https://x.example"_s);
        row("addresses", u"www.x.example <https://y.example>"_s, u"www.x.example https://y.example"_s,
            u"link(www.x.example)http://www.x.example link(https://y.example)https://y.example"_s);
        row("asides", u"a![b](c)[^1]<!-- d --><b>e</b>\n\n[^1]: f"_s, u"ae\nf"_s);
        row("mark of nothing", u"[![a](b)](https://x.example) c"_s, u" c"_s);
        row("entities", u"&lt;a&gt; &amp; \\* &nbsp;b"_s, u"<a> & * \u00a0b"_s);
        row("as written", u"e\u0301 ﬁ　Ａ"_s, u"e\u0301 ﬁ　Ａ"_s);
        row("HTML block", u"<div>a<script>b</script><p>c\nd</div>"_s, u"a\nc d"_s);
        row("HTML block of nothing", u"a\n\n<!-- b -->\n\nc"_s, u"a\nc"_s);
        row("script between inlines", u"a <script>b</script> c"_s, u"a b c"_s);
        row("footnote nobody refers to", u"a\n\n[^1]: b\n\n> [^2]: c[^3]\n\n[^3]: d"_s, u"a\n[^1]: b\n[^2]: c\nd"_s);
        row("nothing", QString(), QString());
    }
    void writesText()
    {
        QFETCH(const QString, markdown);
        const auto tree = Tree::parse(markdown);
        QVERIFY(tree);
        const PlainText plain = tree->plainText(std::span(&Root, 1));
        QTEST(plain.text, "text");
        QTEST(marksOf(plain), "marks");
    }

    void writesHtml_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const QString &markdown, const QString &expected) {
            QTest::newRow(name) << markdown << expected;
        };
        row("paragraph", u"a *b* **c** ~~d~~ `e<`"_s,
            u"<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code></p>"_s);
        row("link", u"[a](https://x.example/?b&c \"d\")"_s,
            u"<p><a href=\"https://x.example/?b&amp;c\" title=\"d\">a</a></p>"_s);
        row("link to a script", u"[a](javascript:alert(1))"_s, u"<p><a>a</a></p>"_s);
        row("link to a file", u"[a](b.md)"_s, u"<p><a>a</a></p>"_s);
        row("image", u"![a *b* \"c\"](https://x.example/d.png)"_s,
            u"<p><span class=\"image\" data-aside data-src=\"https://x.example/d.png\" role=\"img\" aria-label=\"a b "
            u"&quot;c&quot;\" tabindex=\"0\">"
            "<span class=\"alt\">a b &quot;c&quot;</span></span></p>"_s);
        row("image beside the file", u"![](d e.png)![](<d e.png>)"_s,
            u"<p>![](d e.png)<span class=\"image\" data-aside data-src=\"d%20e.png\" role=\"img\" tabindex=\"0\"></span></p>"_s);
        row("raw image", u"a <img src=\"b.png\" alt=\"c\" onerror=\"d\"> e"_s,
            u"<p>a <span class=\"image\" data-aside data-src=\"b.png\" role=\"img\" aria-label=\"c\" tabindex=\"0\"><span class=\"alt\">c</span></span> e</p>"_s);
        row("tight list", u"- a\n- b\n  - c"_s, u"<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>"_s);
        row("loose list", u"3. a\n\n4. b"_s, u"<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>"_s);
        row("tasks", u"- [x] a\n- [ ] b"_s,
            u"<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked> a</li>\n"
            "<li class=\"task\"><input type=\"checkbox\" disabled> b</li>\n</ul>"_s);
        row("table", u"|a|b|\n|-|:-:|\n|c|d|"_s,
            u"<table><thead><tr><th>a</th>\n<th align=\"center\">b</th>\n</tr></thead>\n<tbody><tr><td>c</td>\n<td "
            u"align=\"center\">d</td>\n</tr>\n"
            "</tbody></table>"_s);
        row("code", u"```c++ x\n<b>\n```"_s, u"<pre><code class=\"language-c++\">&lt;b&gt;</code></pre>"_s);
        row("code of a strange language", u"```\"><script>\na\n```"_s, u"<pre><code>a</code></pre>"_s);
        row("footnote", u"a[^n]\n\n[^n]: b"_s,
            u"<p>a<sup class=\"footnote\" data-aside><a href=\"#fn-1\">1</a></sup></p>\n"
            "<section class=\"footnote\" id=\"fn-1\"><sup data-aside>1</sup><p>b</p>\n</section>"_s);
        row("soft breaks", u"海港\n列车\na"_s, u"<p>海港列车\na</p>"_s);
        row("raw tags", u"a <b onclick=x>b</b> <u>c *d</u> e*"_s, u"<p>a <b>b</b> <u>c <em>d e</em></u></p>"_s);
        row("raw tag that sets aside", u"a <span DATA-ASIDE title=b>c</span>"_s, u"<p>a <span>c</span></p>"_s);
        row("raw tags crossing", u"<b>a <i>b</b> c</i> d"_s, u"<p><b>a <i>b</i></b> c d</p>"_s);
        row("raw end tags", u"a</b></p></div>b"_s, u"<p>ab</p>"_s);
        row("raw script", u"a <script>b</script>"_s, u"<p>a b</p>"_s);
        row("raw text area", u"a <textarea>b\n\nc"_s, u"<p>a b</p>\n<p>c</p>"_s);
        row("comment that stays open", u"<div>\n<!-- a\n\n**b**"_s, u"<div>\n</div>\n<p><strong>b</strong></p>"_s);
        row("HTML block", u"<div onclick=\"a\">b"_s, u"<div>b\n</div>"_s);
        row("folded blocks", u"<details open onclick=a>\n<summary>b</summary>\n\n- c\n\n</details>\n\nd"_s,
            u"<details open>\n<summary>b</summary>\n\n<ul>\n<li>c</li>\n</ul>\n</details>\n\n<p>d</p>"_s);
        row("centred blocks", u"<div align=center>\n\n**a**\n\n</div>\n<center>\n\nb\n\n</center>c"_s,
            u"<div align=\"center\">\n\n<p><strong>a</strong></p>\n</div>\n<center>\n\n<p>b</p>\n</center>c"_s);
        row("folding in a folding",
            u"<details>\n<summary>a</summary>\n\n<details>\n<summary>b</summary>\n\nc\n\n</details>\n\nd\n\n</details>\n\ne"_s,
            u"<details>\n<summary>a</summary>\n\n<details>\n<summary>b</summary>\n\n<p>c</p>\n</details>\n\n<p>d</p>\n</details>\n\n<p>e</p>"_s);
        row("folding in an item", u"- <details>\n  a\n\n  b\n\n  </details>\n- c"_s,
            u"<ul>\n<li><details>\na\n\n<p>b</p>\n</details>\n\n</li>\n<li><p>c</p>\n</li>\n</ul>"_s);
        row("folding that ends elsewhere", u"> <details>\n> a\n>\n> b\n\n</details>\n\nc"_s,
            u"<blockquote><details>\na\n</details>\n<p>b</p>\n</blockquote>\n\n\n<p>c</p>"_s);
        row("folding without an end", u"<details>\n<summary>a</summary>\n\nb"_s,
            u"<details>\n<summary>a</summary>\n</details>\n<p>b</p>"_s);
        row("two elements left open", u"<div><details>\na\n\nb\n\n</details>\n\nc\n\n</div>d"_s,
            u"<div><details>\na\n</details>\n<p>b</p>\n\n\n<p>c</p>\n</div>d"_s);
        row("elements of a table left open", u"<table><tr><td>\n\na\n\n</td></tr></table>"_s,
            u"<table><tbody><tr><td>\n</td></tr></tbody></table>\n<p>a</p>"_s);
    }
    void writesHtml()
    {
        QFETCH(const QString, markdown);
        QTEST(html(markdown), "html");
    }

    void writesParts()
    {
        const auto tree = Tree::parse(u"# a **b**\n\n- **c**：d\n- e\n\n|f|\n|-|\n|g|\n"_s);
        QVERIFY(tree);
        const NodeId strong = find(*tree, NodeKind::Strong, 1);
        const NodeId item = find(*tree, NodeKind::ListItem);
        const NodeId second = find(*tree, NodeKind::ListItem, 1);
        const NodeId row = find(*tree, NodeKind::TableRow, 1);

        const std::vector<NodeId> heading = tree->children(find(*tree, NodeKind::Heading));
        QCOMPARE(tree->html(heading), u"a <strong>b</strong>"_s);
        QCOMPARE(tree->plainText(heading).text, u"a b"_s);
        QCOMPARE(tree->html(std::span(&item, 1), std::span(&strong, 1)), u"<ul>\n<li>：d</li>\n</ul>\n"_s);
        QCOMPARE(tree->plainText(std::span(&item, 1), std::span(&strong, 1)).text, u"：d"_s);
        QCOMPARE(tree->html(std::array{item, second}), u"<ul>\n<li><strong>c</strong>：d</li>\n<li>e</li>\n</ul>\n"_s);
        QCOMPARE(tree->html(std::array{strong, second}), u"<strong>c</strong>\n<ul>\n<li>e</li>\n</ul>\n"_s);
        QCOMPARE(tree->plainText(std::array{strong, second}).text, u"c\ne"_s);
        QCOMPARE(tree->html(std::span(&row, 1)), u"<table>\n<tbody><tr><td>g</td>\n</tr>\n</tbody></table>\n"_s);
        QCOMPARE(tree->text(find(*tree, NodeKind::Table)), u"f\ng"_s);
        const NodeId paragraph = find(*tree, NodeKind::Paragraph);
        QCOMPARE(tree->html(std::span(&paragraph, 1)), u"<p><strong>c</strong>：d</p>\n"_s);
        QCOMPARE(tree->html({}), QString());
        QCOMPARE(tree->html(std::span(&paragraph, 1), std::span(&paragraph, 1)), QString());
        QCOMPARE(tree->plainText(std::span(&paragraph, 1), std::span(&paragraph, 1)).text, QString());
    }

    void endsAFoldingWithItsParts()
    {
        const auto tree = Tree::parse(u"<details>\n<summary>a</summary>\n\nb\n\n</details>\n\nc\n\nd"_s);
        const std::vector<NodeId> blocks = tree->children(Root);
        QCOMPARE(blocks.size(), 5u);
        const QString folded = u"<details>\n<summary>a</summary>\n\n<p>b</p>\n</details>"_s;
        QCOMPARE(tree->html(std::array{blocks[0], blocks[1]}), folded);
        QCOMPARE(tree->html(std::array{blocks[0], blocks[1], blocks[3]}), folded + u"<p>c</p>\n"_s);
        QCOMPARE(tree->html(blocks, std::array{blocks[2], blocks[3]}), folded + u"<p>d</p>\n"_s);
        QCOMPARE(tree->html(std::array{blocks[1], blocks[2], blocks[3]}), u"<p>b</p>\n\n\n<p>c</p>\n"_s);
    }

    void numbersPartsOfLists()
    {
        const auto tree = Tree::parse(u"5. a\n6. b\n7. c"_s);
        const NodeId third = find(*tree, NodeKind::ListItem, 2);
        QCOMPARE(tree->html(std::span(&third, 1)), u"<ol start=\"7\">\n<li>c</li>\n</ol>\n"_s);
    }

    void highlightsCode_data()
    {
        QTest::addColumn<QString>("highlighted");
        QTest::addColumn<QString>("html");
        QTest::newRow("colours")
            << u"<span style=\"color:#aa0000;font-weight:bold\">a</span> &lt; b"_s
            << u"<pre><code class=\"language-cpp\"><span style=\"color:#aa0000;font-weight:bold\">a</span> &lt; b</code></pre>"_s;
        const QString plain = u"<pre><code class=\"language-cpp\">a &lt; b</code></pre>"_s;
        QTest::newRow("escapes badly") << u"a < b"_s << plain;
        QTest::newRow("loses text") << u"a"_s << plain;
        QTest::newRow("adds text") << u"1 a &lt; b"_s << plain;
        QTest::newRow("runs something") << u"a &lt; <b onclick=x>b</b><script>c</script>"_s
                                        << u"<pre><code class=\"language-cpp\">a &lt; <b>b</b></code></pre>"_s;
        QTest::newRow("leaves tags open")
            << u"a &lt; <i>b"_s << u"<pre><code class=\"language-cpp\">a &lt; <i>b</i></code></pre>"_s;
    }
    void highlightsCode()
    {
        QFETCH(const QString, highlighted);
        QString seen;
        const QString result = html(u"~~~cpp title=x\na < b\n~~~"_s,
                                    {.highlightCode = [&](const QString &code, const QString &language) {
                                        seen = language + u':' + code;
                                        return highlighted;
                                    }});
        QTEST(result, "html");
        QCOMPARE(seen, u"cpp:a < b"_s);
    }

    /// The page finds places in the canonical text by what the HTML shows.
    void showsTheText_data()
    {
        QTest::addColumn<QString>("markdown");
        const QStringList blocks{
            u"# 标题 **重点** `code`"_s,
            u"一段\n文字，*emphasis*\n![图](a.png) [link](https://x.example)."_s,
            u"- a\n\n  b\n- [x] c\n  1. d\n     > e"_s,
            u"| a | b |\n|---|:-:|\n| c<br>d | `e\\|f` |\n| ![g](h) |"_s,
            u"```cpp\nint a = 1 < 2;\n\n\tb\n```"_s,
            u"<div align=\"center\"><img src=\"a\" alt=\"b\"><p>c<script>d</script></div>"_s,
            u"<table><tr><td>\n\n**a**\n\n</td></tr></table>"_s,
            u"<details>\n<summary>a</summary>\n\nb\n\n</details>"_s,
            u"<!-- a\n\nb --> c"_s,
            u"\ufeffa **b**\ufeffc\ufeff <i>\ufeffd</i>"_s,
            u"a <b>b <i>c</b> d</i> <script>e</script> <textarea>f <!-- g --> <svg>h</svg>"_s,
            u"note[^1] and[^2] &lt;x&gt; &#1; \\* \u0007 \u200b\u3000"_s,
            u"[^1]: first\n\n    second\n\n[^2]: third"_s,
            u"a [b <a href=\"c\">d</a>](https://x.example) <select><option>e</select>"_s,
            u"<pre>\n\nf\n\n  g</pre>"_s,
            u"<form><button>a</button><label>b</label></form>"_s,
            u"***\n\n    indented <b>\n"_s,
        };
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            QTest::addRow("block %d", int(i)) << blocks.at(i);
            QTest::addRow("quoted block %d", int(i)) << u"> "_s + QString(blocks.at(i)).replace(u'\n', u"\n> "_s);
            QTest::addRow("block %d in an item", int(i)) << u"- "_s + QString(blocks.at(i)).replace(u'\n', u"\n  "_s);
            QTest::addRow("blocks from %d", int(i)) << (blocks.mid(i) + blocks.first(i)).join(u"\n\n"_s);
            QTest::addRow("lines from %d", int(i)) << (blocks.mid(i) + blocks.first(i)).join(u'\n');
        }
    }
    void showsTheText()
    {
        QFETCH(const QString, markdown);
        const auto tree = Tree::parse(markdown);
        QVERIFY(tree);
        for (NodeId id = 0; id < std::ssize(tree->nodes()); ++id)
            QCOMPARE(bare(textOfHtml(tree->html(std::span(&id, 1)))), bare(tree->text(id)));
        const std::vector<NodeId> blocks = tree->children(Root);
        for (NodeId left = 1; left < std::ssize(tree->nodes()); left += 3)
            QCOMPARE(bare(textOfHtml(tree->html(blocks, std::span(&left, 1)))),
                     bare(tree->plainText(blocks, std::span(&left, 1)).text));
    }
};

QTEST_GUILESS_MAIN(HtmlTest)
#include "tst_html.moc"
