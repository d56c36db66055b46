// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/textview.h"
#include "tests/app/article/fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

/// The item as text in widgets, alone and over the page.
class TestTextView final : public QObject {
    Q_OBJECT

private slots:
    void showsWhatThePageShows_data();
    void showsWhatThePageShows();
    void screenReadersFindTheText();
    void aChangedStateLeavesTheCursor();
    void linksAreFollowedByKey();
    void loadsNothing();
    void scrollsToTheEnd();
    void standsOverThePage();

private:
    static QTextBrowser *browser(const QWidget &view) { return view.findChild<QTextBrowser *>(u"itemText"_s); }
    static ArticleItem item(int number) { return test::sampleArticle().items[number - 1]; }
};

void TestTextView::showsWhatThePageShows_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QStringList>("parts"); // in this order
    QTest::newRow("heading, title, source, text")
        << 1 << QStringList{u"要闻"_s, u"“双塔”数据中心获批"_s, u"青禾观察"_s, u"青禾集团承建"_s};
    QTest::newRow("host for a source") << 2 << QStringList{u"tools.example"_s, u"LinenNote"_s, u"Harbor CLI"_s};
    QTest::newRow("table") << 3 << QStringList{u"参数"_s, u"Heron-7B"_s, u"71.4"_s};
    QTest::newRow("code") << 4 << QStringList{u"def greet"_s, u"    return"_s};
    QTest::newRow("pictures' descriptions") << 5 << QStringList{u"新机正面"_s, u"评论区热议"_s, u"表情"_s};
}

void TestTextView::showsWhatThePageShows()
{
    QFETCH(int, number);
    QFETCH(QStringList, parts);
    TextView view;
    view.setItem(item(number), 12);
    const QString text = browser(view)->toPlainText();
    qsizetype at = 0;
    for (const QString &part : std::as_const(parts)) {
        at = text.indexOf(part, at);
        QVERIFY2(at >= 0, qPrintable(part + u" in " + text));
    }
}

void TestTextView::screenReadersFindTheText()
{
    TextView view;
    view.setItem(item(1), 12);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(browser(view));
    QVERIFY(accessible && accessible->textInterface());
    QCOMPARE(accessible->text(QAccessible::Name), u"Item 1 of 12: 星桥计划扩容：“双塔”数据中心获批"_s);
    QVERIFY(accessible->text(QAccessible::Description).contains(u"数据中心"_s)); // a tag
    QVERIFY(accessible->textInterface()->text(0, accessible->textInterface()->characterCount()).contains(u"48.6"_s));
    QVERIFY(!accessible->state().editable || accessible->state().readOnly);
}

void TestTextView::aChangedStateLeavesTheCursor()
{
    TextView view;
    ArticleItem changed = item(1);
    view.setItem(changed, 12);
    QTextCursor cursor = browser(view)->textCursor();
    cursor.setPosition(12);
    browser(view)->setTextCursor(cursor);
    changed.bookmarked = true;
    view.setItem(changed, 12);
    QCOMPARE(browser(view)->textCursor().position(), 12);
    QVERIFY(view.findChild<QLabel *>(u"itemState"_s)->text().contains(u"Bookmarked"_s));
    view.setItem(item(2), 12);
    QCOMPARE(browser(view)->textCursor().position(), 0);
}

void TestTextView::linksAreFollowedByKey()
{
    TextView view;
    view.resize(600, 400);
    view.setItem(item(1), 12);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QSignalSpy activated(&view, &TextView::linkActivated);
    QTest::keyClick(browser(view), Qt::Key_Tab);
    QTest::keyClick(browser(view), Qt::Key_Return);
    QTest::keyClick(browser(view), Qt::Key_Tab);
    QTest::keyClick(browser(view), Qt::Key_Return);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated[0][0].toUrl(), QUrl(u"https://example.org/twin-towers"_s));
    QCOMPARE(activated[1][0].toUrl(), QUrl(u"https://example.org/a?id=9"_s));
}

void TestTextView::loadsNothing()
{
    test::CountingServer server;
    const QTemporaryDir folder;
    QFile picture(folder.filePath(u"picture.png"_s));
    QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write(test::smallPng()) > 0);
    picture.close();
    const QUrl local = QUrl::fromLocalFile(picture.fileName());
    ArticleItem hostile = item(1);
    hostile.bodyHtml = u"<img src=\"%1\"><img src=\"%2\"><p style=\"background:url(%1)\">x</p><a href=\"%2\">y</a>"_s
                           .arg(server.address(), local.toString());
    hostile.url.clear();
    TextView view;
    view.resize(600, 400);
    view.setItem(hostile, 1);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QSignalSpy activated(&view, &TextView::linkActivated);
    QTest::keyClick(browser(view), Qt::Key_Tab);
    QTest::keyClick(browser(view), Qt::Key_Return);
    QTest::qWait(200);
    QCOMPARE(activated.count(), 0);
    QCOMPARE(server.connections, 0);
    QVERIFY(browser(view)->document()->resource(QTextDocument::ImageResource, local).value<QImage>().isNull());
}

void TestTextView::scrollsToTheEnd()
{
    TextView view;
    ArticleItem longItem = item(1);
    for (int line = 0; line < 100; ++line)
        longItem.bodyHtml += u"<p>%1</p>"_s.arg(line);
    view.resize(400, 300);
    view.setItem(longItem, 1);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(!view.scrollPage(true));
    int pages = 0;
    while (view.scrollPage(false) && pages < 200)
        ++pages;
    QCOMPARE_GT(pages, 5);
    QCOMPARE_LT(pages, 200);
    const QScrollBar *bar = browser(view)->verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE_GT(browser(view)->textCursor().position(), 100);
    QVERIFY(view.scrollPage(true));
}

void TestTextView::standsOverThePage()
{
    ArticleView view;
    view.resize(900, 700);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QVERIFY(test::showAndWait(view, test::sampleArticle()));
    auto *text = view.findChild<TextView *>();
    QVERIFY(!text->isVisible());
    view.setFocus();
    QTRY_VERIFY(view.focusTarget()->hasFocus());

    view.setTextOnly(true);
    QTRY_VERIFY(text->isVisible());
    QCOMPARE(view.focusTarget(), browser(view));
    QTRY_VERIFY(view.focusTarget()->hasFocus());
    QCOMPARE(text->item(), view.currentItem());
    view.resize(800, 600);
    QCOMPARE(text->geometry(), view.rect());

    // The page below goes on telling where a person is.
    view.showItem({104});
    QTRY_COMPARE(view.currentItem(), ItemId{104});
    QTRY_COMPARE(text->item(), ItemId{104});
    ArticleItem state = item(4);
    state.tags = {u"later"_s};
    view.updateItem(state);
    QVERIFY(text->findChild<QLabel *>(u"itemState"_s)->text().contains(u"later"_s));
    browser(view)->selectAll();
    QVERIFY(view.selectedText().contains(u"def greet"_s));
    QSignalSpy passed(&view, &ArticleView::endPassed);
    for (int press = 0; press < 50 && passed.isEmpty(); ++press)
        view.scrollPage();
    QCOMPARE(passed.count(), 1);

    // What is found in the page is selected in the text, from item to item.
    view.showItem({101});
    QTRY_COMPARE(text->item(), ItemId{101});
    view.find(u"harbor cli"_s);
    QTRY_COMPARE(text->item(), ItemId{102});
    QTRY_COMPARE(view.selectedText(), u"Harbor CLI"_s);
    const TextSpan first{0, 4};
    view.showFound({{{103}, first}, {{104}, first}});
    QTRY_COMPARE(text->item(), ItemId{103});
    QTRY_COMPARE(view.selectedText(), item(3).text.first(4));
    view.findNext();
    QTRY_COMPARE(text->item(), ItemId{104});
    QTRY_COMPARE(view.selectedText(), item(4).text.first(4));
    view.findNext(true);
    QTRY_COMPARE(text->item(), ItemId{103});
    view.clearFind();
    QTRY_COMPARE(view.selectedText(), QString());
    // Going on without searching begins at the top.
    view.showItem({104});
    QTRY_COMPARE(text->item(), ItemId{104});
    QCOMPARE(browser(view)->textCursor().position(), 0);

    const double size = browser(view)->font().pointSizeF();
    view.setZoom(1.5);
    QCOMPARE(browser(view)->font().pointSizeF(), size * 1.5);

    view.setTextOnly(false);
    QVERIFY(!text->isVisible());
    QTRY_VERIFY(view.focusTarget()->hasFocus());
    QVERIFY(view.focusTarget() != browser(view));
    view.setTextOnly(true);
    QVERIFY(text->isVisible());
    view.clear(u"nothing"_s);
    QVERIFY(!text->isVisible());
}

GLEANER_ENGINE_MAIN(TestTextView)
#include "tst_textview.moc"
