// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// Images: none until asked for, then from memory.
class TestArticleImages final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_view = std::make_unique<ArticleView>();
        m_view->resize(900, 700);
        m_view->show();
    }

    void init() { QVERIFY(test::showAndWait(*m_view, test::sampleArticle())); }

    void cleanupTestCase() { m_view.reset(); }

    void clickAsksAndSetImageShows()
    {
        QCOMPARE(m_view->blockedCount(), 2);
        QSignalSpy asked(m_view.get(), &ArticleView::imageRequested);
        QSignalSpy counted(m_view.get(), &ArticleView::blockedCountChanged);
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {},
                          test::centreOf(*m_view, image(FirstUrl) + u" .load"_s));
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<ItemId>(), ItemId{105});
        QCOMPARE(asked[0][1].toUrl(), QUrl(FirstUrl));
        QCOMPARE(text(image(FirstUrl) + u" .load"_s), u"Loading…"_s);

        m_view->setImage(FirstUrl, {test::smallPng(), u"image/png"_s});
        QTRY_COMPARE(naturalWidth(FirstUrl), 2);
        QCOMPARE(
            test::evaluate(m_view->page(), u"document.querySelector('%1 img').alt"_s.arg(image(FirstUrl))).toString(),
            u"新机正面"_s);
        QTRY_COMPARE(m_view->blockedCount(), 1);
        QCOMPARE(counted.constLast()[0].toInt(), 1);
        QCOMPARE(naturalWidth(SecondUrl), 0);
    }

    void keyboardAsks()
    {
        QSignalSpy asked(m_view.get(), &ArticleView::imageRequested);
        m_view->focusTarget()->setFocus();
        (void)test::evaluate(m_view->page(), u"document.querySelector('%1').focus()"_s.arg(image(SecondUrl)));
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Return);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked[0][1].toUrl(), QUrl(SecondUrl));
    }

    void failureIsSaidInPlace()
    {
        m_view->setImageFailed(FirstUrl, u"The server <b>did not</b> answer."_s);
        QTRY_COMPARE(text(image(FirstUrl) + u" .failure"_s), u"The server <b>did not</b> answer."_s);
        QCOMPARE(text(image(FirstUrl) + u" .load"_s), u"Load"_s);
        m_view->setImage(FirstUrl, {QByteArrayLiteral("<script>"), u"text/html"_s});
        QTRY_COMPARE(text(image(FirstUrl) + u" .failure"_s),
                     u"What the server sent is not an image this page shows."_s);
        QCOMPARE(naturalWidth(FirstUrl), 0);
    }

    void cachedImagesAreThereAtOnce()
    {
        QStringList wanted;
        m_view->setImageSource([&](const QString &url) -> std::optional<Image> {
            wanted += url;
            return Image{test::smallPng(), u"image/png"_s};
        });
        Article article = test::sampleArticle();
        article.cachedImages = {SecondUrl, u"https://img.example/not-in-the-page.png"_s};
        QVERIFY(test::showAndWait(*m_view, article));
        QTRY_COMPARE(naturalWidth(SecondUrl), 2);
        QCOMPARE(wanted, QStringList{SecondUrl});
        QTRY_COMPARE(m_view->blockedCount(), 1);
        m_view->setImageSource({});
    }

    void scriptInAnImageStaysAnImage()
    {
        m_view->setImage(
            FirstUrl,
            {QByteArrayLiteral("<svg xmlns='http://www.w3.org/2000/svg' width='7' height='7'><script>document.title='x'"
                               "</script><image href='http://127.0.0.1:9/x.png' width='7' height='7'/></svg>"),
             u"image/svg+xml"_s});
        QTRY_COMPARE(naturalWidth(FirstUrl), 7);
        QCOMPARE(m_view->page()->title(), test::sampleArticle().title);
    }

    void spellingOfAddressesDoesNotMatter()
    {
        Article article = test::sampleArticle();
        article.items[4].bodyHtml.replace(FirstUrl, u"https://IMG.example/图 一.png?a=b%20c&amp;d=é"_s);
        QVERIFY(test::showAndWait(*m_view, article));
        QSignalSpy asked(m_view.get(), &ArticleView::imageRequested);
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, test::centreOf(*m_view, u".image .load"_s));
        QTRY_COMPARE(asked.count(), 1);
        const QUrl url = asked[0][1].toUrl();
        QCOMPARE(m_view->blockedCount(), 2);
        m_view->setImage(url.toString(), {test::smallPng(), u"image/png"_s});
        QTRY_COMPARE(m_view->blockedCount(), 1);
    }

    /// By mouse and keys; but for one in a link, which leads where it leads.
    void shownImagesAreOpened()
    {
        m_view->setImage(FirstUrl, {test::smallPng(), u"image/png"_s});
        QTRY_COMPARE(naturalWidth(FirstUrl), 2);
        QSignalSpy opened(m_view.get(), &ArticleView::imageViewRequested);
        QSignalSpy asked(m_view.get(), &ArticleView::imageRequested);
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {},
                          test::centreOf(*m_view, image(FirstUrl) + u" img"_s));
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toString(), FirstUrl);
        m_view->focusTarget()->setFocus();
        (void)test::evaluate(m_view->page(), u"document.querySelector('%1').focus()"_s.arg(image(FirstUrl)));
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Return);
        QTRY_COMPARE(opened.count(), 2);
        QCOMPARE(asked.count(), 0);
        QVERIFY(test::evaluate(m_view->page(),
                               u"document.querySelector('%1').getAttribute('aria-label')"_s.arg(image(FirstUrl)))
                    .toString()
                    .contains(u"新机正面"_s));

        Article article = test::sampleArticle();
        QString &html = article.items[4].bodyHtml;
        html.prepend(u"<a href=\"https://example.org/linked\">"_s);
        html.append(u"</a>"_s);
        QVERIFY(test::showAndWait(*m_view, article));
        m_view->setImage(FirstUrl, {test::smallPng(), u"image/png"_s});
        QTRY_COMPARE(naturalWidth(FirstUrl), 2);
        QSignalSpy followed(m_view.get(), &ArticleView::linkActivated);
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {},
                          test::centreOf(*m_view, image(FirstUrl) + u" img"_s));
        QTRY_COMPARE(followed.count(), 1);
        QCOMPARE(opened.count(), 2);
    }

    void localImagesCannotBeAskedFor()
    {
        QSignalSpy asked(m_view.get(), &ArticleView::imageRequested);
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, test::centreOf(*m_view, image(u"local/c.png"_s)));
        QTest::qWait(100);
        QCOMPARE(asked.count(), 0);
    }

private:
    const QString FirstUrl = u"https://img.example/a.png"_s;
    const QString SecondUrl = u"https://img.example/b.png"_s;

    [[nodiscard]] static QString image(const QString &url) { return u".image[data-src=\"%1\"]"_s.arg(url); }

    [[nodiscard]] QString text(const QString &selector) const
    {
        return test::evaluate(m_view->page(), u"document.querySelector('%1')?.textContent"_s.arg(selector)).toString();
    }

    [[nodiscard]] int naturalWidth(const QString &url) const
    {
        return test::evaluate(m_view->page(), u"document.querySelector('%1 img')?.naturalWidth ?? 0"_s.arg(image(url)))
            .toInt();
    }

    std::unique_ptr<ArticleView> m_view;
};

GLEANER_ENGINE_MAIN(TestArticleImages)
#include "tst_articleimages.moc"
