// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/textunits.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

namespace {

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return !isVisibleUnit(c.unicode()); });
    return text;
}

} // namespace

/// Places in canonical texts and in the page: mentions, find.
class TestArticleText final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_article = test::sampleArticle();
        m_view = std::make_unique<ArticleView>();
        m_view->resize(900, 600);
        m_view->show();
        QVERIFY(test::showAndWait(*m_view, m_article));
    }

    void cleanup()
    {
        m_view->clearMentions();
        m_view->clearFind();
    }

    void cleanupTestCase() { m_view.reset(); }

    void mentionsStandWhereTheTextSays_data()
    {
        QTest::addColumn<qint64>("id");
        QTest::addColumn<QString>("surface");
        QTest::newRow("in a title, over bold") << 101LL << u"“双塔”数据中心获批"_s;
        QTest::newRow("from the title into the body") << 101LL << u"获批\n“双塔”数据"_s;
        QTest::newRow("emphasis with a space") << 101LL << u"48.6 亿元"_s;
        QTest::newRow("link text") << 101LL << u"青禾集团"_s;
        QTest::newRow("across paragraphs") << 101LL << u"承建。\n首期"_s;
        QTest::newRow("list item with code") << 102LL << u"支持 Markdown 导出"_s;
        QTest::newRow("nested list") << 102LL << u"公式补全"_s;
        QTest::newRow("across list items") << 102LL << u"石墨表\n按列"_s;
        QTest::newRow("table cell") << 103LL << u"Heron-7B"_s;
        QTest::newRow("across table cells") << 103LL << u"7B\t71.4"_s;
        QTest::newRow("code over several spans") << 104LL << u"def greet(name: str)"_s;
        QTest::newRow("code over lines") << 104LL << u"str:\n    # 全角"_s;
        QTest::newRow("after code") << 104LL << u"运行即可"_s;
        QTest::newRow("after images") << 105LL << u"不断"_s;
        QTest::newRow("no title of its own") << 106LL << u"没有单独标题"_s;
        QTest::newRow("full-width space") << 106LL << u"Ｆｕｌｌ　Ｗｉｄｔｈ"_s;
        QTest::newRow("the very first units") << 103LL << u"三款"_s;
        QTest::newRow("the very last unit") << 103LL << u"领先。"_s;
    }

    void mentionsStandWhereTheTextSays()
    {
        QFETCH(qint64, id);
        QFETCH(QString, surface);
        const QString text = m_article.items[id - 101].text;
        const qsizetype start = text.indexOf(surface);
        QVERIFY(start >= 0);
        m_view->showMentions({{{id}, {start, start + surface.size()}}}, entity::Type::Product);
        const QStringList painted = this->painted(u"entity-product"_s);
        QCOMPARE(painted.size(), 1);
        QCOMPARE(withoutSpace(painted[0]), withoutSpace(surface));
    }

    void pageAndTextHaveTheSameUnits()
    {
        for (const ArticleItem &item : std::as_const(m_article.items)) {
            m_view->showMentions({{item.id, {0, item.text.size()}}}, entity::Type::Org);
            const QStringList painted = this->painted(u"entity-org"_s);
            QCOMPARE(painted.size(), 1);
            QCOMPARE(withoutSpace(painted[0]), withoutSpace(item.text));
        }
    }

    /// From a digest's bytes to what is painted, through parser, sanitizer, highlighter and engine.
    void parsedDigestsKeepTheUnits()
    {
        const Article article = test::parsedArticle(QByteArray(R"(# 每日摘要 2026-02-01

## 1. 海鲸发布**“远航”**模型 &amp; 工具

正文**“双引号”**加粗，*斜体* 与 ~~删除~~，`内联 <code>`，[链接 *文字*](https://example.org/a "标题")。
软换行 across lines
![图片](https://example.org/i.png) 图后文字 &copy; 2026 😀 e\u0301。

- [x] 已完成
- 列表项一
  1. 嵌套 **一**
  2. 嵌套二

> 引用里的段落
>
> 第二段[^1]

[^1]: 脚注内容。

## 2. 表格与代码

| 名称 | 数值 |
|:--|--:|
| **甲** | 1,000 |
| `乙\|丙` | ２，０００ |

```cpp
template<class T> bool less(T a, T b) { return a < b && b > a; } // 比较

	"tab"
```

    缩进代码 <b>

## 3. 生 HTML

<details><summary>展开</summary>

里面的**段落**

</details>

H<sub>2</sub>O 与 <kbd>Ctrl</kbd>，<script>alert(1)</script>尾巴<br>换行。

<div align="center"><p>居中 <em>块</em></p></div>

***

## 4. 只有标题
)"),
                                                    u"2026-02-01.md"_s);
        QVERIFY(article.items.size() >= 3);
        QVERIFY(test::showAndWait(*m_view, article));
        for (const ArticleItem &item : article.items) {
            const QString expected = withoutSpace(item.text);
            m_view->showMentions({{item.id, {0, item.text.size()}}}, entity::Type::Org);
            const QStringList painted = this->painted(u"entity-org"_s);
            QCOMPARE(painted.size(), 1);
            QCOMPARE(withoutSpace(painted[0]), expected);
            const QString shown = test::evaluate(
                                      m_view->page(),
                                      u"(() => { const item = document.getElementById('item-%1').cloneNode(true); "
                                      u"item.querySelectorAll('[data-aside], .number').forEach(e => e.remove()); "
                                      u"return item.textContent; })()"_s.arg(item.id.value))
                                      .toString();
            QCOMPARE(withoutSpace(shown), expected);
        }
        QVERIFY(test::evaluate(m_view->page(), u"getComputedStyle(document.querySelector('pre span')).color !== "
                                               u"getComputedStyle(document.querySelector('pre')).color"_s)
                    .toBool());
        QVERIFY(test::showAndWait(*m_view, m_article));
    }

    /// Both sides have a table of what counts; a text of every doubtful unit shows that it is the same one.
    void bothTablesAgree()
    {
        QString doubtful;
        for (char16_t unit = 0x80; unit < 0xd800; ++unit) {
            if (!QChar(unit).isLetterOrNumber()) {
                doubtful += QChar(unit);
            }
        }
        for (char16_t unit = 0xfdf0; unit < 0xfffe; ++unit) {
            doubtful += QChar(unit);
        }
        Article article = m_article;
        article.items = {m_article.items.constFirst()};
        article.items[0].titleHtml.clear();
        article.items[0].bodyHtml = u"<p>"_s + doubtful.toHtmlEscaped() + u"END</p>"_s;
        article.items[0].text = doubtful + u"END"_s;
        QVERIFY(test::showAndWait(*m_view, article));
        m_view->showMentions({{{101}, {doubtful.size(), doubtful.size() + 3}}}, entity::Type::Org);
        QCOMPARE(painted(u"entity-org"_s), QStringList{u"END"_s});
        QVERIFY(test::showAndWait(*m_view, m_article));
    }

    void currentMentionIsApartAndInSight()
    {
        QList<ItemSpan> mentions;
        for (const ArticleItem &item : std::as_const(m_article.items)) {
            const QString surface = u"隐私"_s;
            if (const qsizetype at = item.text.indexOf(surface); at >= 0) {
                mentions.append({item.id, {at, at + surface.size()}});
            }
        }
        QCOMPARE(mentions.size(), 6);
        m_view->showMentions(mentions, entity::Type::Person, 4);
        QCOMPARE(painted(u"entity-person"_s).size(), 5);
        QCOMPARE(painted(u"entity-person-current"_s), QStringList{u"隐私"_s});
        QTRY_COMPARE(m_view->currentItem(), ItemId{111});
        const double top = rangeTop(u"entity-person-current"_s);
        QVERIFY(top > 0 && top < 560);

        m_view->showMentions(mentions, entity::Type::Money, 0);
        QVERIFY(painted(u"entity-person"_s).isEmpty());
        QVERIFY(painted(u"entity-person-current"_s).isEmpty());
        QCOMPARE(painted(u"entity-money-current"_s).size(), 1);
        m_view->clearMentions();
        QVERIFY(painted(u"entity-money"_s).isEmpty());
        QVERIFY(painted(u"entity-money-current"_s).isEmpty());
    }

    void whatIsPointedAtAndMarkedHasLayersOfItsOwn()
    {
        const ItemSpan first{{101}, {0, 2}};
        const ItemSpan second{{102}, {0, 2}};
        m_view->showMentions({first}, entity::Type::Person, 0);
        m_view->markEntities({{entity::Type::Org, {first, second}}, {entity::Type::Work, {second}}});
        m_view->hintMentions({second}, entity::Type::Org);
        QCOMPARE(painted(u"marked-org"_s).size(), 2);
        QCOMPARE(painted(u"marked-work"_s).size(), 1);
        QCOMPARE(painted(u"hint-org"_s).size(), 1);
        QCOMPARE(painted(u"entity-person-current"_s).size(), 1);
        m_view->hintMentions({}, entity::Type::Org);
        QVERIFY(painted(u"hint-org"_s).isEmpty());
        m_view->markEntities({{entity::Type::Work, {second}}});
        QVERIFY(painted(u"marked-org"_s).isEmpty());
        QCOMPARE(painted(u"marked-work"_s).size(), 1);
        m_view->clearMentions();
        QVERIFY(painted(u"entity-person-current"_s).isEmpty());
        QCOMPARE(painted(u"marked-work"_s).size(), 1);
        m_view->markEntities({});
        QVERIFY(painted(u"marked-work"_s).isEmpty());
    }

    void badPlacesAreLeftOut()
    {
        m_view->showMentions(
            {{{101}, {5, 5}}, {{101}, {9'000, 9'010}}, {{101}, {-4, -1}}, {{999}, {0, 4}}, {{102}, {0, 2}}},
            entity::Type::Event, 1);
        QCOMPARE(painted(u"entity-event"_s), QStringList{u"本周"_s});
        QVERIFY(painted(u"entity-event-current"_s).isEmpty());
    }

    void paintingLeavesTheDocumentAlone()
    {
        const QString before = bodyHtml();
        m_view->showMentions({{{101}, {0, 9}}, {{102}, {3, 30}}}, entity::Type::Place, 1);
        m_view->find(u"数据"_s);
        QTRY_VERIFY(!painted(u"found-current"_s).isEmpty());
        m_view->clearFind();
        m_view->clearMentions();
        QCOMPARE(bodyHtml(), before);
    }

    void find_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("total");
        QTest::addColumn<QString>("first");
        QTest::newRow("plain") << u"公式补全"_s << 1 << u"公式补全"_s;
        QTest::newRow("case") << u"LINENNOTE"_s << 1 << u"LinenNote"_s;
        QTest::newRow("width and case, both ways") << u"ＦＵＬＬ width"_s << 2 << u"Ｆｕｌｌ　Ｗｉｄｔｈ"_s;
        QTest::newRow("over bold") << u"“双塔”数据中心"_s << 2 << u"“双塔”数据中心"_s;
        QTest::newRow("in folded matter") << u"暗语 杜鹃"_s << 1 << u"暗语 杜鹃"_s;
        QTest::newRow("in the head") << u"每日科技摘要"_s << 1 << u"每日科技摘要"_s;
        QTest::newRow("not over paragraphs") << u"承建。首期"_s << 0 << QString();
        QTest::newRow("not in controls") << u"Bookmark"_s << 0 << QString();
        QTest::newRow("not in placeholders") << u"新机正面"_s << 0 << QString();
        QTest::newRow("not what markup says") << u"<strong>"_s << 0 << QString();
        QTest::newRow("only spaces") << u"  　"_s << 0 << QString();
        QTest::newRow("empty") << QString() << 0 << QString();
    }

    void find()
    {
        QFETCH(QString, text);
        QFETCH(int, total);
        QFETCH(QString, first);
        m_view->showItem({101});
        QSignalSpy found(m_view.get(), &ArticleView::findChanged);
        m_view->find(text);
        QVERIFY(found.wait());
        QCOMPARE(found[0][0].toInt(), total > 0 ? 1 : 0);
        QCOMPARE(found[0][1].toInt(), total);
        QCOMPARE(painted(u"found"_s).size(), total);
        QCOMPARE(painted(u"found-current"_s), total > 0 ? QStringList{first} : QStringList());
        if (total > 0) {
            const double top = rangeTop(u"found-current"_s);
            QVERIFY2(top >= 0 && top < 600, qPrintable(QString::number(top)));
        }
    }

    void findGoesRound()
    {
        m_view->showItem({109});
        QTRY_COMPARE(m_view->currentItem(), ItemId{109});
        QSignalSpy found(m_view.get(), &ArticleView::findChanged);
        const auto step = [&](bool backward) {
            found.clear();
            m_view->find(u"续航"_s, backward);
            return found.wait() ? found[0][0].toInt() : -1;
        };
        QCOMPARE(step(false), 3); // the first from where one reads: items 107 to 112 have one each
        QTRY_COMPARE(m_view->currentItem(), ItemId{109});
        QCOMPARE(step(false), 4);
        QCOMPARE(step(true), 3);
        QCOMPARE(step(true), 2);
        QCOMPARE(step(true), 1);
        QCOMPARE(step(true), 6);
        QTRY_COMPARE(m_view->currentItem(), ItemId{112});
        QCOMPARE(step(false), 1);
        m_view->clearFind();
        QVERIFY(painted(u"found"_s).isEmpty());
        QVERIFY(painted(u"found-current"_s).isEmpty());
    }

    void whatIsFoundElsewhereIsMarkedAndSteppedThrough()
    {
        m_view->showItem({109});
        QTRY_COMPARE(m_view->currentItem(), ItemId{109});
        QSignalSpy found(m_view.get(), &ArticleView::findChanged);
        m_view->showFound({{{107}, {0, 2}}, {{109}, {1, 4}}, {{112}, {0, 3}}}, 1);
        QVERIFY(found.wait());
        QCOMPARE(found.takeFirst(), (QVariantList{2, 3}));
        QCOMPARE(painted(u"found"_s).size(), 3);
        QCOMPARE(painted(u"found-current"_s).value(0).size(), 3);
        m_view->findNext();
        QVERIFY(found.wait());
        QCOMPARE(found.takeFirst(), (QVariantList{3, 3}));
        QTRY_COMPARE(m_view->currentItem(), ItemId{112});
        m_view->findNext();
        QVERIFY(found.wait());
        QCOMPARE(found.takeFirst(), (QVariantList{1, 3}));
        m_view->findNext(true);
        QVERIFY(found.wait());
        QCOMPARE(found.takeFirst(), (QVariantList{3, 3}));
        m_view->find(u"续航"_s);
        QTRY_COMPARE(painted(u"found"_s).size(), 6);
        m_view->showFound({});
        QTRY_VERIFY(painted(u"found"_s).isEmpty());
    }

    void foldedMatterOpensForAMatch()
    {
        const QString open = u"document.querySelector('.matter.folded').open"_s;
        (void)test::evaluate(m_view->page(), open + u" = false"_s);
        m_view->find(u"转发请注明"_s);
        QTRY_VERIFY(test::evaluate(m_view->page(), open).toBool());
    }

    void foldedMatterLeadsToItsSource()
    {
        // By keyboard: the line opens, and the button below it is next.
        QSignalSpy asked(m_view.get(), &ArticleView::inspectionRequested);
        (void)test::evaluate(m_view->page(), u"document.querySelector('.matter.folded').open = true; "
                                             "document.querySelector('.matter.folded button').focus(); "
                                             "document.activeElement.click(); 1"_s);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), 77);
        (void)test::evaluate(m_view->page(), u"document.querySelector('.matter.folded').open = false"_s);
    }

private:
    [[nodiscard]] QStringList painted(const QString &name) const
    {
        // As toString() gives it, but without what the page adds of its own.
        return test::evaluate(
                   m_view->page(),
                   u"Array.from(CSS.highlights.get('%1') ?? [], range => { const part = range.cloneContents(); "
                   u"part.querySelectorAll('[data-aside]').forEach(e => e.remove()); return part.textContent; })"_s.arg(
                       name))
            .toStringList();
    }

    [[nodiscard]] double rangeTop(const QString &name) const
    {
        return test::evaluate(m_view->page(),
                              u"[...CSS.highlights.get('%1')][0].getBoundingClientRect().top"_s.arg(name))
            .toDouble();
    }

    [[nodiscard]] QString bodyHtml() const
    {
        return test::evaluate(m_view->page(),
                              u"Array.from(document.querySelectorAll('.title, .body'), e => e.innerHTML).join()"_s)
            .toString();
    }

    Article m_article;
    std::unique_ptr<ArticleView> m_view;
};

GLEANER_ENGINE_MAIN(TestArticleText)
#include "tst_articletext.moc"
