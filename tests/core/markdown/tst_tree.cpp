// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/tree.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::markdown;

namespace {

QString nameOf(const Node &node)
{
    static const QStringList names =
        u"document quote list item code html paragraph heading break note table row cell text soft hard span tag em "
        "strong strike link image ref other"_s.split(u' ');
    QString name = names.at(int(node.kind));
    if (node.kind == NodeKind::Heading)
        name += QString::number(node.level);
    if (node.kind == NodeKind::List && node.ordered)
        name = u"list#%1"_s.arg(node.start);
    if (node.task)
        name += node.checked ? u"[x]"_s : u"[ ]"_s;
    return name;
}

/// Blocks as "name:first-last", in document order; inlines as "name:line".
QString outline(const Tree &tree, bool inlines)
{
    QStringList parts;
    for (const Node &node : tree.nodes()) {
        const bool isInline = node.kind >= NodeKind::Text;
        if (node.kind == NodeKind::Document || isInline != inlines)
            continue;
        QString part = nameOf(node) + u':' + QString::number(node.lines.first);
        if (!isInline && node.lines.last != node.lines.first)
            part += u'-' + QString::number(node.lines.last);
        parts.append(part);
    }
    return parts.join(u' ');
}

} // namespace

class TreeTest : public QObject {
    Q_OBJECT

private slots:
    void knowsLinesOfBlocks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outline");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("paragraphs", u"a\nb\n\nc\n"_s, u"paragraph:1-2 paragraph:4"_s);
        row("no line break at the end", u"a\n\nb"_s, u"paragraph:1 paragraph:3"_s);
        row("headings", u"# a\n## b ##\n\n### c"_s, u"heading1:1 heading2:2 heading3:4"_s);
        row("setext headings", u"a\nb\n===\nc\n---\n\nd"_s, u"heading1:1-3 heading2:4-5 paragraph:7"_s);
        row("setext heading at the end", u"a\n==="_s, u"heading1:1-2"_s);
        row("setext heading before a break", u"a\n---\n---\n"_s, u"heading2:1-2 break:3"_s);
        row("break", u"a\n\n***\n\nb"_s, u"paragraph:1 break:3 paragraph:5"_s);
        row("blank lines after a list", u"- a\n- b\n\n\nc"_s,
            u"list:1-2 item:1 paragraph:1 item:2 paragraph:2 paragraph:5"_s);
        row("blank lines at the end", u"- a\n\n- b\n\n\n"_s, u"list:1-3 item:1 paragraph:1 item:3 paragraph:3"_s);
        row("item of two paragraphs", u"1. a\n\n   b\n2. c"_s,
            u"list#1:1-4 item:1-3 paragraph:1 paragraph:3 item:4 paragraph:4"_s);
        row("nested lists", u"- a\n  - b\n\n    - c\n\n  d\n- e"_s,
            u"list:1-7 item:1-6 paragraph:1 list:2-4 item:2-4 paragraph:2 list:4 item:4 paragraph:4 paragraph:6 item:7 paragraph:7"_s);
        row("empty item", u"-\n- a"_s, u"list:1-2 item:1 item:2 paragraph:2"_s);
        row("lazy continuation", u"> a\nb\n\n- c\nd\n"_s, u"quote:1-2 paragraph:1-2 list:4-5 item:4-5 paragraph:4-5"_s);
        row("start of a list", u"7) a\n8) b"_s, u"list#7:1-2 item:1 paragraph:1 item:2 paragraph:2"_s);
        row("tasks", u"- [x] a\n- [ ] b\n- c"_s,
            u"list:1-3 item[x]:1 paragraph:1 item[ ]:2 paragraph:2 item:3 paragraph:3"_s);
        row("quote with a bare marker", u"> a\n>\n\nb"_s, u"quote:1-2 paragraph:1 paragraph:4"_s);
        row("fenced code", u"```\na\n\n```\n\nb"_s, u"code:1-4 paragraph:6"_s);
        row("fence that stays open", u"```\na\n\n\n"_s, u"code:1-2"_s);
        row("fence that ends with its quote", u"> ```\n> a\nb"_s, u"quote:1-2 code:1-2 paragraph:3"_s);
        row("fence that ends with its item", u"- ```\n  a\n- b"_s, u"list:1-3 item:1-2 code:1-2 item:3 paragraph:3"_s);
        row("empty fence", u"```\n```\na"_s, u"code:1-2 paragraph:3"_s);
        row("indented code", u"    a\n\n    b\n\n\nc"_s, u"code:1-3 paragraph:6"_s);
        row("HTML to a blank line", u"<div>\na\n</div>\n\nb"_s, u"html:1-3 paragraph:5"_s);
        row("HTML comment", u"<!-- a\n\nb -->\nc"_s, u"html:1-3 paragraph:4"_s);
        row("HTML comment in a line", u"<!-- a -->\nc"_s, u"html:1 paragraph:2"_s);
        row("HTML to the end", u"<pre>\na\n\n"_s, u"html:1-2"_s);
        row("table", u"| a | b |\n|---|---|\n| c | d |\n| e |\n\nf"_s,
            u"table:1-4 row:1 cell:1 cell:1 row:3 cell:3 cell:3 row:4 cell:4 cell:4 paragraph:6"_s);
        row("text right above a table", u"x\n\na\nb\n| c | d |\n|---|---|\n| e | f |\n\ng"_s,
            u"paragraph:1 paragraph:3-4 table:5-7 row:5 cell:5 cell:5 row:7 cell:7 cell:7 paragraph:9"_s);
        row("text right above a table in an item", u"- a\n  | c |\n  |---|\n- b"_s,
            u"list:1-4 item:1-3 paragraph:1 table:2-3 row:2 cell:2 item:4 paragraph:4"_s);
        row("footnote", u"a[^n]\n\n[^n]: b\n    c\n\nd"_s, u"paragraph:1 paragraph:6 note:3-4 paragraph:3-4"_s);
        row("nothing", QString(), QString());
        row("blank lines", u"\n\n\n"_s, QString());
    }
    void knowsLinesOfBlocks()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, outline);
        const auto tree = Tree::parse(text);
        QVERIFY(tree);
        QCOMPARE(::outline(*tree, false), outline);
        QCOMPARE(tree->node(0).lines, (LineSpan{1, int(text.count(u'\n')) + 1}));
        const auto shifted = Tree::parse(text, 101);
        for (size_t i = 0; i < tree->nodes().size(); ++i) {
            const LineSpan lines = tree->nodes()[i].lines;
            QCOMPARE(shifted->nodes()[i].lines, (LineSpan{lines.first + 100, lines.last + 100}));
        }
    }

    void knowsLinesOfInlines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("outline");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("breaks", u"\na\nb  \nc"_s, u"text:2 soft:2 text:3 hard:3 text:4"_s);
        row("emphasis over lines", u"a\n*b\nc* d"_s, u"text:1 soft:1 em:2 text:2 soft:2 text:3 text:3"_s);
        row("link over lines", u"[a\nb](u)\nc"_s, u"link:1 text:1 soft:1 text:2 soft:2 text:3"_s);
        row("code over lines", u"`a\nb` c\n**d**"_s, u"span:1 text:2 soft:2 strong:3 text:3"_s);
        row("tag over lines", u"x <b\ntitle=y> c"_s, u"text:1 tag:1 text:2"_s);
        row("in a list", u"- a\n\n  b ![c](d)\n"_s, u"text:1 text:3 image:3 text:3"_s);
        row("in a table", u"|a|\n|-|\n|`b`|"_s, u"text:1 span:3"_s);
        row("setext", u"a\n**b**\n==="_s, u"text:1 soft:1 strong:2 text:2"_s);
        row("after definitions", u"[a]: u\n[b]:\n  v\nc\n*d\ne* [a]"_s,
            u"text:4 soft:4 em:5 text:5 soft:5 text:6 text:6 link:6 text:6"_s);
        row("footnote", u"a[^1]\n\n[^1]: b"_s, u"text:1 ref:1 text:3"_s);
        row("strikethrough and address", u"~~a~~\nhttps://x.example/"_s, u"strike:1 text:1 soft:1 link:2 text:2"_s);
    }
    void knowsLinesOfInlines()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, outline);
        const auto tree = Tree::parse(text);
        QVERIFY(tree);
        QCOMPARE(::outline(*tree, true), outline);
    }

    void linksNodes()
    {
        const auto tree = Tree::parse(u"# a *b*\n\n- c\n- d\n\ne"_s);
        QVERIFY(tree);
        for (NodeId id = 0; id < std::ssize(tree->nodes()); ++id) {
            NodeId last = id;
            for (const NodeId child : tree->children(id)) {
                QVERIFY(child > last);
                QCOMPARE(tree->node(child).parent, id);
                last = child;
            }
        }
        QCOMPARE(tree->node(tree->root()).parent, NoNode);
        QCOMPARE(tree->children(tree->root()).size(), size_t(3));
    }

    void readsProperties()
    {
        const auto tree = Tree::parse(
            u"[a](<u v> \"t\")\n\n``` cpp x\nb\n```\n\n|a|b|c|\n|:-|:-:|-:|\n\n1. x\n\n2. y\n\nA&amp;B&#1;\n"_s);
        QVERIFY(tree);
        const auto find = [&](NodeKind kind) { return *std::ranges::find(tree->nodes(), kind, &Node::kind); };
        QCOMPARE(find(NodeKind::Link).url, u"u v"_s);
        QCOMPARE(find(NodeKind::Link).title, u"t"_s);
        QCOMPARE(find(NodeKind::CodeBlock).info, u"cpp x"_s);
        QCOMPARE(find(NodeKind::CodeBlock).literal, u"b\n"_s);
        QVERIFY(find(NodeKind::TableRow).header);
        QVERIFY(!find(NodeKind::List).tight);
        std::vector<Alignment> alignments;
        for (const Node &node : tree->nodes()) {
            if (node.kind == NodeKind::TableCell)
                alignments.push_back(node.alignment);
        }
        QCOMPARE(alignments, (std::vector{Alignment::Left, Alignment::Centre, Alignment::Right}));
        QCOMPARE(tree->nodes().back().literal, u"A&B\ufffd"_s);
    }

    void readsFromSeveralThreads()
    {
        const QString text = u"**中** ~~b~~ www.x.example `c`\n\n|a|\n|-|\n"_s.repeated(50);
        const auto expected = Tree::parse(text);
        QVERIFY(expected);
        const NodeId root = 0;
        const QString html = expected->html(std::span(&root, 1));
        std::array<int, 4> same{};
        std::vector<std::jthread> threads;
        for (int &count : same) {
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i) {
                    const auto tree = Tree::parse(text);
                    count += tree && tree->html(std::span(&root, 1)) == html
                          && expected->html(std::span(&root, 1)) == html;
                }
            });
        }
        threads.clear();
        QCOMPARE(same, (std::array{20, 20, 20, 20}));
    }

    void refusesDepth_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << u">"_s.repeated(10'000) + u" a"_s;
        QTest::newRow("quotes with spaces") << u"> "_s.repeated(10'000) + u"a"_s;
        QTest::newRow("items") << u"- "_s.repeated(10'000) + u"a\n"_s + u"\n"_s.repeated(50'000);
        QTest::newRow("mixed items") << u"- 1. > "_s.repeated(3000) + u"a"_s;
        QTest::newRow("some quotes") << u">"_s.repeated(300) + u" a"_s;
        QTest::newRow("strong") << u"*"_s.repeated(20'000) + u"a"_s + u"*"_s.repeated(20'000);
        QTest::newRow("images") << u"!["_s.repeated(10'000) + u"a"_s + u"](x)"_s.repeated(10'000);
        QTest::newRow("emphasis") << u"*a _b "_s.repeated(5000) + u"_ *"_s.repeated(5000) + u" c_ d*"_s.repeated(5000);
    }
    void refusesDepth()
    {
        QFETCH(const QString, text);
        const auto tree = Tree::parse(text);
        QVERIFY(!tree);
        QCOMPARE(tree.error().kind, Error::Kind::TooDeep);
        QVERIFY(tree.error().message.contains(u"200"));
    }

    void keepsTheLimit()
    {
        // Quotes, paragraph and text in the document.
        const QString text = u">"_s.repeated(8) + u" a"_s;
        QVERIFY(Tree::parse(text, 1, 10));
        QVERIFY(!Tree::parse(text, 1, 9));
    }

    void endures_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("one line", u"新闻 AI，"_s.repeated(40'000));
        row("brackets", u"["_s.repeated(10'000));
        row("closed brackets", u"["_s.repeated(10'000) + u"a"_s + u"]"_s.repeated(10'000));
        row("open links", u"[a]("_s.repeated(20'000));
        row("open emphasis", u"*a **a _a "_s.repeated(10'000));
        row("fences", u"```\na\n"_s.repeated(10'001));
        row("fences of two kinds", u"````\n~~~\n"_s.repeated(10'001));
        row("code spans", [] {
            QString text;
            for (int i = 1; i < 500; ++i)
                text += u"`"_s.repeated(i) + u' ';
            return text;
        }());
        row("comments", u"a <!-- "_s.repeated(20'000));
        row("declarations", u"a <!A <? <![CDATA[ "_s.repeated(10'000));
        row("tags", u"<a b=\""_s.repeated(20'000));
        row("tags of formatting", u"<b>"_s.repeated(20'000));
        row("blocks of HTML", u"<div>\n\n"_s.repeated(10'000));
        row("long break", u"- "_s.repeated(2000) + u"\n\na"_s);
        row("addresses", u"www."_s.repeated(20'000));
        row("mail addresses", u"a@"_s.repeated(50'000));
        row("reference", u"[a]: "_s + u"u"_s.repeated(50'000) + u"\n\n"_s + u"[a] "_s.repeated(10'000));
        row("table of many columns",
            u"|a"_s.repeated(3000) + u"|\n"_s + u"|-"_s.repeated(3000) + u"|\n"_s + u"|x|\n"_s.repeated(10));
        row("footnotes", u"[^a] "_s.repeated(5000) + u"\n\n[^a]: x"_s);
        row("entities", u"&"_s.repeated(100'000));
        row("surrogates alone", QString(3, QChar(0xd83d)) + u"a"_s + QString(2, QChar(0xde00)));
        row("controls", u"a\u0001\u0008\u007f\u0085\ufffeb"_s);
        row("byte order mark", u"\ufeffa"_s);
        row("carriage returns", u"a\rb\r\n- c\r\r# d\r\n"_s);
        row("truncated", u"# a\n\n| b | **c\n|--"_s);
    }
    void endures()
    {
        QFETCH(const QString, text);
        const auto tree = Tree::parse(text);
        QVERIFY(tree);
        for (const Node &node : tree->nodes()) {
            QVERIFY(node.lines.first >= 1 && node.lines.first <= node.lines.last);
            QVERIFY(node.lines.last <= text.count(u'\n') + 1);
        }
        const NodeId root = 0;
        QVERIFY(tree->html(std::span(&root, 1)).size() < 30 * text.size() + 10'000);
    }
};

QTEST_GUILESS_MAIN(TreeTest)
#include "tst_tree.moc"
