// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "tests/app/article/fixture.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>

#include <memory>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// What a person does on the page: keys, controls, links.
class TestArticleKeys final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_window = std::make_unique<QMainWindow>();
        m_view = new ArticleView;
        m_window->setCentralWidget(m_view);
        m_window->resize(900, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(test::showAndWait(*m_view, test::sampleArticle()));
        m_view->setFocus();
        QTRY_VERIFY(m_view->focusTarget()->hasFocus());
    }

    void cleanupTestCase() { m_window.reset(); }

    void lettersReachTheWindow_data()
    {
        QTest::addColumn<QString>("shortcut");
        QTest::addColumn<int>("key");
        QTest::newRow("j") << u"J"_s << int(Qt::Key_J);
        QTest::newRow("m") << u"M"_s << int(Qt::Key_M);
        QTest::newRow("question mark") << u"?"_s << int(Qt::Key_Question);
        QTest::newRow("slash") << u"/"_s << int(Qt::Key_Slash);
        QTest::newRow("digit") << u"1"_s << int(Qt::Key_1);
        QTest::newRow("space") << u"Space"_s << int(Qt::Key_Space);
    }

    void lettersReachTheWindow()
    {
        QFETCH(QString, shortcut);
        QFETCH(int, key);
        QAction action;
        action.setShortcut(QKeySequence(shortcut));
        m_window->addAction(&action);
        QSignalSpy triggered(&action, &QAction::triggered);
        // After a click into the text, where the page surely has the keyboard.
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, test::centreOf(*m_view, u"#item-103 td"_s));
        QTest::keyClick(m_view->focusTarget(), Qt::Key(key));
        QTRY_COMPARE(triggered.count(), 1);
        m_window->removeAction(&action);
    }

    void spaceScrollsAndTellsTheEnd()
    {
        m_view->showItem({101});
        QTRY_COMPARE(m_view->currentItem(), ItemId{101});
        (void)test::evaluate(m_view->page(), u"scrollTo(0, 0); document.activeElement.blur()"_s);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Space);
        QTRY_COMPARE_GT(scrollY(), 300);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE(scrollY(), 0);
        QSignalSpy passed(m_view, &ArticleView::endPassed);
        (void)test::evaluate(m_view->page(), u"scrollTo({top: 1e6, behavior: 'instant'})"_s);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Space);
        QTRY_COMPARE(passed.count(), 1);
    }

    void spaceOfTheWindowPressesTheControlWithTheKeyboard()
    {
        QAction scroll;
        scroll.setShortcut(Qt::Key_Space);
        m_window->addAction(&scroll);
        QSignalSpy triggered(&scroll, &QAction::triggered);
        connect(&scroll, &QAction::triggered, m_view, [this] { m_view->scrollPage(); });
        QSignalSpy used(m_view, &ArticleView::bookmarkRequested);
        (void)test::evaluate(m_view->page(), u"scrollTo(0, 0)"_s);
        (void)test::evaluate(m_view->page(), u"document.querySelector('#item-101 [data-action=bookmark]')"
                                             ".focus({preventScroll: true})"_s);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Space);
        QTRY_COMPARE(used.count(), 1);
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(scrollY(), 0);
        // A link is followed with Enter; Space scrolls on from it, as on any page.
        (void)test::evaluate(m_view->page(),
                             u"document.querySelector('#item-101 .body a').focus({preventScroll: true})"_s);
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Space);
        QTRY_COMPARE_GT(scrollY(), 300);
        QCOMPARE(used.count(), 1);
        m_window->removeAction(&scroll);
    }

    void theControlThatHadTheKeyboardIsNotPressedFromElsewhere()
    {
        auto *elsewhere = new QLineEdit(m_view);
        elsewhere->show();
        QSignalSpy used(m_view, &ArticleView::bookmarkRequested);
        (void)test::evaluate(m_view->page(), u"scrollTo(0, 0)"_s);
        (void)test::evaluate(m_view->page(), u"document.querySelector('#item-101 [data-action=bookmark]')"
                                             ".focus({preventScroll: true})"_s);
        elsewhere->setFocus();
        QTRY_VERIFY(!test::evaluate(m_view->page(), u"document.hasFocus()"_s).toBool());
        m_view->scrollPage();
        QTRY_COMPARE_GT(scrollY(), 300);
        QCOMPARE(used.count(), 0);
        delete elsewhere;
        m_view->setFocus();
        QTRY_VERIFY(m_view->focusTarget()->hasFocus());
    }

    void controlsTell_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QMetaMethod>("signal");
        QTest::newRow("bookmark") << u"bookmark"_s << QMetaMethod::fromSignal(&ArticleView::bookmarkRequested);
        QTest::newRow("read") << u"read"_s << QMetaMethod::fromSignal(&ArticleView::readRequested);
        QTest::newRow("tag") << u"tag"_s << QMetaMethod::fromSignal(&ArticleView::tagRequested);
        QTest::newRow("note") << u"note"_s << QMetaMethod::fromSignal(&ArticleView::noteRequested);
    }

    void controlsTell()
    {
        QFETCH(QString, action);
        QFETCH(QMetaMethod, signal);
        QSignalSpy used(m_view, signal);
        const QString selector = u"#item-102 button[data-action=%1]"_s.arg(action);
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, {}, test::centreOf(*m_view, selector));
        QTRY_COMPARE(used.count(), 1);
        QCOMPARE(used[0][0].value<ItemId>(), ItemId{102});
        // By keyboard: a real button, in the tab order, with a name.
        (void)test::evaluate(m_view->page(), u"document.querySelector('%1').focus()"_s.arg(selector));
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Space);
        QTRY_COMPARE(used.count(), 2);
        QVERIFY(
            test::evaluate(
                m_view->page(),
                u"(b => b.tabIndex === 0 && b.getAttribute('aria-label').length > 0)(document.querySelector('%1'))"_s
                    .arg(selector))
                .toBool());
    }

    void controlsKeepTheKeyboardWhenTheyChange()
    {
        (void)test::evaluate(m_view->page(), u"document.querySelector('#item-104 [data-action=bookmark]').focus()"_s);
        ArticleItem state = test::sampleArticle().items[3];
        state.bookmarked = true;
        m_view->updateItem(state);
        QTRY_COMPARE(
            test::evaluate(m_view->page(), u"document.activeElement.getAttribute('aria-pressed')"_s).toString(),
            u"true"_s);
        QCOMPARE(test::evaluate(m_view->page(), u"document.activeElement.dataset.action"_s).toString(), u"bookmark"_s);
    }

    void linksAreToldNotFollowed_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QUrl>("expected");
        QTest::newRow("in the text, freed of tracking")
            << u"#item-101 .body a"_s << Qt::KeyboardModifiers() << QUrl(u"https://example.org/a?id=9"_s);
        QTest::newRow("title") << u"#item-102 .title a"_s << Qt::KeyboardModifiers()
                               << QUrl(u"https://tools.example/weekly"_s);
        QTest::newRow("source") << u"#item-101 a.source"_s << Qt::KeyboardModifiers()
                                << QUrl(u"https://example.org/twin-towers"_s);
        QTest::newRow("with Ctrl") << u"#item-102 .title a"_s << Qt::KeyboardModifiers(Qt::ControlModifier)
                                   << QUrl(u"https://tools.example/weekly"_s);
    }

    void linksAreToldNotFollowed()
    {
        QFETCH(QString, selector);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QUrl, expected);
        const QUrl before = m_view->page()->url();
        QSignalSpy activated(m_view, &ArticleView::linkActivated);
        QTest::mouseClick(m_view->focusTarget(), Qt::LeftButton, modifiers, test::centreOf(*m_view, selector));
        QTRY_COMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toUrl(), expected);
        QTest::qWait(100);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(m_view->page()->url(), before);
        QVERIFY(!test::evaluate(m_view->page(), u"gleaner"_s).isNull());
    }

    void tabGoesOnFromTheItemShown()
    {
        m_view->showItem({107});
        QTRY_COMPARE(m_view->currentItem(), ItemId{107});
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Tab);
        QTRY_COMPARE(
            test::evaluate(m_view->page(), u"document.activeElement.closest('.title')?.parentElement.id"_s).toString(),
            u"item-107"_s);
    }

    void focusIsNotStolen()
    {
        QLineEdit edit(m_window.get());
        edit.show();
        edit.setFocus();
        QTRY_VERIFY(edit.hasFocus());
        m_view->showItem({103});
        QTRY_COMPARE(m_view->currentItem(), ItemId{103});
        m_view->find(u"Heron"_s);
        QVERIFY(test::showAndWait(*m_view, test::sampleArticle()));
        QTest::keyClicks(QApplication::focusWidget(), u"jk"_s);
        QCOMPARE(edit.text(), u"jk"_s);
        m_view->setFocus();
        QTRY_VERIFY(m_view->focusTarget()->hasFocus());
    }

    void scrollingByHandIsNotUndone()
    {
        m_view->showItem({108});
        QTRY_COMPARE(m_view->currentItem(), ItemId{108});
        const int before = scrollY();
        QTest::keyClick(m_view->focusTarget(), Qt::Key_Down);
        QTRY_COMPARE_GT(scrollY(), before);
    }

private:
    [[nodiscard]] int scrollY() const { return test::evaluate(m_view->page(), u"Math.round(scrollY)"_s).toInt(); }

    std::unique_ptr<QMainWindow> m_window;
    ArticleView *m_view = nullptr;
};

GLEANER_ENGINE_MAIN(TestArticleKeys)
#include "tst_articlekeys.moc"
