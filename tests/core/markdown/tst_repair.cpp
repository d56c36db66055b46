// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/tree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::markdown;

class RepairTest : public QObject {
    Q_OBJECT

private slots:
    void repairs_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("taken");
        const auto row = [](const char *name, const QString &markdown, const QString &html, const QStringList &taken) {
            QTest::newRow(name) << markdown << html << taken;
        };
        row("white space inside", u"** 新港 ** 开航"_s, u"<p><strong>新港</strong> 开航</p>"_s, {u"**"_s});
        row("white space at the end", u"**作者 |  ** 林一"_s, u"<p><strong>作者 |</strong> 林一</p>"_s, {u"**"_s});
        row("white space at the start", u"今日** 新港**开航"_s, u"<p>今日 <strong>新港</strong>开航</p>"_s, {u"**"_s});
        row("white space becomes outer", u"今日**新港 **开航"_s, u"<p>今日<strong>新港</strong> 开航</p>"_s, {u"**"_s});
        row("round an element", u"** [港](https://x.example) **开航"_s,
            u"<p><strong><a href=\"https://x.example\">港</a></strong> 开航</p>"_s, {u"**"_s});
        row("before strong text", u"**1.****Harbour** 港"_s, u"<p><strong>1.</strong><strong>Harbour</strong> 港</p>"_s,
            {u"**"_s});
        row("between Latin letters", u"港 a new **Harbour (one)**s and more"_s,
            u"<p>港 a new <strong>Harbour (one)</strong>s and more</p>"_s, {u"**"_s});
        row("two pairs", u"** 一 ** 与 ** 二 **"_s, u"<p><strong>一</strong> 与 <strong>二</strong></p>"_s,
            {u"**"_s, u"**"_s});
        row("ends and starts again", u"**新港****开航**"_s, u"<p><strong>新港开航</strong></p>"_s, {u"****"_s});
        row("more of it", u"**新********港**"_s, u"<p><strong>新</strong><strong>港</strong></p>"_s, {u"****"_s});
        row("nothing strong at the end", u"**作者 林一****编辑**林二****"_s,
            u"<p><strong>作者 林一编辑</strong>林二</p>"_s, {u"****"_s, u"****"_s});
        row("never closed", u"**新港：今日开航"_s, u"<p>新港：今日开航</p>"_s, {u"**"_s});
        row("never closed, Latin", u"**Harbour 今日开航"_s, u"<p>Harbour 今日开航</p>"_s, {u"**"_s});
        row("never opened", u"今日开航。**"_s, u"<p>今日开航。</p>"_s, {u"**"_s});
        row("after strong text", u"**更多**\\\n新港**"_s, u"<p><strong>更多</strong><br>\n新港</p>"_s, {u"**"_s});
        row("before an image only", u"港\n\n**![](https://x.example/a.png)"_s, {}, {u"**"_s});
        row("in the middle", u"昨日，**新港开航"_s, u"<p>昨日，新港开航</p>"_s, {u"**"_s});
        row("before a comma, beside bold text", u"**港**与湾**，今日开航"_s,
            u"<p><strong>港</strong>与湾，今日开航</p>"_s, {u"**"_s});
        row("behind a label", u"新港：**“今日”开航"_s, u"<p>新港：“今日”开航</p>"_s, {u"**"_s});
        row("before a link", u"**[新港开航](https://x.example)"_s,
            u"<p><a href=\"https://x.example\">新港开航</a></p>"_s, {u"**"_s});
        row("behind a link", u"1. [新港开航](https://x.example)**"_s, {}, {u"**"_s});
        row("in a list", u"- ** 港 **\n- 湾。**"_s, u"<ul>\n<li><strong>港</strong></li>\n<li>湾。</li>\n</ul>"_s,
            {u"**"_s, u"**"_s});
        row("in a heading", u"## ** 港 **"_s, u"<h2><strong>港</strong></h2>"_s, {u"**"_s});
        row("in a table", u"| ** 港 ** |\n|-|\n"_s,
            u"<table><thead><tr><th><strong>港</strong></th>\n</tr></thead>\n</table>"_s, {u"**"_s});
    }
    void repairs()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, html);
        QFETCH(const QStringList, taken);
        const auto tree = Tree::parse(markdown);
        QVERIFY(tree);
        const NodeId root = 0;
        if (!html.isEmpty())
            QCOMPARE(tree->html(std::span(&root, 1)).trimmed(), html);
        QVERIFY2(!tree->text(0).contains(u"**"), qPrintable(tree->text(0)));
        QStringList found;
        for (const Repair &repair : tree->repairs())
            found << repair.taken;
        QCOMPARE(found, taken);
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &markdown, const QString &text = {}) {
            QTest::newRow(name) << markdown << (text.isEmpty() ? markdown : text);
        };
        row("power", u"海港 2**3 米"_s);
        row("powers with space", u"海港 2 ** 3 ** 4 米"_s);
        row("formula", u"海港 $a ** 港 ** b$ 米"_s);
        row("keyword arguments", u"海港用**kwargs传入"_s);
        row("keyword arguments first", u"**kwargs 是海港"_s);
        row("glob", u"海港在 src/**/*.js 里"_s);
        row("glob at the start", u"海港 **/*.js"_s);
        row("code", u"海港 `** 港 **`"_s, u"海港 ** 港 **"_s);
        row("code block", u"    ** 港 **"_s, u"** 港 **"_s);
        row("address", u"https://x.example/港**湾"_s);
        row("escaped", u"海 \\*\\* 港 \\*\\* 湾"_s, u"海 ** 港 ** 湾"_s);
        row("escaped by name", u"海 &ast;* 港 *&ast; 湾"_s, u"海 ** 港 ** 湾"_s);
        row("masked word", u"F**k 港口"_s);
        row("masked word in strong text", u"**f****k 港**"_s, u"f****k 港"_s);
        row("masked name", u"获奖者王**先生"_s);
        row("masked family name", u"获奖者：王**"_s);
        row("masked given name", u"犯罪嫌疑人王**，男，32岁"_s);
        row("masked given name in a sentence", u"昨日起诉被告人李某**。此前已拘留"_s);
        row("masked given name at the end", u"昨日港务局通报了嫌疑人欧**"_s);
        row("masked given name in a list", u"中奖名单：获奖者陈**、各一名"_s);
        row("masked given names", u"船员王** 和李** 获救"_s);
        row("swearing", u"有人直呼“**”，全场安静"_s);
        row("swearing in bold text", u"**有人**直呼「**」，全场安静"_s, u"有人直呼「**」，全场安静"_s);
        row("in ASCII quotation marks", u"海港写作\"**\"即可"_s);
        row("in brackets", u"海港用两个星号（**）标出"_s);
        row("quotation marks only", u"“**”"_s);
        row("operator", u"乘方运算符**，可以连用"_s);
        row("operator before a space", u"乘方运算符** 可以连用"_s);
        row("between letters, beside bold text", u"**海**港的船员王**先生"_s, u"海港的船员王**先生"_s);
        row("link", u"[王**，男，获救](https://x.example)"_s, u"王**，男，获救"_s);
        row("pair in a link", u"[** 港 **开航](https://x.example)"_s, u"** 港 **开航"_s);
        row("strong text in a link", u"[**新港****开航** **湾**](https://x.example)"_s, u"新港****开航 湾"_s);
        row("link in strong text", u"**海[** 港](https://x.example)湾**"_s, u"海** 港湾"_s);
        row("formula in brackets", u"海港 \\(a ** 港 ** b\\) 米"_s, u"海港 (a ** 港 ** b) 米"_s);
        row("masked number", u"**电话 138****0000**"_s, u"电话 138****0000"_s);
        row("password", u"口令是 ****"_s);
        row("footnote", u"吞吐量**\n\n** 不含中转"_s, u"吞吐量**\n** 不含中转"_s);
        row("mark in a table", u"| 吞吐量** |\n|-|"_s, u"吞吐量**"_s);
        row("Latin, never closed", u"港 the **harbour opens"_s);
        row("no CJK", u"** harbour ** **1.**x **“a”**b"_s);
        row("three that do not match", u"**“a”b ** c ** d"_s);
        row("over two lines", u"** a\nb **"_s, u"** a b **"_s);
        row("matched", u"**海**港"_s, u"海港"_s);
    }
    void leavesAlone()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, text);
        const auto tree = Tree::parse(markdown);
        QVERIFY(tree);
        QCOMPARE(tree->text(0), text);
        QVERIFY(tree->repairs().empty());
    }

    void tellsWhere()
    {
        const auto tree = Tree::parse(u"**新****港**\n昨日，** 开航 **\n\n尾声。**"_s, 10);
        QVERIFY(tree);
        const std::vector<Repair> expected{
            {.kind = Repair::Kind::Emptied, .line = 10, .taken = u"****"_s},
            {.kind = Repair::Kind::Paired, .line = 11, .taken = u"**"_s},
            {.kind = Repair::Kind::Dropped, .line = 13, .taken = u"**"_s},
        };
        QCOMPARE(tree->repairs(), expected);
        QCOMPARE(tree->plainText(std::vector{tree->root()}).marks.size(), 2U);
        for (size_t i = 1; i < tree->nodes().size(); ++i)
            QVERIFY(tree->node(NodeId(i)).parent < NodeId(i)); // document order
    }

    void hostile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<size_t>("repairs");
        QTest::addColumn<qsizetype>("left"); // marks in the text
        const auto row = [](const char *name, const QString &text, size_t repairs, qsizetype left) {
            QTest::newRow(name) << text << repairs << left;
        };
        row("lone ones", u"** 港\n\n"_s.repeated(20000), 0, 20000);
        row("in one block", u"港 ** 湾 "_s.repeated(20000), 10000, 0);
        row("in elements", u"[** 港](x) "_s.repeated(5000), 0, 5000);
        row("wide row", u"|"_s + u"**中|"_s.repeated(30000) + u"\n|"_s + u"-|"_s.repeated(30000), 0, 30000);
        row("nested", u"**港****"_s.repeated(100), 0, 0);
    }
    void hostile()
    {
        QFETCH(const QString, text);
        const auto tree = Tree::parse(text);
        QVERIFY(tree);
        QTEST(tree->repairs().size(), "repairs");
        QTEST(tree->text(tree->root()).count(u"**"_s), "left");
    }
};

QTEST_GUILESS_MAIN(RepairTest)
#include "tst_repair.moc"
