// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/highlightlayer.h"
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
#include <QTextBlock>
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
    void highlightsArePaintedAndTold_data();
    void highlightsArePaintedAndTold();
    void whatIsAsideIsNotMarked();
    void whatOverlapsIsDeeper();
    void highlightsGoAsTheyCame();
    void theCursorChooses();
    void oneIsGoneTo();
    void findsAsSearchFinds();
    void bothViewsAreAtTheSame();

private:
    static MarkedPassage passage(const ArticleItem &item, const QString &words, annotation::Colour colour,
                                 qint64 id = 1)
    {
        const qsizetype at = item.text.indexOf(words);
        return {{id}, {item.id, {at, at + words.size()}}, colour, {annotation::colourKey(colour), u"a thought"_s}};
    }
    /// The words that stand in a format with the ground of a highlight, parts in order.
    static QStringList painted(const QTextBrowser &text, const QColor &ground)
    {
        QStringList parts;
        for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
            for (auto at = block.begin(); at != block.end(); ++at) {
                if (at.fragment().charFormat().background().color() == ground)
                    parts.append(at.fragment().text());
            }
        }
        return parts;
    }
    static QList<QTextCharFormat> formats(const QTextBrowser &text)
    {
        QList<QTextCharFormat> all;
        for (int at = 0; at < text.document()->characterCount(); ++at) {
            QTextCursor cursor(text.document());
            cursor.setPosition(at);
            all.append(cursor.charFormat());
        }
        return all;
    }
    static void put(QTextBrowser &text, const QString &words)
    {
        QTextCursor cursor = text.document()->find(words);
        cursor.setPosition(cursor.selectionStart());
        text.setTextCursor(cursor);
    }
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

void TestTextView::highlightsArePaintedAndTold_data()
{
    QTest::addColumn<annotation::Colour>("colour");
    QTest::addColumn<QString>("line"); // as screen readers name it
    using enum annotation::Colour;
    QTest::newRow("fact") << Fact << QString();
    QTest::newRow("claim") << Claim << u"solid"_s;
    QTest::newRow("doubt") << Doubt << u"wave"_s;
    QTest::newRow("number") << Number << u"dash"_s;
    QTest::newRow("follow-up") << FollowUp << u"dash"_s;
    QTest::newRow("quote") << Quote << u"solid"_s; // and a second line
}

void TestTextView::highlightsArePaintedAndTold()
{
    QFETCH(annotation::Colour, colour);
    QFETCH(QString, line);
    TextView view;
    view.setItem(item(1), 12);
    const QString words = u"2027 年投用，总投资 48.6"_s; // from plain text into emphasis
    view.setPassages({passage(item(1), words, colour)});
    const QColor ground = palette(Theme::Light).highlight(colour);
    QCOMPARE(painted(*browser(view), ground).join(QString()), words);

    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(browser(view));
    QAccessibleTextInterface *text = accessible->textInterface();
    const QString all = text->text(0, text->characterCount());
    int start = 0;
    int end = 0;
    const QString attributes = text->attributes(int(all.indexOf(words)), &start, &end);
    const QString told = u"background-color:rgb(%1,%2,%3)"_s.arg(ground.red()).arg(ground.green()).arg(ground.blue());
    QVERIFY2(attributes.contains(told), qPrintable(attributes));
    QCOMPARE(attributes.contains(u"text-underline-style:"_s + line), !line.isEmpty());
    QVERIFY(!text->attributes(int(all.indexOf(u"青禾集团"_s)), &start, &end).contains(told));
    QVERIFY(accessible->text(QAccessible::Description).contains(u"1 highlight"_s));

    view.setCurrent({1});
    QVERIFY(accessible->text(QAccessible::Description)
                .endsWith(u"Highlight: %1 · a thought"_s.arg(annotation::colourKey(colour))));
    view.setTheme(Theme::Dark);
    QCOMPARE(painted(*browser(view), palette(Theme::Dark).highlight(colour)).join(QString()), words);
}

/// Words of pictures and marks of footnotes stand in the document and not in the item's text.
void TestTextView::whatIsAsideIsNotMarked()
{
    ArticleItem aside = item(1);
    aside.bodyHtml = u"<p>总投资 48.6 亿元<sup class=\"footnote\" data-aside><a href=\"#fn-1\">1</a></sup>，由青禾承建"
                     "<span class=\"image\" data-aside data-src=\"x\" role=\"img\">承建方的照片</span>。</p>"_s;
    aside.text = aside.title + u"\n总投资 48.6 亿元，由青禾承建。"_s;
    TextView view;
    view.setItem(aside, 12);
    const QColor ground = palette(Theme::Light).highlight(annotation::Colour::Claim);
    for (const QString &words : {u"亿元，由"_s, u"由青禾承建。"_s, u"48.6 亿元"_s, u"双塔"_s, u"获批\n总投资"_s}) {
        view.setPassages({passage(aside, words, annotation::Colour::Claim)});
        const QString shown = painted(*browser(view), ground).join(QString());
        QVERIFY2(!shown.isEmpty(), qPrintable(words));
        QVERIFY(shown.startsWith(words.first(2)) && shown.endsWith(words.last(1)));
    }
    // What stands there is what is told of a selection, too.
    browser(view)->setTextCursor(browser(view)->document()->find(u"亿元1，由青禾承建"_s));
    QCOMPARE(view.selection().visible, u"亿元，由青禾承建"_s);
    // Nor is anything marked where the document has other words.
    ArticleItem other = aside;
    other.text.replace(u"青禾"_s, u"青苗"_s);
    view.clear();
    view.setItem(other, 12);
    view.setPassages({passage(other, u"由青苗承建"_s, annotation::Colour::Claim)});
    QVERIFY(painted(*browser(view), ground).isEmpty());
    view.setPassages({passage(other, u"总投资"_s, annotation::Colour::Claim)});
    QCOMPARE(painted(*browser(view), ground), QStringList{u"总投资"_s});
}

void TestTextView::whatOverlapsIsDeeper()
{
    TextView view;
    view.setItem(item(1), 12);
    view.setPassages({passage(item(1), u"数据中心将在 2027 年投用"_s, annotation::Colour::Fact, 1),
                      passage(item(1), u"2027 年投用，总投资"_s, annotation::Colour::Number, 2)});
    const Palette &colours = palette(Theme::Light);
    QCOMPARE(painted(*browser(view), colours.highlight(annotation::Colour::Fact)), QStringList{u"数据中心将在 "_s});
    QCOMPARE(painted(*browser(view), colours.highlight(annotation::Colour::Number)), QStringList{u"，总投资"_s});
    QTextCursor cursor = browser(view)->document()->find(u"2027 年投用"_s);
    const QColor both = cursor.charFormat().background().color();
    QVERIFY(both.isValid() && both.lightness() < colours.highlight(annotation::Colour::Number).lightness());
}

void TestTextView::highlightsGoAsTheyCame()
{
    TextView view;
    view.setItem(item(3), 12); // a table
    const QList<QTextCharFormat> before = formats(*browser(view));
    view.setPassages({passage(item(3), u"Heron-7B\t7B"_s, annotation::Colour::Quote)});
    const QColor ground = palette(Theme::Light).highlight(annotation::Colour::Quote);
    QCOMPARE(painted(*browser(view), ground), (QStringList{u"Heron-7B"_s, u"7B"_s})); // and not the row
    view.setCurrent({1});
    view.setPassages({});
    QCOMPARE(formats(*browser(view)), before);
}

void TestTextView::theCursorChooses()
{
    TextView view;
    view.setItem(item(1), 12);
    view.setPassages({passage(item(1), u"2027 年投用"_s, annotation::Colour::Fact, 1),
                      passage(item(1), u"年投"_s, annotation::Colour::Doubt, 2)});
    QSignalSpy chosen(&view, &TextView::chosen);
    connect(&view, &TextView::chosen, &view, [&view](HighlightId id) { view.setCurrent(id); });
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    const auto last = [&chosen] { return chosen.last()[0].value<HighlightId>(); };
    put(*browser(view), u"2027"_s);
    QCOMPARE(last(), HighlightId{1});
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(browser(view), Qt::Key_Right);
    QCOMPARE(last(), HighlightId{2}); // the inner one
    QTest::keyClick(browser(view), Qt::Key_Right);
    QTest::keyClick(browser(view), Qt::Key_Right);
    QCOMPARE(last(), HighlightId{1});
    QTest::keyClick(browser(view), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(last(), HighlightId{});
    // Nobody moved the cursor: nothing is chosen by that.
    chosen.clear();
    view.seek(u"2027"_s);
    view.collapseSelection();
    view.setItem(item(2), 12);
    QCOMPARE(chosen.count(), 0);
}

void TestTextView::findsAsSearchFinds()
{
    TextView view;
    ArticleItem item = TestTextView::item(1);
    item.title = u"臺北的ＡＩ工廠"_s;
    item.titleHtml = item.title;
    item.bodyHtml = u"<p>台北 的 <b>A\u00adI</b> 工廠,</p><p>第二段。臺北</p>"_s;
    view.setItem(item, 1);
    const auto found = [&view](const QString &text, bool backward = false) {
        view.seek(text, backward);
        return view.selectedText();
    };
    QCOMPARE(found(u"ai工厂"_s), u"ＡＩ工廠"_s);
    QCOMPARE(found(u"台北"_s), u"台北"_s);
    QCOMPARE(found(u"Ai"_s), u"A\u00adI"_s);
    QCOMPARE(found(u"，第二"_s), u"A\u00adI"_s); // nowhere: the paragraphs are apart
    QCOMPARE(found(u"工厂， 第二段"_s), u"工廠,\n第二段"_s);
    QCOMPARE(found(u"台北"_s), u"臺北"_s);
    QCOMPARE(found(u" 台北 的"_s, true), u"台北 的"_s);
    QCOMPARE(found(u"臺北"_s, true), u"臺北"_s);
    // There is no further one: it is looked for in the next item.
    QCOMPARE(found(u"台北"_s, true), u"臺北"_s);
    view.setItem(TestTextView::item(2), 2);
    QVERIFY(view.selectedText().isEmpty());
}

void TestTextView::oneIsGoneTo()
{
    TextView view;
    view.setItem(item(1), 12);
    view.setPassages({passage(item(1), u"2027 年投用"_s, annotation::Colour::Fact, 1),
                      passage(item(2), u"石墨表"_s, annotation::Colour::Doubt, 2)});
    view.setCurrent({1}, true);
    const auto here = [&view] {
        QTextCursor cursor = browser(view)->textCursor();
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, 2);
        return cursor.selectedText();
    };
    QCOMPARE(here(), u"20"_s);
    QVERIFY(!browser(view)->textCursor().hasSelection());
    view.setCurrent({2}, true);
    QCOMPARE(here(), u"20"_s);
    view.setItem(item(2), 12);
    QCOMPARE(here(), u"石墨"_s);
    QVERIFY(view.findChild<QLabel *>(u"itemState"_s)->text().contains(u"Highlight: doubt"_s));
}

void TestTextView::bothViewsAreAtTheSame()
{
    ArticleView view;
    view.resize(900, 700);
    view.show();
    QVERIFY(test::showAndWait(view, test::sampleArticle()));
    view.setTextOnly(true);
    auto *text = view.findChild<TextView *>();
    QTRY_VERIFY(text->isVisible());
    view.highlights()->setHighlights({passage(item(1), u"2027 年投用"_s, annotation::Colour::Fact, 1),
                                      passage(item(4), u"greet"_s, annotation::Colour::Doubt, 2)});
    QCOMPARE(painted(*browser(view), palette(Theme::Light).highlight(annotation::Colour::Fact)),
             QStringList{u"2027 年投用"_s});
    // The page brings it into sight, and the text follows.
    view.highlights()->setCurrent({2}, true);
    QTRY_COMPARE(text->item(), ItemId{104});
    QTRY_VERIFY(text->findChild<QLabel *>(u"itemState"_s)->text().contains(u"Highlight: doubt"_s));
    QSignalSpy chosen(view.highlights(), &HighlightLayer::chosen);
    put(*browser(view), u"greet"_s); // it is there already
    QCOMPARE(chosen.count(), 0);
    put(*browser(view), u"def"_s);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<HighlightId>(), HighlightId{});
}

GLEANER_ENGINE_MAIN(TestTextView)
#include "tst_textview.moc"
