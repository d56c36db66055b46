// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/pagebuilder.h"
#include "app/article/schemehandler.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::article;
using namespace Qt::StringLiterals;

namespace {

Article sample(int items)
{
    Article result;
    result.title = u"Digest"_s;
    result.language = u"en"_s;
    for (int i = 1; i <= items; ++i) {
        ArticleItem item;
        item.id = {i};
        item.uid = u"uid-%1"_s.arg(i);
        item.number = i;
        item.title = u"Title %1"_s.arg(i);
        item.titleHtml = item.title;
        item.bodyHtml = u"<p>Body %1</p>"_s.arg(i);
        result.items += item;
    }
    return result;
}

QString page(const Article &article, Theme theme = Theme::Light)
{
    return QString::fromUtf8(buildPage(article, theme));
}

} // namespace

class TestPageBuilder final : public QObject {
    Q_OBJECT

private slots:
    void plainTextsAreEscaped()
    {
        const QString evil = u"</title></h1><script>alert('1')</script>\" onclick=\"x\" &amp;"_s;
        Article hostile = sample(1);
        hostile.title = hostile.publisher = hostile.recogniser = hostile.reading = evil;
        hostile.language = u"zh\" onload=\"x"_s;
        hostile.matter = {{FoldedMatter::Kind::Boilerplate, 0, {evil}, 3, 1, {}}};
        ArticleItem &item = hostile.items[0];
        item.title = item.section = item.source = evil;
        item.url = u"https://example.org/?q=\"><script>"_s;
        item.tags = {evil};
        const QString html = page(hostile);
        QVERIFY2(!html.contains(u"<script"_s), qPrintable(html));
        QVERIFY(!html.contains(u"\" onclick=\""_s));
        QVERIFY(!html.contains(u"\" onload=\""_s));
        QCOMPARE(html.count(u"</title>"_s), 1);
        QVERIFY(html.contains(u"&amp;amp;"_s));
    }

    void placeholdersInTextsStayText()
    {
        Article odd = sample(1);
        odd.title = u"%1 %2 %3"_s;
        odd.items[0].titleHtml = u"%1 of %2"_s;
        odd.items[0].bodyHtml = u"<p>100%1</p>"_s;
        odd.items[0].url = u"https://example.org/%25%31?%2"_s;
        const QString html = page(odd);
        QVERIFY(html.contains(u"<h1>%1 %2 %3</h1>"_s));
        QVERIFY(html.contains(u">%1 of %2</a></h3>"_s));
        QVERIFY(html.contains(u"<p>100%1</p>"_s));
    }

    void headSaysWhatThePageMayDo()
    {
        const QString html = page(sample(1), Theme::Dark);
        QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"en\" data-theme=\"dark\">"_s));
        QVERIFY(html.contains(u"http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; "_s));
        for (const QByteArray policy : {SchemeHandler::Policy, SchemeHandler::MetaPolicy}) {
            QVERIFY(policy.startsWith(
                "default-src 'none'; style-src gleaner:; img-src gleaner:; font-src 'none'; script-src 'none'; "));
            QVERIFY(!policy.contains("unsafe"));
            QVERIFY(!policy.contains("data:"));
        }
        // The policy forbids both; the page has to do without.
        QVERIFY(!html.contains(u" style="_s));
        QVERIFY(!html.contains(u"<script"_s));
    }

    void titlesLinkOnlyWhereTheyCan_data()
    {
        QTest::addColumn<QString>("titleHtml");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("link")
            << u"A <em>b</em>"_s << u"https://example.org/?a=1&b=2"_s
            << u"<h3 class=\"title\"><a href=\"https://example.org/?a=1&amp;b=2\">A <em>b</em></a></h3>"_s;
        QTest::newRow("no address") << u"A"_s << QString() << u"<h3 class=\"title\">A</h3>"_s;
        QTest::newRow("links of its own") << u"A <a href=\"https://b.example\">b</a>"_s << u"https://example.org/"_s
                                          << u"<h3 class=\"title\">A <a href=\"https://b.example\">b</a></h3>"_s;
        QTest::newRow("not to be opened") << u"A"_s << u"javascript:alert(1)"_s << u"<h3 class=\"title\">A</h3>"_s;
        QTest::newRow("local file") << u"A"_s << u"file:///etc/passwd"_s << u"<h3 class=\"title\">A</h3>"_s;
    }

    void titlesLinkOnlyWhereTheyCan()
    {
        QFETCH(QString, titleHtml);
        QFETCH(QString, url);
        QFETCH(QString, expected);
        Article one = sample(1);
        one.items[0].titleHtml = titleHtml;
        one.items[0].url = url;
        const QString html = page(one);
        QVERIFY2(html.contains(expected), qPrintable(html));
        QVERIFY(!html.contains(u"javascript:"_s));
        QVERIFY(!html.contains(u"file:"_s));
    }

    void derivedTitlesAreNotShownTwice()
    {
        Article one = sample(1);
        one.items[0].titleHtml.clear();
        const QString html = page(one);
        QVERIFY(!html.contains(u"class=\"title\""_s));
        QVERIFY(html.contains(u"aria-label=\"Title 1\""_s));
    }

    void marginSaysNoNumberTwice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("said");
        QTest::newRow("dot") << u"1. Title\nBody"_s << false;
        QTest::newRow("ideographic comma") << u"1、题目"_s << false;
        QTest::newRow("another number") << u"12. Title"_s << true;
        QTest::newRow("a year") << u"1 year on"_s << true;
        QTest::newRow("none") << u"Title 1."_s << true;
        QTest::newRow("nothing after it") << u"1"_s << true;
        QTest::newRow("no text") << QString() << true;
    }

    void marginSaysNoNumberTwice()
    {
        QFETCH(QString, text);
        QFETCH(bool, said);
        Article one = sample(1);
        one.items[0].text = text;
        QCOMPARE(page(one).contains(u"aria-hidden=\"true\">1</span>"_s), said);
    }

    void sectionsAreSaidWhereTheyChange()
    {
        Article five = sample(5);
        five.items[1].section = five.items[2].section = five.items[4].section = u"News"_s;
        five.items[3].section = u"Tools"_s;
        const QString html = page(five);
        QCOMPARE(html.count(u"<h2 class=\"section\">News</h2>"_s), 2);
        QCOMPARE(html.count(u"<h2 class=\"section\">"_s), 3);
        QVERIFY(html.indexOf(u"Tools</h2>"_s) < html.indexOf(u"id=\"item-4\""_s));
    }

    void matterStandsInItsPlace()
    {
        Article two = sample(2);
        two.matter = {{FoldedMatter::Kind::Boilerplate, 7, {}, 4, 40, u"<p>end</p>"_s},
                      {FoldedMatter::Kind::Commentary, 1, {}, 1, 9, u"<p>between</p>"_s},
                      {FoldedMatter::Kind::Intro, -1, {}, 1, 2, u"<p>start</p>"_s},
                      {FoldedMatter::Kind::Boilerplate, 2, {u"navigation"_s, u"credits"_s}, 3, 20, u"<p>after</p>"_s}};
        const QString html = page(two);
        QList<qsizetype> places;
        for (const QString &part :
             {u"</header>"_s, u"class=\"matter intro\"><p>start"_s, u"id=\"item-1\""_s,
              u"class=\"matter commentary\"><p>between"_s, u"id=\"item-2\""_s, u"<p>end"_s, u"class=\"end\""_s}) {
            QCOMPARE(html.count(part), 1);
            places += html.indexOf(part);
        }
        QVERIFY(std::ranges::is_sorted(places));
        // A line that says how much and why, a word that says what it does, a way to where it stands.
        QVERIFY(html.contains(u"<details class=\"matter folded\"><summary>3 lines folded: navigation, credits<span"_s)
                || html.contains(
                    u"<details class=\"matter folded\"><summary>3 line(s) folded: navigation, credits<span"_s));
        QVERIFY(html.contains(u"data-closed=\"Show\" data-open=\"Hide\""_s));
        QVERIFY(html.contains(u"data-inside=\"20\">Show in the source</button>"_s));
        QVERIFY(html.contains(u"<summary>4 line"_s));
    }

    void controlsSayTheState()
    {
        ArticleItem item;
        QVERIFY(!itemFooter(item).contains(u"<button"_s)); // the library does not have it
        item.uid = u"uid"_s;
        const QString plain = itemFooter(item);
        QCOMPARE(plain.count(u"aria-pressed=\"false\""_s), 4);
        QVERIFY(plain.contains(u"aria-label=\"Mark as read\""_s));
        QVERIFY(!plain.contains(u"class=\"source\""_s));
        item.read = item.bookmarked = true;
        item.notes = 2;
        item.tags = {u"a"_s, u"b"_s};
        item.source = u"Paper"_s;
        const QString full = itemFooter(item);
        QCOMPARE(full.count(u"aria-pressed=\"true\""_s), 4);
        QVERIFY(full.contains(u"aria-label=\"Mark as unread\""_s));
        QVERIFY(full.contains(u"aria-label=\"Remove bookmark\""_s));
        QVERIFY(full.contains(u"<span class=\"count\">2</span>"_s));
        QVERIFY(full.contains(u"<span class=\"source\">Paper</span>"_s));
        QCOMPARE(full.count(u"class=\"tag\""_s), 2);
        item.source.clear();
        item.url = u"https://www.example.org/a"_s;
        QVERIFY(itemFooter(item).contains(u">www.example.org</a>"_s));
    }

    void headShowsProgress()
    {
        Article three = sample(3);
        three.items[1].read = true;
        three.date = QDate(2026, 2, 1);
        three.publisher = u"Daily"_s;
        const QString html = page(three);
        QVERIFY(html.contains(u"<progress max=\"3\" value=\"1\""_s));
        QVERIFY(html.contains(u"1 of 3 read"_s));
        QVERIFY(html.contains(u"datetime=\"2026-02-01\""_s));
        QVERIFY(!html.contains(u"How this was read"_s));
        QVERIFY(!page({}).contains(u"<progress"_s));
    }

    void measuresAreBounded()
    {
        QVERIFY(measuresCss({}).isEmpty());
        Typography wild;
        wild.fontSize = 1'000;
        wild.lineHeight = 0.1;
        wild.columnWidth = 1;
        wild.fontFamily = u"A\"; } body { background: url(x) <"_s;
        QCOMPARE(measuresCss(wild), QByteArray(":root:root:root { --size: 48px; --leading: 1; --column: 16em; "
                                               "--family: \"A; } body { background: url(x) \"; }\n"));
    }
};

QTEST_GUILESS_MAIN(TestPageBuilder)
#include "tst_pagebuilder.moc"
