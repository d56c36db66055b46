// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/flanking.h"
#include "core/markdown/preparation.h"
#include "core/markdown/tree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::markdown;

namespace {

QString htmlOf(const QString &markdown)
{
    const auto tree = Tree::parse(markdown);
    const NodeId root = 0;
    return tree ? tree->html(std::span(&root, 1)).trimmed() : QString();
}

} // namespace

class CjkEmphasisTest : public QObject {
    Q_OBJECT

private slots:
    void emphasises_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("paragraph");
        const auto row = [](const char *name, const QString &markdown, const QString &paragraph) {
            QTest::newRow(name) << markdown << paragraph;
        };
        // `*`
        row("closing quotation mark", u"**“海港计划”**数据中心"_s, u"<strong>“海港计划”</strong>数据中心"_s);
        row("opening quotation mark", u"海港**“计划”**数据"_s, u"海港<strong>“计划”</strong>数据"_s);
        row("ASCII quotation marks", u"海港**\"计划\"**数据"_s, u"海港<strong>&quot;计划&quot;</strong>数据"_s);
        row("full stop inside", u"**海港开工。**明日继续"_s, u"<strong>海港开工。</strong>明日继续"_s);
        row("brackets", u"**海港计划（一期）**开工"_s, u"<strong>海港计划（一期）</strong>开工"_s);
        row("brackets after Latin", u"Dock**（码头）**今日开放"_s, u"Dock<strong>（码头）</strong>今日开放"_s);
        row("book title", u"读**《海港》**后"_s, u"读<strong>《海港》</strong>后"_s);
        row("currency", u"票价**￥20**起，另收**€3**税"_s, u"票价<strong>￥20</strong>起，另收<strong>€3</strong>税"_s);
        row("colon between two", u"**一：**甲。**二：**乙"_s, u"<strong>一：</strong>甲。<strong>二：</strong>乙"_s);
        row("one star", u"*海港。*今日"_s, u"<em>海港。</em>今日"_s);
        row("three stars", u"***海港。***今日"_s, u"<em><strong>海港。</strong></em>今日"_s);
        row("strong in emphasis", u"*海**（港）**湾。*今日"_s, u"<em>海<strong>（港）</strong>湾。</em>今日"_s);
        row("rule of three", u"海*“港**湾”*开"_s, u"海<em>“港**湾”</em>开"_s);
        row("what is left of a run", u"海***“港”**湾"_s, u"海*<strong>“港”</strong>湾"_s);
        row("code", u"键入**`make`**即可"_s, u"键入<strong><code>make</code></strong>即可"_s);
        row("link", u"见**[图](https://x.example)**示"_s,
            u"见<strong><a href=\"https://x.example\">图</a></strong>示"_s);
        row("emoji after a quotation mark", u"**海港“一期”**🚢开工"_s, u"<strong>海港“一期”</strong>🚢开工"_s);
        row("white space inside", u"海* “计”*数"_s, u"海* “计”*数"_s);
        row("ideographic space inside", u"海*　“计”*数"_s, u"海*　“计”*数"_s);
        // Other scripts
        row("Hangul after brackets", u"**항구(port)**는 열린다"_s, u"<strong>항구(port)</strong>는 열린다"_s);
        row("Hangul jamo", u"ᄒ**(h)**ᅡ"_s, u"ᄒ<strong>(h)</strong>ᅡ"_s);
        row("kana", u"**港です！**次に"_s, u"<strong>港です！</strong>次に"_s);
        row("halfwidth kana", u"ﾐﾅﾄ**(港)**ﾆ"_s, u"ﾐﾅﾄ<strong>(港)</strong>ﾆ"_s);
        row("small kana of Ainu", u"ㇰ**(ku)**"_s, u"ㇰ<strong>(ku)</strong>"_s);
        row("supplementary planes", u"𠀀**(一)**𪛖、𲎯**(二)**𮯠"_s,
            u"𠀀<strong>(一)</strong>𪛖、𲎯<strong>(二)</strong>𮯠"_s);
        row("Tangut", u"𗀀**(t)**𘠀"_s, u"𗀀<strong>(t)</strong>𘠀"_s);
        row("not emoji, though they look so", u"a**㊙**b、a**〽**b、a**🈂**b"_s,
            u"a<strong>㊙</strong>b、a<strong>〽</strong>b、a<strong>🈂</strong>b"_s);
        row("emoji", u"港：a**🚢**b"_s, u"港：a**🚢**b"_s);
        // Variation selectors
        row("selector of an ideograph", u"邉󠄀**(辺)**"_s, u"邉󠄀<strong>(辺)</strong>"_s);
        row("standardised selector", u"港︀**(港)**"_s, u"港︀<strong>(港)</strong>"_s);
        row("text selector", u"㊗︎**(祝)**"_s, u"㊗︎<strong>(祝)</strong>"_s);
        row("selector after punctuation", u"**港。︀**Harbour"_s, u"<strong>港。︀</strong>Harbour"_s);
        row("fullwidth quotation marks", u"**“︁Port”︁**Hub"_s, u"<strong>“︁Port”︁</strong>Hub"_s);
        // `_`
        row("underscores beside Chinese", u"__港__：开放"_s, u"<strong>港</strong>：开放"_s);
        row("underscores inside Chinese", u"海_港_湾"_s, u"海_港_湾"_s);
        row("underscores with punctuation", u"海__“港”__湾"_s, u"海__“港”__湾"_s);
        row("underscore after a selector", u"港。︀_Harbour._"_s, u"港。︀<em>Harbour.</em>"_s);
        row("underscores after a fullwidth quotation mark", u"“︁Port”︁__Hub__"_s, u"“︁Port”︁<strong>Hub</strong>"_s);
        row("underscores around stars", u"_**海。**港_"_s, u"<em><strong>海。</strong>港</em>"_s);
        row("stars around underscores", u"港**_“海”_**湾"_s, u"港<strong><em>“海”</em></strong>湾"_s);
        // `~`
        row("strikethrough", u"价~~“高”~~低，价~（高）~低"_s, u"价<del>“高”</del>低，价<del>（高）</del>低"_s);
        row("strikethrough before Latin", u"~~旧价。~~New"_s, u"<del>旧价。</del>New"_s);
        row("strikethrough in strong", u"港**~~“旧”~~**新"_s, u"港<strong><del>“旧”</del></strong>新"_s);
        row("strong in strikethrough", u"港~~**“旧”**~~新"_s, u"港<del><strong>“旧”</strong></del>新"_s);
        row("lengths that differ", u"港~“旧”~~新"_s, u"港~“旧”~~新"_s);
        row("three tildes", u"港~~~“旧”~~~新"_s, u"港~~~“旧”~~~新"_s);
        // Where delimiters mean nothing
        row("escaped", u"海\\*\\*“计”\\*\\*数"_s, u"海**“计”**数"_s);
        row("escaped in part", u"海\\*“计”\\**数"_s, u"海*“计”**数"_s);
        row("backslashes in pairs", u"海\\\\**“计”**数"_s, u"海\\<strong>“计”</strong>数"_s);
        row("an escape after it", u"海**\\[计\\]**数"_s, u"海<strong>[计]</strong>数"_s);
        row("code span", u"`海**“计”**数`"_s, u"<code>海**“计”**数</code>"_s);
        row("address and title", u"[a](https://x.example/海*“b \"海*“b\")"_s,
            u"<a href=\"https://x.example/海*“b\" title=\"海*“b\">a</a>"_s);
        row("address in angle brackets", u"<https://x.example/海*“b”*>"_s,
            u"<a href=\"https://x.example/海*“b”*\">https://x.example/海*“b”*</a>"_s);
        row("bare address", u"见 https://x.example/海**（b 处"_s,
            u"见 <a href=\"https://x.example/海**（b\">https://x.example/海**（b</a> 处"_s);
        row("tag", u"<span title=\"海*“b”*港\">港</span>"_s, u"<span title=\"海*“b”*港\">港</span>"_s);
        row("entity", u"**真，**&#8203;她"_s, u"<strong>真，</strong>\u200b她"_s);
        row("reference", u"[海**“计”**数]\n\n[海**“计”**数]: https://x.example"_s,
            u"<a href=\"https://x.example\">海<strong>“计”</strong>数</a>"_s);
        row("over two lines", u"**海港。\n第二**行"_s, u"<strong>海港。第二</strong>行"_s);
        // As CommonMark without CJK
        row("nothing Chinese", u"a**\"b\"**c **d.**e **“f”**g a~~(b)~~c"_s,
            u"a**&quot;b&quot;**c **d.**e **“f”**g a~~(b)~~c"_s);
        row("symbols without Chinese", u"a *∇*b **€** d"_s, u"a *∇*b <strong>€</strong> d"_s);
        row("symbols without Chinese, repaired", u"a**∇ b** c"_s, u"a<strong>∇ b</strong> c"_s);
        row("symbol of a supplementary plane", u"a**𝜵(b)**c"_s, u"a**𝜵(b)**c"_s);
        row("symbols that stand elsewhere", u"€ **a**b ∇ c"_s, u"€ <strong>a</strong>b ∇ c"_s);
    }
    void emphasises()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, paragraph);
        QCOMPARE(htmlOf(markdown), "<p>"_L1 + paragraph + "</p>"_L1);
    }

    void knowsBlocks_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::newRow("quote") << u">**海港。**今日"_s
                               << u"<blockquote><p><strong>海港。</strong>今日</p>\n</blockquote>"_s;
        QTest::newRow("heading") << u"# **海港。**今日"_s << u"<h1><strong>海港。</strong>今日</h1>"_s;
        QTest::newRow("table") << u"|**海港。**今日|\n|-|\n|~~“旧”~~新|"_s
                               << u"<table><thead><tr><th><strong>海港。</strong>今日</th>\n</tr></thead>\n"
                                  "<tbody><tr><td><del>“旧”</del>新</td>\n</tr>\n</tbody></table>"_s;
        QTest::newRow("bar between cells") << u"|海|港|\n|-|-|\n|**“一”**|**二。**三|"_s
                                           << u"<table><thead><tr><th>海</th>\n<th>港</th>\n</tr></thead>\n"
                                              "<tbody><tr><td><strong>“一”</strong></td>\n"
                                              "<td><strong>二。</strong>三</td>\n</tr>\n</tbody></table>"_s;
        QTest::newRow("fence") << u"```海**“\n海**“计\n```"_s << u"<pre><code>海**“计</code></pre>"_s;
        QTest::newRow("list") << u"* **海。**港\n* * *\n"_s << u"<ul>\n<li><strong>海。</strong>港</li>\n</ul>\n<hr>"_s;
        QTest::newRow("unused footnote") << u"[^1]: **“海”**港\n"_s << u"<p>[^1]: <strong>“海”</strong>港</p>"_s;
    }
    void knowsBlocks()
    {
        QFETCH(const QString, markdown);
        QTEST(htmlOf(markdown), "html");
    }

    void marksOnlyWhatMayDiffer_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("places");
        QTest::newRow("ASCII") << u"a**\"b\"**c * d\n***\n* e"_s << 0;
        QTest::newRow("letters") << u"**海港**今日 snake_case列_车"_s << 0;
        QTest::newRow("spaces") << u"海 **港** 海\n* 港\n\n***\n"_s << 0;
        QTest::newRow("punctuation") << u"**海。**港"_s << 1;
        QTest::newRow("neighbours too") << u"_**海。**_港"_s << 4;
        QTest::newRow("nothing") << QString() << 0;
    }
    void marksOnlyWhatMayDiffer()
    {
        QFETCH(const QString, text);
        QFETCH(const int, places);
        QCOMPARE(int(emphasisPlaces(text).size()), places);
    }

    void knowsCjk()
    {
        for (const char32_t c : U"海港。（ｱ가ᄀㄅ〰𠀀🈁")
            QCOMPARE(isCjk(c), c != 0 && c != U'🈁');
        for (const char32_t c : U"aé“…—🚢€④½")
            QVERIFY(!isCjk(c));
        QVERIFY(hasCjk(u"a 𠀀"));
        QVERIFY(hasCjk(u"“\ufe01a"));
        QVERIFY(!hasCjk(u"a “é” 🚢 \xd840"));
        QVERIFY(!hasCjk({}));
        QVERIFY(needsFlanks(u"a 𠀀"));
        QVERIFY(needsFlanks(u"a *∇b"));
        QVERIFY(needsFlanks(u"a 🚢__b"));
        QVERIFY(!needsFlanks(u"a * ∇ **é “**b”** 5 € $*+"));
        QVERIFY(!needsFlanks({}));
    }

    void takesAnUnusedMark()
    {
        const QString text = u"**海。**港 "_s;
        const auto first = prepare(text);
        QVERIFY(first);
        const QString mark = QString::fromUcs4(&first->mark, 1);
        for (const QString &used :
             {mark, u"&#x%1;"_s.arg(uint(first->mark), 0, 16), u"&#%1;"_s.arg(uint(first->mark))}) {
            const QString crowded = text + used;
            const auto other = prepare(crowded);
            QVERIFY(other);
            QVERIFY(other->mark != first->mark);
            const auto tree = Tree::parse(crowded);
            // A character no text may hold.
            QCOMPARE(tree->text(0), u"海。港 \ufffd"_s);
        }
        QString all = text;
        for (char32_t c = 0x100000; c <= 0x10ffff; ++c)
            all += QString::fromUcs4(&c, 1);
        QVERIFY(!prepare(all));
        QVERIFY(Tree::parse(all)->text(0).startsWith(u"**海。**港 ")); // plain CommonMark, then
    }

    void keepsLines()
    {
        const auto tree = Tree::parse(u"a\n\n海**“港”**今\n日**。港**\n_**海。**_港"_s);
        QVERIFY(tree);
        QCOMPARE(tree->nodes().back().lines, (LineSpan{5, 5}));
        QCOMPARE(tree->node(tree->children(0).back()).lines, (LineSpan{3, 5}));
    }

    void hostile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("openers") << u"海**“"_s.repeated(20000);
        QTest::newRow("closers") << u"”**海"_s.repeated(20000);
        QTest::newRow("all kinds") << u"海**“_“~~“"_s.repeated(10000);
        QTest::newRow("one run") << u"海"_s + u"*~_"_s.repeated(20000) + u"。"_s;
        QTest::newRow("backslashes") << u"海"_s + u"\\"_s.repeated(50000) + u"**。**"_s;
        QTest::newRow("ends in the middle") << u"海**"_s;
        QTest::newRow("lone surrogate") << u"海**\xd840**。**\xdc00"_s;
    }
    void hostile()
    {
        QFETCH(const QString, text);
        const auto tree = Tree::parse(text);
        QVERIFY(tree || tree.error().kind == Error::Kind::TooDeep);
    }
};

QTEST_GUILESS_MAIN(CjkEmphasisTest)
#include "tst_cjkemphasis.moc"
