// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/highlightlayer.h"
#include "app/article/textunits.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;
using annotation::Colour;

namespace {

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return !isVisibleUnit(c.unicode()); });
    return text;
}

/// Invented news with what makes page and text differ: emoji, markup, a table, code, lists.
constexpr auto Digest = u8R"(# 每日摘要 2026-02-01

## 1. 火箭 🚀 试飞 **成功**

试飞 🚀🚀 在清晨完成，[官方 *公告*](https://example.org/a)称“一切正常” 👍。
软换行 across lines。

- 列表项一 😀
  1. 嵌套 **一**
- 列表项二

## 2. 表格

| 名称 | 数值 |
|:--|--:|
| 甲 😀 | 1,000 |
| 乙 | 2,000 |

表格之后 `code 🚀` 结束。
)";

} // namespace

/// What a person marked, on the page: painted, pointed at, clicked; and what is selected, as a place in the text.
class TestArticleHighlights final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_article = test::parsedArticle(QByteArray(reinterpret_cast<const char *>(Digest)), u"2026-02-01.md"_s);
        QCOMPARE(m_article.items.size(), 2);
        m_view = std::make_unique<ArticleView>();
        m_view->resize(900, 600);
        m_view->show();
        QVERIFY(test::showAndWait(*m_view, m_article));
    }

    void init()
    {
        layer().setHighlights({});
        layer().setCurrent({});
        run(u"getSelection().removeAllRanges()"_s);
    }

    void cleanupTestCase() { m_view.reset(); }

    void passagesArePaintedWhereTheyStand_data()
    {
        QTest::addColumn<int>("item");
        QTest::addColumn<QString>("words");
        QTest::newRow("emoji") << 0 << u"🚀🚀"_s;
        QTest::newRow("behind emoji") << 0 << u"在清晨"_s;
        QTest::newRow("over a link with emphasis") << 0 << u"官方 公告称"_s;
        QTest::newRow("from the title into the body") << 0 << u"成功\n试飞"_s;
        QTest::newRow("over a soft break") << 0 << u"👍。软换行"_s;
        QTest::newRow("over list items") << 0 << u"项一 😀\n嵌套 一\n列表"_s;
        QTest::newRow("table cell") << 1 << u"甲 😀"_s;
        QTest::newRow("over table cells and rows") << 1 << u"1,000\n乙"_s;
        QTest::newRow("code") << 1 << u"code 🚀"_s;
    }

    void passagesArePaintedWhereTheyStand()
    {
        QFETCH(int, item);
        QFETCH(QString, words);
        for (const Colour colour : annotation::Colours) {
            layer().setHighlights({{{5}, place(item, words), colour}});
            const QStringList painted = this->painted(u"mark-"_s + annotation::colourKey(colour));
            QCOMPARE(painted.size(), 1);
            QCOMPARE(withoutSpace(painted[0]), withoutSpace(words));
        }
    }

    void selectionsAreToldAsPlaces_data() { passagesArePaintedWhereTheyStand_data(); }

    /// The way back: what is selected where a passage is painted is told as that passage.
    void selectionsAreToldAsPlaces()
    {
        QFETCH(int, item);
        QFETCH(QString, words);
        layer().setHighlights({{{5}, place(item, words), Colour::Claim}});
        run(u"getSelection().addRange([...CSS.highlights.get('mark-claim')][0].cloneRange())"_s);
        const PageSelection selection = told();
        QCOMPARE(selection.state, PageSelection::State::Passage);
        QCOMPARE(selection.place, place(item, words));
        QCOMPARE(selection.words, words);
    }

    void selectionsEndWhereTheirWordsDo_data()
    {
        QTest::addColumn<QString>("select");
        QTest::addColumn<PageSelection::State>("state");
        QTest::addColumn<QString>("words");
        using enum PageSelection::State;
        QTest::newRow("nothing") << u"removeAllRanges()"_s << None << QString();
        QTest::newRow("a caret") << u"collapse(document.querySelector('#item-1 p').firstChild, 2)"_s << None
                                 << QString();
        QTest::newRow("white space only") << u"setBaseAndExtent(document.querySelector('#item-1 p').firstChild, 2, "
                                             u"document.querySelector('#item-1 p')"
                                             u".firstChild, 3)"_s
                                          << None << QString();
        QTest::newRow("backwards") << u"setBaseAndExtent(document.querySelector('#item-1 p').firstChild, 2, "
                                      u"document.querySelector('#item-1 p')"
                                      u".firstChild, 0)"_s
                                   << Passage << u"试飞"_s;
        QTest::newRow("into the footer and up to the next item")
            << u"setBaseAndExtent([...document.querySelectorAll('#item-1 li')].at(-1).firstChild, 2, "
               u"document.querySelector('#item-2'), 0)"_s
            << Passage << u"项二"_s;
        QTest::newRow("two items") << u"setBaseAndExtent(document.querySelector('#item-1 p').firstChild, 2, "
                                      u"document.querySelector('#item-2 .title'), 1)"_s
                                   << Several << QString();
        QTest::newRow("everything") << u"selectAllChildren(document.body)"_s << Several << QString();
        QTest::newRow("the digest's head")
            << u"selectAllChildren(document.querySelector('header.digest h1'))"_s << Outside << QString();
        QTest::newRow("controls") << u"selectAllChildren(document.querySelector('#item-1 > footer'))"_s << None
                                  << QString();
    }

    void selectionsEndWhereTheirWordsDo()
    {
        QFETCH(QString, select);
        run(u"getSelection()."_s + select);
        const PageSelection selection = told();
        QTEST(selection.state, "state");
        QTEST(selection.words, "words");
    }

    void wordsThatTheTextHasNotAreNoPassage()
    {
        run(u"getSelection().selectAllChildren(document.querySelector('#item-1 p'))"_s);
        QCOMPARE(told().state, PageSelection::State::Passage);
        run(u"document.querySelector('#item-1 p').firstChild.data = '试飞 🚀🚀 在清晨取消，'"_s);
        QCOMPARE(told().state, PageSelection::State::Unclear);
        QVERIFY(test::showAndWait(*m_view, m_article));
    }

    /// What is selected in the item's text in place of the page is a passage as well.
    void theTextInPlaceOfThePageTellsPlacesToo()
    {
        m_view->showItem(m_article.items[1].id);
        QTRY_COMPARE(m_view->currentItem(), m_article.items[1].id);
        m_view->setTextOnly(true);
        auto *text = m_view->findChild<QTextBrowser *>(u"itemText"_s);
        QTRY_VERIFY(text->isVisible());
        const auto select = [text](const QString &words) {
            text->setTextCursor(text->document()->find(words));
            return text->textCursor().hasSelection();
        };
        const auto asked = [this] {
            QSignalSpy told(&layer(), &HighlightLayer::selectionTold);
            m_view->askSelection();
            return told.count() == 1 ? told[0][0].value<PageSelection>() : PageSelection{};
        };
        QVERIFY(select(u"甲 😀"_s));
        QCOMPARE(asked().state, PageSelection::State::Passage);
        QCOMPARE(asked().place, place(1, u"甲 😀"_s));
        QVERIFY(select(u"code 🚀 结束"_s));
        QCOMPARE(asked().words, u"code 🚀 结束"_s);
        m_view->collapseSelection();
        QCOMPARE(asked().state, PageSelection::State::None);
        m_view->setTextOnly(false);
    }

    void whatOverlapsIsDeeper()
    {
        const ItemSpan outer = place(0, u"试飞 🚀🚀 在清晨完成"_s);
        const ItemSpan inner = place(0, u"在清晨"_s);
        const ItemSpan behind = place(0, u"完成，官方"_s);
        layer().setHighlights({{{5}, outer, Colour::Fact}, {{6}, inner, Colour::Fact}, {{7}, behind, Colour::Quote}});
        QCOMPARE(painted(u"mark-fact"_s), (QStringList{u"试飞 🚀🚀 在清晨完成"_s, u"在清晨"_s}));
        QCOMPARE(painted(u"mark-quote"_s), QStringList{u"完成，官方"_s});
        QCOMPARE(painted(u"mark-overlap"_s), (QStringList{u"在清晨"_s, u"完成"_s}));
        // Three over one another are one overlap, passages that only touch are none.
        layer().setHighlights({{{5}, outer, Colour::Fact}, {{6}, inner, Colour::Fact}, {{7}, inner, Colour::Doubt}});
        QCOMPARE(painted(u"mark-overlap"_s), QStringList{u"在清晨"_s});
        layer().setHighlights({{{6}, inner, Colour::Fact}, {{7}, behind, Colour::Doubt}});
        QVERIFY(painted(u"mark-overlap"_s).isEmpty());
    }

    /// Below what is found and the marks of entities, which stay to be seen.
    void otherMarksLieAbove()
    {
        layer().setHighlights({{{5}, place(0, u"在清晨"_s), Colour::Quote}});
        layer().setCurrent({5});
        m_view->markEntities({{entity::Type::Event, {place(0, u"清晨"_s)}}});
        m_view->find(u"清晨"_s);
        QTRY_COMPARE(painted(u"found-current"_s), QStringList{u"清晨"_s});
        const auto priority = [this](const QString &name) {
            return test::evaluate(m_view->page(), u"CSS.highlights.get('%1').priority"_s.arg(name)).toInt();
        };
        QVERIFY(priority(u"mark-quote"_s) < priority(u"mark-current"_s));
        QVERIFY(priority(u"mark-current"_s) < priority(u"marked-event"_s));
        QVERIFY(priority(u"mark-current"_s) < priority(u"found-current"_s));
        m_view->clearFind();
        m_view->markEntities({});
    }

    void badPlacesAreLeftOut()
    {
        layer().setHighlights({{{5}, {{1}, {5, 5}}, Colour::Fact},
                               {{6}, {{1}, {9'000, 9'010}}, Colour::Fact},
                               {{7}, {{99}, {0, 4}}, Colour::Fact},
                               {{8}, place(0, u"清晨"_s), Colour::Fact}});
        QCOMPARE(painted(u"mark-fact"_s), QStringList{u"清晨"_s});
    }

    void aClickChooses()
    {
        layer().setHighlights({{{5}, place(0, u"试飞 🚀🚀 在清晨完成"_s), Colour::Fact},
                               {{6}, place(0, u"清晨"_s), Colour::Doubt},
                               {{7}, place(0, u"官方"_s), Colour::Doubt}});
        const int pause = 2 * QApplication::doubleClickInterval();
        QSignalSpy chosen(&layer(), &HighlightLayer::chosen);
        const auto click = [&](const QString &mark, int index) {
            chosen.clear();
            // A second click so soon would be a double one, which selects a word.
            QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, middleOf(mark, index), pause);
            return chosen.wait(5'000) ? chosen.last()[0].value<HighlightId>() : HighlightId{-1};
        };
        QCOMPARE(click(u"mark-fact"_s, 0), HighlightId{5});
        QCOMPARE(click(u"mark-doubt"_s, 0), HighlightId{6}); // the shorter one
        layer().setCurrent({6});
        QCOMPARE(painted(u"mark-current"_s), QStringList{u"清晨"_s});
        chosen.clear();
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, test::centreOf(*m_view, u"#item-2 td"_s), pause);
        QVERIFY(chosen.wait());
        QCOMPARE(chosen.last()[0].value<HighlightId>(), HighlightId{});
        layer().setCurrent({});
        QVERIFY(painted(u"mark-current"_s).isEmpty());
    }

    void thePointerTells()
    {
        layer().setHighlights({{{5}, place(0, u"清晨"_s), Colour::Fact}});
        QSignalSpy pointed(&layer(), &HighlightLayer::pointedChanged);
        QTest::mouseMove(m_view->focusTarget(), middleOf(u"mark-fact"_s, 0));
        QTRY_COMPARE(pointed.count(), 1);
        QCOMPARE(pointed[0][0].value<HighlightId>(), HighlightId{5});
        QSignalSpy chosen(&layer(), &HighlightLayer::chosen);
        QVERIFY(layer().choosePointed());
        QCOMPARE(chosen.count(), 1);
        QTest::mouseMove(m_view->focusTarget(), QPoint(880, 590));
        QTRY_COMPARE(pointed.count(), 2);
        QCOMPARE(pointed[1][0].value<HighlightId>(), HighlightId{});
        QVERIFY(!layer().choosePointed());
    }

    void theChosenOneHasHandles()
    {
        layer().setHighlights({{{5}, place(0, u"清晨"_s), Colour::Fact}, {{6}, place(0, u"官方"_s), Colour::Fact}});
        QVERIFY(handle(u"end"_s).isNull());
        layer().setCurrent({5});
        QVERIFY(!handle(u"start"_s).isNull());
        QVERIFY(handle(u"start"_s).x() < handle(u"end"_s).x());
        // Both stand on the line of the words.
        QCOMPARE(handle(u"start"_s).y(), handle(u"end"_s).y());
        const QPoint before = handle(u"end"_s);
        layer().setCurrent({6});
        QVERIFY(handle(u"end"_s) != before);
        layer().setCurrent({});
        QVERIFY(handle(u"end"_s).isNull());
    }

    void edgesAreDragged_data()
    {
        QTest::addColumn<QString>("edge");
        QTest::addColumn<QString>("to"); // the edge comes to the end, or the beginning, of these words
        QTest::addColumn<int>("item");
        QTest::addColumn<QString>("words");
        QTest::newRow("end further") << u"end"_s << u"完成"_s << 0 << u"清晨完成"_s;
        QTest::newRow("end back") << u"end"_s << u"清"_s << 0 << u"清"_s;
        QTest::newRow("start back") << u"start"_s << u"试飞 🚀🚀"_s << 0 << u"试飞 🚀🚀 在清晨"_s;
        QTest::newRow("over paragraphs") << u"end"_s << u"列表项一"_s << 0
                                         << u"清晨完成，官方 公告称“一切正常” 👍。软换行 across lines。\n列表项一"_s;
        QTest::newRow("start behind the end") << u"start"_s << u"官方"_s << 0 << u"晨"_s;
        QTest::newRow("into another item")
            << u"end"_s << u"1,000"_s << 1
            << u"清晨完成，官方 公告称“一切正常” 👍。软换行 across lines。\n列表项一 😀\n嵌套 一\n列表项二"_s;
    }

    void edgesAreDragged()
    {
        QFETCH(QString, edge);
        QFETCH(QString, to);
        QFETCH(int, item);
        QFETCH(QString, words);
        m_view->showItem(m_article.items[0].id);
        layer().setHighlights({{{5}, place(0, u"清晨"_s), Colour::Fact}});
        layer().setCurrent({5});
        QSignalSpy dragged(&layer(), &HighlightLayer::edgesDragged);
        QSignalSpy chosen(&layer(), &HighlightLayer::chosen);
        const QPoint target = edgeOf(item, to, edge == u"end"_s);
        const QPoint from = handle(edge);
        QVERIFY(!target.isNull() && !from.isNull());
        QWidget *page = m_view->focusTarget();
        const auto move = [page](const QPoint &at) {
            QMouseEvent event(QEvent::MouseMove, at, page->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(page, &event);
        };
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        move((from + target) / 2);
        QTRY_COMPARE(painted(u"mark-dragged"_s).size(), 1);
        QCOMPARE(dragged.count(), 0);
        move(target);
        QTest::mouseRelease(page, Qt::LeftButton, {}, target);
        QTRY_COMPARE(dragged.count(), 1);
        const TextSpan span = dragged[0][1].value<TextSpan>();
        QCOMPARE(m_article.items[0].text.sliced(span.start, span.length()), words);
        QTRY_VERIFY(painted(u"mark-dragged"_s).isEmpty());
        QCOMPARE(dragged[0][0].value<HighlightId>(), HighlightId{5});
        QCOMPARE(chosen.count(), 0);
        QVERIFY(m_view->selectedText().isEmpty());
    }

    void theDocumentIsLeftAlone()
    {
        const QString before = bodyHtml();
        layer().setHighlights(
            {{{5}, place(0, u"成功\n试飞"_s), Colour::Fact}, {{6}, place(0, u"试飞"_s), Colour::Quote}});
        layer().setCurrent({5}, true);
        QCOMPARE(painted(u"mark-current"_s).size(), 1);
        QCOMPARE(bodyHtml(), before);
    }

    void anotherArticleHasNone()
    {
        layer().setHighlights({{{5}, place(0, u"清晨"_s), Colour::Fact}});
        QVERIFY(test::showAndWait(*m_view, m_article));
        QVERIFY(layer().highlights().isEmpty());
        QVERIFY(painted(u"mark-fact"_s).isEmpty());
    }

private:
    [[nodiscard]] HighlightLayer &layer() const { return *m_view->highlights(); }

    [[nodiscard]] ItemSpan place(int item, const QString &words) const
    {
        const ArticleItem &of = m_article.items[item];
        const qsizetype start = of.text.indexOf(words);
        if (start < 0)
            qFatal("%s", qPrintable(of.text));
        return {of.id, {start, start + words.size()}};
    }

    void run(const QString &code) const { (void)test::evaluate(m_view->page(), code + u"; 0"); }

    [[nodiscard]] PageSelection told() const
    {
        QSignalSpy told(&layer(), &HighlightLayer::selectionTold);
        layer().askSelection();
        return told.wait(5'000) ? told[0][0].value<PageSelection>()
                                : PageSelection{PageSelection::State::None, {}, u"not told"_s};
    }

    [[nodiscard]] QPoint middleOf(const QString &mark, int index) const
    {
        const QVariantList at = test::evaluate(
                                    m_view->page(),
                                    u"(() => { const b = [...CSS.highlights.get('%1')][%2].getBoundingClientRect(); "
                                    u"return [b.x + b.width / 2, b.y + b.height / 2]; })()"_s.arg(mark)
                                        .arg(index))
                                    .toList();
        return at.size() == 2 ? QPoint(at[0].toInt(), at[1].toInt()) : QPoint(-1, -1);
    }

    /// Middle of a handle of the chosen highlight; null: it is not there.
    [[nodiscard]] QPoint handle(const QString &side) const
    {
        return pointOf(
            u"(() => { const e = document.querySelector('.edge.%1'); if (!e || e.hidden) return []; "
            u"const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()"_s.arg(side));
    }

    /// The end, or the beginning, of words of an item, as they are in one node.
    [[nodiscard]] QPoint edgeOf(int item, const QString &words, bool atEnd) const
    {
        return pointOf(u"(() => { const walker = document.createTreeWalker(document.querySelectorAll("
                       u"'main > article.item')[%1], NodeFilter.SHOW_TEXT); while (walker.nextNode()) { const node = "
                       u"walker.currentNode; const at = node.data.indexOf('%2'); if (at < 0) continue; const r = new "
                       u"Range(); r.setStart(node, at); r.setEnd(node, at + '%2'.length); const b = "
                       u"r.getBoundingClientRect(); return [%3 ? b.right : b.left, b.y + b.height / 2]; } "
                       u"return []; })()"_s.arg(item)
                           .arg(words, atEnd ? u"true"_s : u"false"_s));
    }

    [[nodiscard]] QPoint pointOf(const QString &code) const
    {
        const QVariantList at = test::evaluate(m_view->page(), code).toList();
        return at.size() == 2 ? QPoint(qRound(at[0].toDouble()), qRound(at[1].toDouble())) : QPoint();
    }

    [[nodiscard]] QStringList painted(const QString &name) const
    {
        return test::evaluate(m_view->page(),
                              u"Array.from(CSS.highlights.get('%1') ?? [], range => range.toString())"_s.arg(name))
            .toStringList();
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

GLEANER_ENGINE_MAIN(TestArticleHighlights)
#include "tst_articlehighlights.moc"
