// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/preparation.h"
#include "core/markdown/tree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::markdown;

class CjkEmphasisTest : public QObject {
    Q_OBJECT

private slots:
    void emphasises_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        const auto row = [](const char *name, const QString &markdown, const QString &html) {
            QTest::newRow(name) << markdown << html;
        };
        row("closing quotation mark", u"**“海港计划”**数据中心"_s, u"<p><strong>“海港计划”</strong>数据中心</p>"_s);
        row("opening quotation mark", u"海港**“计划”**数据"_s, u"<p>海港<strong>“计划”</strong>数据</p>"_s);
        row("ASCII quotation marks", u"海港**\"计划\"**数据"_s, u"<p>海港<strong>&quot;计划&quot;</strong>数据</p>"_s);
        row("Chinese punctuation", u"**海港计划：**今日开工"_s, u"<p><strong>海港计划：</strong>今日开工</p>"_s);
        row("brackets", u"**海港计划（一期）**开工"_s, u"<p><strong>海港计划（一期）</strong>开工</p>"_s);
        row("book title", u"读**《海港》**后"_s, u"<p>读<strong>《海港》</strong>后</p>"_s);
        row("emphasis", u"*海港。*今日"_s, u"<p><em>海港。</em>今日</p>"_s);
        row("both", u"***海港。***今日"_s, u"<p><em><strong>海港。</strong></em>今日</p>"_s);
        row("Latin letters after", u"**海港。**AI"_s, u"<p><strong>海港。</strong>AI</p>"_s);
        row("Latin punctuation before Chinese", u"**Harbour (one)**今日"_s,
            u"<p><strong>Harbour (one)</strong>今日</p>"_s);
        row("code", u"我可以**`code`**吗"_s, u"<p>我可以<strong><code>code</code></strong>吗</p>"_s);
        row("link", u"我可以**[a](https://x.example)**吗"_s,
            u"<p>我可以<strong><a href=\"https://x.example\">a</a></strong>吗</p>"_s);
        row("Korean", u"**이 용어(term)**를 강조"_s, u"<p><strong>이 용어(term)</strong>를 강조</p>"_s);
        row("Japanese", u"**重要です！**次に"_s, u"<p><strong>重要です！</strong>次に</p>"_s);
        row("two in a line", u"**一：**甲。**二：**乙"_s, u"<p><strong>一：</strong>甲。<strong>二：</strong>乙</p>"_s);
        row("beyond the basic plane", u"**𠀀。**𠀁"_s, u"<p><strong>𠀀。</strong>𠀁</p>"_s);
        row("in a quote", u">**海港。**今日"_s, u"<blockquote><p><strong>海港。</strong>今日</p>\n</blockquote>"_s);
        row("in a table", u"|**海港。**今日|\n|-|"_s,
            u"<table><thead><tr><th><strong>海港。</strong>今日</th>\n</tr></thead>\n</table>"_s);
        row("as CommonMark", u"**海港**今日 **海港。** 今日"_s,
            u"<p><strong>海港</strong>今日 <strong>海港。</strong> 今日</p>"_s);
        row("escaped", u"海港\\*\\*“计划”\\*\\*数据"_s, u"<p>海港**“计划”**数据</p>"_s);
        row("escaped in part", u"海\\*“计划”\\**数据"_s, u"<p>海*“计划”**数据</p>"_s);
        row("an escape after it", u"海**\\[计划\\]**数据"_s, u"<p>海<strong>[计划]</strong>数据</p>"_s);
        row("code keeps its stars", u"`海**“计划”**数据`"_s, u"<p><code>海**“计划”**数据</code></p>"_s);
        row("code block keeps its stars", u"```海**“\n海**“计\n```"_s, u"<pre><code>海**“计</code></pre>"_s);
        row("address keeps its stars", u"[a](https://x.example/海*“b \"海*“b\")"_s,
            u"<p><a href=\"https://x.example/海*“b\" title=\"海*“b\">a</a></p>"_s);
        row("reference", u"[海**“计”**数]\n\n[海**“计”**数]: https://x.example"_s,
            u"<p><a href=\"https://x.example\">海<strong>“计”</strong>数</a></p>"_s);
        row("spaces stay outside", u"海** “计”**数"_s, u"<p>海** “计”**数</p>"_s);
        row("without CJK", u"a**\"b\"**c **d.**e **“f”**g"_s, u"<p>a**&quot;b&quot;**c **d.**e **“f”**g</p>"_s);
    }
    void emphasises()
    {
        QFETCH(const QString, markdown);
        const auto tree = Tree::parse(markdown);
        QVERIFY(tree);
        const NodeId root = 0;
        QTEST(tree->html(std::span(&root, 1)).trimmed(), "html");
    }

    void leavesOthersAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no CJK") << u"a**\"b\"**c * d\n***\n* e\n**“f”**g"_s;
        QTest::newRow("plain Chinese") << u"**海港**今日，列车 *开行*"_s;
        QTest::newRow("punctuation on both sides") << u"，**“海港”**。"_s;
        QTest::newRow("spaces") << u"海 **“港”** 海\n* 港\n\n***\n"_s;
        QTest::newRow("quotes and cells") << u"> >**海**\n|**海**|"_s;
        QTest::newRow("other delimiters") << u"_**海**_ ~~**海**~~"_s;
        QTest::newRow("nothing") << QString();
    }
    void leavesOthersAlone()
    {
        QFETCH(const QString, text);
        QVERIFY(emphasisPlaces(text).empty());
    }

    void takesAnUnusedHelper()
    {
        const QString text = u"**海。**港 "_s;
        const auto first = prepare(text);
        QVERIFY(first);
        for (const QString &used : {QString(first->helper), u"&#x%1;"_s.arg(first->helper.unicode(), 0, 16),
                                    u"&#%1;"_s.arg(first->helper.unicode())}) {
            const QString crowded = text + used;
            const auto other = prepare(crowded);
            QVERIFY(other);
            QVERIFY(other->helper != first->helper);
            const auto tree = Tree::parse(crowded);
            QCOMPARE(tree->text(0), u"海。港 "_s + first->helper);
        }
        QString all = text;
        for (char16_t c = 0xe000; c < 0xf900; ++c)
            all += QChar(c);
        QVERIFY(!prepare(all));
        QCOMPARE(Tree::parse(all)->text(0), all);
    }

    void keepsLines()
    {
        const auto tree = Tree::parse(u"a\n\n海**“港”**今\n日**。港**"_s);
        QVERIFY(tree);
        QCOMPARE(tree->nodes().back().lines, (LineSpan{4, 4}));
        QCOMPARE(tree->node(tree->children(0).back()).lines, (LineSpan{3, 4}));
    }
};

QTEST_GUILESS_MAIN(CjkEmphasisTest)
#include "tst_cjkemphasis.moc"
