// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// Footnotes: beside the text when asked for, and a way to where they stand and back.
class TestArticleFootnotes final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_article = test::sampleArticle();
        m_article.items[0].bodyHtml =
            u"<p>总投资 48.6 亿元<sup class=\"footnote\" data-aside><a href=\"#fn-1\">1</a></sup>，二期另议"
            "<sup class=\"footnote\" data-aside><a href=\"#fn-2\">2</a></sup>。</p>"_s;
        m_article.items[0].text = m_article.items[0].title + u"\n总投资 48.6 亿元，二期另议。"_s;
        m_article.matter.append({FoldedMatter::Kind::Commentary,
                                 99,
                                 {},
                                 2,
                                 90,
                                 u"<section class=\"footnote\" id=\"fn-1\"><sup data-aside>1</sup><p>按<a "
                                 "href=\"https://example.org/rate\">当日汇率</a>折算。</p></section>"
                                 "<section class=\"footnote\" id=\"fn-2\"><sup data-aside>2</sup><p>见公告第三节，"
                                 "具体时间表由青禾集团与地方另行商定，预计不早于 2028 年。</p></section>"_s});
        m_window = std::make_unique<QMainWindow>();
        m_view = new ArticleView;
        m_window->setCentralWidget(m_view);
        m_window->resize(900, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void init()
    {
        QVERIFY(test::showAndWait(*m_view, m_article));
        m_view->setFocus();
        QTRY_VERIFY(m_view->focusTarget()->hasFocus());
    }

    void cleanupTestCase() { m_window.reset(); }

    void clickShowsTheNoteBesideIt()
    {
        QSignalSpy activated(m_view, &ArticleView::linkActivated);
        click(Reference);
        QTRY_VERIFY(isShown());
        QCOMPARE(value(u"document.querySelector('.footnotebox > div').textContent"_s).toString(),
                 u"按当日汇率折算。"_s);
        QCOMPARE(value(u"document.querySelector('.footnotebox').getAttribute('aria-label')"_s).toString(),
                 u"Footnote 1"_s);
        QVERIFY(
            value(u"(() => { const a = document.querySelector('%1').getBoundingClientRect(), "
                  "b = document.querySelector('.footnotebox').getBoundingClientRect(); return b.top >= a.bottom "
                  "&& b.top < a.bottom + 20 && b.left >= 0 && b.right <= innerWidth && b.bottom <= innerHeight; })()"_s
                      .arg(Reference))
                .toBool());
        QCOMPARE(value(u"scrollY"_s).toInt(), m_scroll);
        // Its links are links of the page.
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, at(u".footnotebox a[href^=https]"_s));
        QTRY_COMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toUrl(), QUrl(u"https://example.org/rate"_s));
        // Beside it ends it.
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, at(u"#item-101 .number"_s));
        QTRY_VERIFY(!isShown());
    }

    void keysShowAndClose()
    {
        QVERIFY(!m_view->closeFootnote());
        focus(Reference);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Return);
        QTRY_VERIFY(isShown());
        QVERIFY(hasFocus(u".footnotebox"_s));
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Escape);
        QTRY_VERIFY(!isShown());
        QVERIFY(hasFocus(Reference));
        // As the window's key does it, which comes before the page.
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Return);
        QTRY_VERIFY(isShown());
        QTRY_VERIFY(m_view->closeFootnote());
        QTRY_VERIFY(!isShown());
        QVERIFY(hasFocus(Reference));
        QTRY_VERIFY(!m_view->closeFootnote());
        QCOMPARE(value(u"location.hash"_s).toString(), QString());
    }

    void secondEnterGoesToTheNoteAndBack()
    {
        focus(u"a[href=\"#fn-2\"]"_s);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Return);
        QTRY_VERIFY(isShown());
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Return);
        QTRY_VERIFY(!isShown());
        QTRY_VERIFY(hasFocus(u"#fn-2"_s));
        QVERIFY(isInSight(u"#fn-2"_s));
        QVERIFY(!isInSight(u"a[href=\"#fn-2\"]"_s));
        focus(u"#fn-2 .back"_s);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Return);
        QTRY_VERIFY(hasFocus(u"a[href=\"#fn-2\"]"_s));
        QVERIFY(isInSight(u"a[href=\"#fn-2\"]"_s));
    }

    void secondClickAndTheLinkGoThere()
    {
        click(Reference);
        QTRY_VERIFY(isShown());
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, at(Reference));
        QTRY_VERIFY(hasFocus(u"#fn-1"_s));
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, at(u"#fn-1 .back"_s));
        QTRY_VERIFY(hasFocus(Reference));
        click(Reference);
        QTRY_VERIFY(isShown());
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, at(u".footnotebox .way"_s));
        QTRY_VERIFY(hasFocus(u"#fn-1"_s));
        QVERIFY(!isShown());
    }

    void goingOnEndsIt()
    {
        click(Reference);
        QTRY_VERIFY(isShown());
        m_view->showItem({104});
        QTRY_VERIFY(!isShown());
        QTRY_VERIFY(!m_view->closeFootnote());
    }

    void theTextStaysAsItWas()
    {
        click(Reference);
        QTRY_VERIFY(isShown());
        QSignalSpy found(m_view, &ArticleView::findChanged);
        m_view->find(u"当日汇率"_s);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found[0][1].toInt(), 1);
        const QString words = u"二期另议"_s;
        m_view->showFound(
            {{{101}, {m_article.items[0].text.indexOf(words), m_article.items[0].text.indexOf(words) + 4}}});
        QTRY_COMPARE(value(u"Array.from(CSS.highlights.get('found-current') ?? []).join('')"_s).toString(),
                     u"二期另议"_s);
        m_view->clearFind();
    }

private:
    const QString Reference = u"#item-101 a[href=\"#fn-1\"]"_s;

    [[nodiscard]] QVariant value(const QString &code) const { return test::evaluate(m_view->page(), code); }
    [[nodiscard]] bool isShown() const
    {
        return value(u"document.querySelector('.footnotebox')?.checkVisibility() ?? false"_s).toBool();
    }
    [[nodiscard]] bool hasFocus(const QString &selector) const
    {
        return value(u"document.activeElement === document.querySelector('%1')"_s.arg(selector)).toBool();
    }
    [[nodiscard]] bool isInSight(const QString &selector) const
    {
        return value(
                   u"(b => b.bottom > 0 && b.top < innerHeight)(document.querySelector('%1').getBoundingClientRect())"_s
                       .arg(selector))
            .toBool();
    }
    /// Where it stands in the view now.
    [[nodiscard]] QPoint at(const QString &selector) const
    {
        const QVariantList place =
            value(
                u"(b => [b.x + b.width / 2, b.y + b.height / 2])(document.querySelector('%1').getBoundingClientRect())"_s
                    .arg(selector))
                .toList();
        return place.size() == 2 ? QPointF(place[0].toDouble(), place[1].toDouble()).toPoint() : QPoint();
    }
    void focus(const QString &selector) { (void)value(u"document.querySelector('%1').focus()"_s.arg(selector)); }
    void click(const QString &selector)
    {
        const QPoint place = test::centreOf(*m_view, selector);
        m_scroll = value(u"scrollY"_s).toInt();
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, place);
    }

    Article m_article;
    std::unique_ptr<QMainWindow> m_window;
    ArticleView *m_view = nullptr;
    int m_scroll = 0;
};

GLEANER_ENGINE_MAIN(TestArticleFootnotes)
#include "tst_articlefootnotes.moc"
