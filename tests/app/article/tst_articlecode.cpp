// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/highlightlayer.h"
#include "tests/app/article/fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QMainWindow>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

namespace {

/// Blocks with what a page could lose: marks of HTML, tabs, blank lines, spaces at the end, a list around it.
constexpr auto Digest = u8R"(# 每日摘要 2026-02-01

## 1. 一段脚本

先看：

```sh

if a < b && "c" > 'd'; then
	echo &amp; "${x}"   
fi

```

再看，目标在此。

- 列表里的一段

      plain <b>

## 2. 没有代码

只有文字。
)";

constexpr auto Script = u"\nif a < b && \"c\" > 'd'; then\n\techo &amp; \"${x}\"   \nfi\n";

} // namespace

/// Blocks of code: each has a button that copies it, and that is no part of the text.
class TestArticleCode final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_article = test::parsedArticle(QByteArray(reinterpret_cast<const char *>(Digest)), u"2026-02-01.md"_s);
        QCOMPARE(m_article.items.size(), 2);
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
        // They come after the text has been painted.
        QTRY_COMPARE(number(u"document.querySelectorAll('.copy button').length"_s), 2);
        QApplication::clipboard()->setText(u"before"_s);
    }

    void cleanupTestCase() { m_window.reset(); }

    void clickCopiesTheSource()
    {
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, test::centreOf(*m_view, u".copy button"_s));
        QTRY_COMPARE(QApplication::clipboard()->text(), Script);
        QTRY_COMPARE(said(u".copy"_s), u"Copied"_s);
        // It is said for a moment only.
        QTRY_COMPARE_WITH_TIMEOUT(said(u".copy"_s), QString(), 10'000);
    }

    void keysCopy_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Space") << int(Qt::Key_Space);
    }

    void keysCopy()
    {
        QFETCH(int, key);
        const QString button = u"document.querySelector('#item-1 li .copy button')"_s;
        QVERIFY(test::evaluate(m_view->page(), button + u".tabIndex === 0"_s).toBool());
        QCOMPARE(test::evaluate(m_view->page(), button + u".getAttribute('aria-label')"_s).toString(), u"Copy code"_s);
        (void)test::evaluate(m_view->page(), button + u".focus()"_s);
        QTest::keyClick(m_view->focusTarget(), Qt::Key(key));
        QTRY_COMPARE(QApplication::clipboard()->text(), u"plain <b>"_s);
        QTRY_COMPARE(said(u"#item-1 li .copy"_s), u"Copied"_s);
        QVERIFY(test::evaluate(m_view->page(), u"document.activeElement === "_s + button).toBool());
    }

    void whatIsSaidIsNotOfTheText()
    {
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, test::centreOf(*m_view, u".copy button"_s));
        QTRY_COMPARE(said(u".copy"_s), u"Copied"_s);
        m_view->page()->triggerAction(QWebEnginePage::SelectAll);
        QTRY_VERIFY(m_view->selectedText().contains(u"再看"_s));
        QVERIFY(!m_view->selectedText().contains(u"Copied"_s));
        m_view->page()->triggerAction(QWebEnginePage::Copy);
        QTRY_VERIFY(QApplication::clipboard()->text().contains(u"再看"_s));
        QVERIFY(!QApplication::clipboard()->text().contains(u"Copied"_s));
        QSignalSpy found(m_view, &ArticleView::findChanged);
        m_view->find(u"Copied"_s);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(found[0][1].toInt(), 0);
        m_view->clearFind();
    }

    void placesBehindABlockStayRight()
    {
        const QString words = u"目标在此"_s;
        const qsizetype start = m_article.items[0].text.indexOf(words);
        QVERIFY(start > 0);
        m_view->showFound({{{1}, {start, start + words.size()}}});
        QTRY_COMPARE(test::evaluate(m_view->page(), u"Array.from(CSS.highlights.get('found-current') ?? []).join('')"_s)
                         .toString(),
                     words);
        m_view->clearFind();
        // And back: what is selected over a block is the item's own text.
        QSignalSpy told(m_view->highlights(), &HighlightLayer::selectionTold);
        (void)test::evaluate(m_view->page(),
                             u"getSelection().selectAllChildren(document.querySelector('#item-1 .body'))"_s);
        m_view->askSelection();
        QTRY_COMPARE(told.count(), 1);
        const auto selection = told[0][0].value<PageSelection>();
        QCOMPARE(selection.state, PageSelection::State::Passage);
        QCOMPARE(selection.place.span.end, m_article.items[0].text.trimmed().size());
        m_view->collapseSelection();
    }

private:
    [[nodiscard]] int number(const QString &code) const { return test::evaluate(m_view->page(), code).toInt(); }

    /// What the style sheet shows beside the button.
    [[nodiscard]] QString said(const QString &selector) const
    {
        const QString shown =
            test::evaluate(
                m_view->page(),
                u"getComputedStyle(document.querySelector('%1 [role=status]'), '::before').content"_s.arg(selector))
                .toString();
        return shown == "none"_L1 ? QString() : shown.sliced(1).chopped(1);
    }

    Article m_article;
    std::unique_ptr<QMainWindow> m_window;
    ArticleView *m_view = nullptr;
};

GLEANER_ENGINE_MAIN(TestArticleCode)
#include "tst_articlecode.moc"
