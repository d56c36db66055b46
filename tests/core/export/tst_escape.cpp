// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/contained.h"
#include "core/export/escape.h"
#include "core/export/outline.h"
#include "core/markdown/tree.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;

class EscapeTest final : public QObject {
    Q_OBJECT

private slots:
    void showsTheSame_data();
    void showsTheSame();
    void randomTextShowsTheSame();
    void quoteShowsTheSame_data();
    void quoteShowsTheSame();
    void randomQuoteShowsTheSame();
    void staysReadable_data();
    void staysReadable();
    void linkLeadsWhereItSays_data();
    void linkLeadsWhereItSays();
    void addressesStayLinks_data();
    void addressesStayLinks();
    void labelsHoldNoLinks();
    void noteEndsItself_data();
    void noteEndsItself();
    void goesOnInAnOutline_data();
    void goesOnInAnOutline();
    void yaml_data();
    void yaml();
};

/// What CommonMark shows for a heading with this content.
static QString shown(const QString &content)
{
    const auto tree = markdown::Tree::parse(QString(u"## 01 · "_s + content + u"\n\nafter\n"));
    if (!tree)
        return tree.error().message;
    const auto blocks = tree->children(tree->root());
    return tree->node(blocks.front()).kind == markdown::NodeKind::Heading ? tree->text(blocks.front()).mid(5)
                                                                          : u"no heading"_s;
}

void EscapeTest::showsTheSame_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"plain",
                             "GPT-4_o 与 **星际之门** 计划",
                             "*emphasis* _both_ __ways__",
                             "`code` ``more``",
                             "[link](http://a.b) ![image](c)",
                             "[[wiki]] %%comment%% ==mark== ^block",
                             "a | b | c",
                             "<script>alert(1)</script>",
                             "&amp; &#35; & Co",
                             "$1.5B and $x^2$",
                             "ends with #",
                             "# starts",
                             "- dash",
                             "+ plus",
                             "> quote",
                             "1. one",
                             "12) twelve",
                             "back\\slash \\*",
                             "~~gone~~ ~one~",
                             "http://example.com/a_b_c",
                             "tab\there",
                             "[^1] footnote",
                             "「引号」（来源：甲乙）",
                             "100% =",
                             "=",
                             "= equals",
                             "a*b*c",
                             "<!-- gleaner:end -->"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void EscapeTest::showsTheSame()
{
    QFETCH(QString, text);
    QCOMPARE(shown(exporting::escaped(text)), text.simplified());
    // Alone on a line it is one paragraph, and below another line nothing but its going on.
    for (const QString &above : {QString(), u"above\n"_s}) {
        const auto tree = markdown::Tree::parse(QString(above + exporting::escaped(text)));
        QVERIFY(tree);
        const auto blocks = tree->children(tree->root());
        QCOMPARE(blocks.size(), 1U);
        QCOMPARE(tree->node(blocks.front()).kind, markdown::NodeKind::Paragraph);
        QCOMPARE(tree->text(blocks.front()),
                 QString(above.simplified() + (above.isEmpty() ? u""_s : u" "_s) + text.simplified()));
    }
}

void EscapeTest::randomTextShowsTheSame()
{
    const QString alphabet = u"ab 中文，。*_`[]()<>#|~=%^$&;:!\\-+>.1"_s;
    QRandomGenerator random(20260201);
    for (int round = 0; round < 3000; ++round) {
        QString text = u"x"_s;
        const int length = random.bounded(1, 24);
        for (int i = 0; i < length; ++i)
            text += alphabet[random.bounded(int(alphabet.size()))];
        QCOMPARE(shown(exporting::escaped(text)), text.simplified());
    }
}

/// What CommonMark shows for the one block quote that is all of `markdown`, in paragraphs.
static QString shownQuote(const QString &markdown)
{
    const auto tree = markdown::Tree::parse(markdown);
    if (!tree)
        return tree.error().message;
    const auto blocks = tree->children(tree->root());
    if (blocks.size() != 1 || tree->node(blocks.front()).kind != markdown::NodeKind::BlockQuote)
        return u"no quote"_s;
    for (const markdown::NodeId inner : tree->children(blocks.front())) {
        if (tree->node(inner).kind != markdown::NodeKind::Paragraph)
            return u"no paragraph"_s;
    }
    return tree->text(blocks.front());
}

void EscapeTest::quoteShowsTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one line") << u"推理成本下降 40%"_s << u"推理成本下降 40%"_s;
    QTest::newRow("lines") << u"one\ntwo\n\nthree\n"_s << u"one\ntwo\nthree"_s;
    QTest::newRow("rules") << u"a\n---\n===\n***\n___"_s << u"a\n---\n===\n***\n___"_s;
    QTest::newRow("lists") << u"- a\n+ b\n* c\n1. d\n2) e\n3."_s << u"- a\n+ b\n* c\n1. d\n2) e\n3."_s;
    QTest::newRow("table") << u"| a | b |\n|---|:-:|\nc\td"_s << u"| a | b |\n|---|:-:|\nc d"_s;
    QTest::newRow("fences") << u"```cpp\n# x\n```\n~~~"_s << u"```cpp\n# x\n```\n~~~"_s;
    QTest::newRow("quotes") << u"> a\n>> b\n>"_s << u"> a\n>> b\n>"_s;
    QTest::newRow("indented") << u"if x:\n        y = a  *  b"_s << u"if x:\ny = a * b"_s;
    QTest::newRow("wide spaces") << u"\u3000\u3000段首　空两格\u3000\nNBSP:\u00a0\u00a0x"_s
                                 << u"\u3000\u3000段首　空两格\u3000\nNBSP:\u00a0\u00a0x"_s;
    QTest::newRow("CJK emphasis") << u"**“星际之门”**计划、*（强调）*字__“x”__字"_s
                                  << u"**“星际之门”**计划、*（强调）*字__“x”__字"_s;
    QTest::newRow("html") << u"<script>\n<!-- gleaner:end -->\n&nbsp;<b>x</b>"_s
                          << u"<script>\n<!-- gleaner:end -->\n&nbsp;<b>x</b>"_s;
    QTest::newRow("definition") << u"[a]: https://example.org/b\n[^1]: note"_s
                                << u"[a]: https://example.org/b\n[^1]: note"_s;
}

void EscapeTest::quoteShowsTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const QString markdown = exporting::quoted(text);
    QVERIFY(markdown.endsWith(u'\n'));
    QCOMPARE(shownQuote(markdown), shown);
}

void EscapeTest::randomQuoteShowsTheSame()
{
    QVERIFY(exporting::quoted(u" \n\t\n"_s).isEmpty());
    const QString alphabet = u"ab 中文，。*_`[]()<>#|~=%^$&;:!\\-+>.1\n\n\u3000"_s;
    QRandomGenerator random(20260202);
    for (int round = 0; round < 3000; ++round) {
        QString text;
        const int length = random.bounded(1, 40);
        for (int i = 0; i < length; ++i)
            text += alphabet[random.bounded(int(alphabet.size()))];
        QStringList lines;
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
            if (!words.isEmpty())
                lines += words.join(u' ');
        }
        if (!lines.isEmpty())
            QCOMPARE(shownQuote(exporting::quoted(text)), lines.join(u'\n'));
    }
}

void EscapeTest::staysReadable_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"快手可灵 3.0 系列发布，支持 15 秒视频生成", "GLM-4.1V-Thinking (9B)", "snake_case_name",
                             "R&D at AT&T - now", "涨 20%，至 380 亿美元！"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void EscapeTest::staysReadable()
{
    QFETCH(QString, text);
    QCOMPARE(exporting::escaped(text), text);
}

void EscapeTest::linkLeadsWhereItSays_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"https://example.com/a", "https://example.com/a(b)c", "https://example.com/?q=a b",
                            "https://example.com/#rd", "gleaner://item/abc"})
        QTest::newRow(url) << QString::fromUtf8(url);
}

void EscapeTest::linkLeadsWhereItSays()
{
    QFETCH(QString, url);
    const auto tree = markdown::Tree::parse(QString(u"[t]("_s + exporting::linkDestination(url) + u")"));
    QVERIFY(tree);
    const auto link = std::find_if(tree->nodes().begin(), tree->nodes().end(),
                                   [](const markdown::Node &node) { return node.kind == markdown::NodeKind::Link; });
    QVERIFY(link != tree->nodes().end());
    QCOMPARE(link->url, url);
}

void EscapeTest::addressesStayLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("urls");
    const auto row = [](const QString &text, const QStringList &urls) {
        QTest::addRow("%s", qPrintable(text)) << text << urls;
    };
    row(u"https://a.b/c*"_s, {u"https://a.b/c"_s});
    row(u"**see https://a.b/c**"_s, {u"https://a.b/c"_s});
    row(u"see https://a.b/c*d*e and more"_s, {u"https://a.b/c*d*e"_s});
    row(u"https://a.b/c#part, https://a.b/~user/"_s, {u"https://a.b/c#part"_s, u"https://a.b/~user/"_s});
    row(u"(https://a.b/c_(d)_#e)"_s, {u"https://a.b/c_(d)_#e"_s});
    row(u"[https://a.b/c]"_s, {u"https://a.b/c]"_s});
    row(u"https://a.b/c.*"_s, {u"https://a.b/c"_s});
    row(u"见https://a.b/c#一，下同*"_s, {u"https://a.b/c#一"_s});
    row(u"https://a.b/c<d"_s, {u"https://a.b/c"_s});
    row(u"https://a.b/?x=1&y=2#z"_s, {u"https://a.b/?x=1&y=2#z"_s});
    row(u"https://a.b/c?d=e"_s, {u"https://a.b/c?d=e"_s}); // as it was
    row(u"https://a.b/?x&copy;*"_s, {u"https://a.b/?x&copy"_s});
    row(u"https://a.b/?x&copy;y*"_s, {}); // a sign would be read there
    row(u"www.a.b/c*d"_s, {});
    row(u"https://*"_s, {});
}

void EscapeTest::addressesStayLinks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, urls);
    const QString escaped = exporting::escaped(text);
    QCOMPARE(shown(escaped), text);
    QCOMPARE(shownQuote(exporting::quoted(text)), text);
    const auto tree = markdown::Tree::parse(escaped);
    QVERIFY(tree);
    QStringList found;
    for (const markdown::Node &node : tree->nodes()) {
        if (node.kind == markdown::NodeKind::Link)
            found += node.url;
    }
    QCOMPARE(found, urls);
}

void EscapeTest::labelsHoldNoLinks()
{
    const QString text = u"a https://a.b/c*d*e [f]"_s;
    const auto tree = markdown::Tree::parse(QString(u'[' + exporting::escapedLabel(text) + u"](https://x.y/)"));
    QVERIFY(tree);
    QCOMPARE(tree->text(tree->children(tree->root()).front()), text);
    const auto isLink = [](const markdown::Node &node) { return node.kind == markdown::NodeKind::Link; };
    QCOMPARE(std::ranges::count_if(tree->nodes(), isLink), 1);
}

void EscapeTest::noteEndsItself_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("unchanged");
    QTest::newRow("prose") << u"A thought.\n\nAnother."_s << true;
    QTest::newRow("list") << u"- one\n- two"_s << true;
    QTest::newRow("closed fence") << u"```\ncode\n```"_s << true;
    QTest::newRow("open fence") << u"look:\n```cpp\nint x;"_s << false;
    QTest::newRow("open tilde fence") << u"~~~\nx"_s << false;
    QTest::newRow("open comment") << u"<!-- hidden"_s << false;
    QTest::newRow("open script") << u"<script>\nx"_s << false;
    QTest::newRow("open pre") << u"<pre>\nx"_s << false;
    QTest::newRow("open cdata") << u"<![CDATA[ x"_s << false;
    QTest::newRow("long fence") << u"``````\nx"_s << false;
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("empty lines") << u"\n \ntext\n"_s << false;
    QTest::newRow("comment that some see in a paragraph") << u"text\n    <!-- more"_s << false;
    QTest::newRow("declaration for some") << u"<![x"_s << false;
}

void EscapeTest::noteEndsItself()
{
    QFETCH(QString, note);
    QFETCH(bool, unchanged);
    const QString out = exporting::contained(note);
    QCOMPARE(out == note, unchanged);
    const auto tree = markdown::Tree::parse(QString(out + u"\n\n## next\n"));
    QVERIFY(tree);
    const auto blocks = tree->children(tree->root());
    QCOMPARE(tree->node(blocks.back()).kind, markdown::NodeKind::Heading);
}

void EscapeTest::goesOnInAnOutline_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    QTest::newRow("one line") << u"a"_s << u"a"_s;
    QTest::newRow("lines") << u"a\n\nb"_s << u"a\n\n  b"_s;
    QTest::newRow("rule") << u"---\na"_s << u"<!-- -->\n  ---\n  a"_s;
    QTest::newRow("dashes") << u"--"_s << u"<!-- -->\n  --"_s;
    QTest::newRow("list") << u"- a"_s << u"- a"_s;
    QTest::newRow("code") << u"    a"_s << u"<!-- -->\n      a"_s;
    QTest::newRow("tab before words") << u"a\n\tb"_s << u"a\n      b"_s;
    QTest::newRow("tab behind a mark") << u"1.\tb"_s << u"1.  b"_s;
    QTest::newRow("tab at the end") << u"-->\t\nb"_s << u"-->\t\n  b"_s;
    QTest::newRow("tab between words") << u"a\tb"_s << u"a\tb"_s;
}

void EscapeTest::goesOnInAnOutline()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(exporting::continued(text, u"  "_s), written);
}

void EscapeTest::yaml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("yaml");
    QTest::newRow("colon and quote") << u"a: \"b\""_s << u"\"a: \\\"b\\\"\""_s;
    QTest::newRow("backslash") << u"a\\b"_s << u"\"a\\\\b\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a b\""_s;
}

void EscapeTest::yaml()
{
    QFETCH(QString, text);
    QFETCH(QString, yaml);
    QCOMPARE(exporting::yamlString(text), yaml);
}

QTEST_GUILESS_MAIN(EscapeTest)
#include "tst_escape.moc"
