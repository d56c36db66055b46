// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "tests/app/article/fixture.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// Reading: where one is, coming back, how it looks.
class TestArticleView final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_article = test::sampleArticle();
        m_view = std::make_unique<ArticleView>();
        m_view->resize(1000, 700);
        m_view->show();
    }

    void init()
    {
        m_view->setTheme(Theme::Light);
        m_view->setZoom(1);
        QVERIFY(test::showAndWait(*m_view, m_article));
        QCOMPARE(m_view->currentItem(), ItemId{101});
    }

    void cleanupTestCase() { m_view.reset(); }

    /// What a page still tells when it is being replaced is not where the next one stands.
    void aPageThatGoesHasNoWord()
    {
        QSignalSpy changed(m_view.get(), &ArticleView::currentItemChanged);
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        m_view->showItem({104});
        m_view->setArticle(m_article);
        QVERIFY(loaded.wait(20'000));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<ItemId>(), ItemId{101});
    }

    void showItem_data()
    {
        QTest::addColumn<QList<qint64>>("steps");
        QTest::newRow("down") << QList<qint64>{104};
        QTest::newRow("down, then up") << QList<qint64>{110, 102};
        QTest::newRow("the last one, which cannot come to the top") << QList<qint64>{112};
        QTest::newRow("the first one") << QList<qint64>{108, 101};
    }

    void showItem()
    {
        QFETCH(QList<qint64>, steps);
        for (const qint64 step : steps) {
            QSignalSpy changed(m_view.get(), &ArticleView::currentItemChanged);
            m_view->showItem({step});
            QVERIFY(changed.count() == 1 || changed.wait());
            QCOMPARE(m_view->currentItem(), ItemId{step});
            // What our own scroll sets in motion must not move it on.
            (void)test::evaluate(page(), u"new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))"_s);
            QTest::qWait(50);
            QCOMPARE(changed.count(), 1);
            const double top = topOf(step);
            QVERIFY2(top >= 0 && top < 400, qPrintable(QString::number(top)));
        }
    }

    void unknownItemsAreIgnored()
    {
        m_view->showItem({108});
        QTRY_COMPARE(m_view->currentItem(), ItemId{108});
        m_view->showItem({4711});
        m_view->showItem({});
        (void)test::evaluate(page(), u"gleaner.showItem('4711'); gleaner.restorePlace('x', 1)"_s);
        QCOMPARE(m_view->currentItem(), ItemId{108});
    }

    void scrollingFollows()
    {
        QList<qint64> seen;
        QSignalSpy changed(m_view.get(), &ArticleView::currentItemChanged);
        for (int i = 0; i < 200 && m_view->currentItem() != ItemId{112}; ++i) {
            (void)test::evaluate(page(), u"scrollBy({top: 120, behavior: 'instant'})"_s);
            QTest::qWait(20);
        }
        for (const QList<QVariant> &arguments : changed) {
            seen += arguments[0].value<ItemId>().value;
        }
        QCOMPARE(seen.constLast(), 112);
        QVERIFY(std::ranges::is_sorted(seen));
        (void)test::evaluate(page(), u"scrollTo({top: 0, behavior: 'instant'})"_s);
        QTRY_COMPARE(m_view->currentItem(), ItemId{101});
    }

    void currentItemIsMarked()
    {
        m_view->showItem({104});
        QTRY_COMPARE(test::evaluate(page(), u"document.querySelector('.item.current').dataset.id"_s).toString(),
                     u"104"_s);
        QCOMPARE(test::evaluate(page(), u"document.querySelectorAll('.current').length"_s).toInt(), 1);
    }

    void placeComesBack()
    {
        m_view->showItem({107});
        QTRY_COMPARE(m_view->currentItem(), ItemId{107});
        QSignalSpy moved(m_view.get(), &ArticleView::placeChanged);
        (void)test::evaluate(page(), u"scrollBy({top: 60, behavior: 'instant'})"_s);
        QVERIFY(moved.count() > 0 || moved.wait());
        const Place place = m_view->place();
        const double top = topOf(107);
        QCOMPARE_LT(top, 0);

        m_view->setArticle(m_article);
        m_view->restorePlace(place); // before it is loaded
        QTRY_COMPARE(m_view->currentItem(), place.item);
        QTRY_COMPARE_LT(std::abs(topOf(107) - top), 2.0);
        QCOMPARE(m_view->currentItem(), place.item);
    }

    void themeChangesInPlace()
    {
        m_view->showItem({106});
        QTRY_COMPARE(m_view->currentItem(), ItemId{106});
        const double top = topOf(106);
        (void)test::evaluate(page(), u"window.notReloaded = 1"_s);
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        for (const Theme theme : {Theme::Dark, Theme::Sepia, Theme::Light}) {
            m_view->setTheme(theme);
            QTRY_COMPARE(
                test::evaluate(page(), u"getComputedStyle(document.documentElement).backgroundColor"_s).toString(),
                cssColour(palette(theme).page));
            QCOMPARE(test::evaluate(page(), u"getComputedStyle(document.body).color"_s).toString(),
                     cssColour(palette(theme).text));
        }
        QCOMPARE(loaded.count(), 0);
        QCOMPARE(test::evaluate(page(), u"window.notReloaded"_s).toInt(), 1);
        QCOMPARE(topOf(106), top);
        QCOMPARE(m_view->currentItem(), ItemId{106});
    }

    void darkFromTheFirstFrame()
    {
        ArticleView view;
        view.setTheme(Theme::Dark);
        view.resize(600, 400);
        view.show();
        const auto corner = [&] { return view.grab().toImage().pixelColor(5, 395).rgb(); };
        QCOMPARE(corner(), palette(Theme::Dark).page.rgb()); // before there is any page
        QSignalSpy loaded(&view, &ArticleView::loaded);
        view.setArticle(m_article);
        while (loaded.isEmpty()) {
            QCOMPARE(corner(), palette(Theme::Dark).page.rgb());
            QTest::qWait(5);
        }
        QTRY_COMPARE(corner(), palette(Theme::Dark).page.rgb());
    }

    void zoomKeepsToItsRangeAndPlace()
    {
        QSignalSpy zoomed(m_view.get(), &ArticleView::zoomChanged);
        m_view->showItem({107});
        QTRY_COMPARE(m_view->currentItem(), ItemId{107});
        m_view->setZoom(9);
        QCOMPARE(m_view->zoom(), 3.0);
        QTRY_COMPARE(test::evaluate(page(), u"Math.round(devicePixelRatio)"_s).toInt(), 3);
        QTest::qWait(100);
        QCOMPARE(m_view->currentItem(), ItemId{107});
        m_view->setZoom(0.1);
        QCOMPARE(m_view->zoom(), 0.5);
        m_view->setZoom(1);
        QCOMPARE(zoomed.count(), 3);
        QTRY_COMPARE(test::evaluate(page(), u"devicePixelRatio"_s).toInt(), 1);
        QTRY_COMPARE_LT(std::abs(topOf(107) - 24), 12.0);
    }

    void typographyChangesInPlace()
    {
        m_view->showItem({107});
        QTRY_COMPARE(m_view->currentItem(), ItemId{107});
        Typography typography;
        typography.fontSize = 22;
        typography.lineHeight = 2;
        typography.columnWidth = 30;
        m_view->setTypography(typography);
        QTRY_COMPARE(test::evaluate(page(), u"getComputedStyle(document.body).fontSize"_s).toString(), u"22px"_s);
        QCOMPARE(test::evaluate(page(), u"getComputedStyle(document.body).lineHeight"_s).toString(), u"44px"_s);
        QCOMPARE(test::evaluate(page(), u"getComputedStyle(document.querySelector('main')).maxWidth"_s).toString(),
                 u"660px"_s);
        QCOMPARE_LT(std::abs(topOf(107) - 24), 12.0);
        // And for the next page as well, from its first frame.
        QVERIFY(test::showAndWait(*m_view, m_article));
        QCOMPARE(test::evaluate(page(), u"getComputedStyle(document.body).fontSize"_s).toString(), u"22px"_s);
        m_view->setTypography({});
        QTRY_COMPARE(test::evaluate(page(), u"getComputedStyle(document.body).fontSize"_s).toString(), u"17px"_s);
    }

    void measuresFollowTheLanguage()
    {
        QCOMPARE(test::evaluate(page(), u"getComputedStyle(document.body).lineHeight"_s).toString(), u"29.75px"_s);
        QVERIFY(test::evaluate(page(), u"getComputedStyle(document.body).fontFamily"_s)
                    .toString()
                    .startsWith(u"\"Noto Sans CJK SC\""_s));
        Article english = m_article;
        english.language = u"en"_s;
        QVERIFY(test::showAndWait(*m_view, english));
        QCOMPARE(test::evaluate(page(), u"getComputedStyle(document.body).lineHeight"_s).toString(), u"27.2px"_s);
        QVERIFY(
            test::evaluate(page(),
                           u"CSS.supports('text-autospace', 'normal') && CSS.supports('text-spacing-trim', 'normal')"_s)
                .toBool());
    }

    void updateKeepsThePage()
    {
        m_view->showItem({104});
        QTRY_COMPARE(m_view->currentItem(), ItemId{104});
        const double top = topOf(104);
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        ArticleItem state = m_article.items[3];
        state.read = true;
        state.bookmarked = true;
        state.notes = 3;
        state.tags = {u"a<b>"_s, u"代码"_s};
        m_view->updateItem(state);
        QTRY_COMPARE(
            test::evaluate(page(),
                           u"Array.from(document.querySelectorAll('#item-104 .tag'), t => t.textContent).join()"_s)
                .toString(),
            u"a<b>,代码"_s);
        const auto pressed = [&](const QString &action) {
            return test::evaluate(
                       page(),
                       u"document.querySelector('#item-104 [data-action=%1]').getAttribute('aria-pressed')"_s.arg(
                           action))
                .toString();
        };
        QCOMPARE(pressed(u"bookmark"_s), u"true"_s);
        QCOMPARE(pressed(u"read"_s), u"true"_s);
        QCOMPARE(test::evaluate(page(), u"document.querySelector('#item-104 .count').textContent"_s).toString(),
                 u"3"_s);
        QVERIFY(test::evaluate(page(), u"document.querySelector('#item-104').classList.contains('read')"_s).toBool());
        QCOMPARE(test::evaluate(page(), u"document.querySelector('header progress').value"_s).toInt(), 2);
        QCOMPARE(test::evaluate(page(), u"document.querySelector('header .progress span').textContent"_s).toString(),
                 u"2 of 12 read"_s);
        QCOMPARE(loaded.count(), 0);
        QCOMPARE(topOf(104), top);
    }

    void scrollPageTellsTheEnd()
    {
        QSignalSpy seen(m_view.get(), &ArticleView::scrolledToEnd);
        QSignalSpy passed(m_view.get(), &ArticleView::endPassed);
        int steps = 0;
        for (; passed.isEmpty() && steps < 60; ++steps) {
            m_view->scrollPage();
            (void)test::evaluate(page(), u"1"_s);
            QTest::qWait(20);
        }
        QVERIFY2(steps > 3 && steps < 60, qPrintable(QString::number(steps)));
        QTRY_COMPARE(seen.count(), 1);
        m_view->scrollPage(true);
        (void)test::evaluate(page(), u"1"_s);
        QCOMPARE(passed.count(), 1);
    }

    void emptyStateTakesOver()
    {
        QAction open(u"Open a folder"_s);
        QSignalSpy triggered(&open, &QAction::triggered);
        QSignalSpy loaded(m_view.get(), &ArticleView::loaded);
        m_view->clear(u"Nothing here yet."_s, {&open});
        QCOMPARE(m_view->currentItem(), ItemId{});
        QCOMPARE(m_view->digest(), DigestId{});
        auto *button = m_view->findChild<QPushButton *>();
        QVERIFY(button);
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
        QTest::qWait(200);
        QCOMPARE(loaded.count(), 0);
    }

private:
    [[nodiscard]] QWebEnginePage *page() const { return m_view->page(); }

    [[nodiscard]] double topOf(qint64 id) const
    {
        return test::evaluate(page(), u"document.getElementById('item-%1').getBoundingClientRect().top"_s.arg(id))
            .toDouble();
    }

    [[nodiscard]] static QString cssColour(const QColor &colour)
    {
        return u"rgb(%1, %2, %3)"_s.arg(colour.red()).arg(colour.green()).arg(colour.blue());
    }

    Article m_article;
    std::unique_ptr<ArticleView> m_view;
};

GLEANER_ENGINE_MAIN(TestArticleView)
#include "tst_articleview.moc"
