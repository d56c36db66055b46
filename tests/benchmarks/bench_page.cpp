// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening a long digest on the page with many highlights beside the same without any, from the call to the frame that
// shows it; opening one of usual length until its first paint beside a bare web view that loads the same page; and
// going from item to item. All by turns, the fastest or the middle of some runs each. No figure here is a pass or a
// failure. bench_page [ITEMS [HIGHLIGHTS]]: 500 and 2,000 without.
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/highlightlayer.h"
#include "app/article/pagebuilder.h"
#include "core/digest/parser.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::article::Article;
using gleaner::article::ArticleItem;
using gleaner::article::ArticleView;
using gleaner::article::MarkedPassage;

namespace {

constexpr int Runs = 7;
constexpr int UsualLength = 40;  ///< items
constexpr int Patience = 60'000; ///< ms

Article longArticle(int items, int seed = 1)
{
    const digest::Parsed parsed = bench::checked(digest::parse(bench::digest(seed, items), u"long.md"_s));
    Article article;
    article.id = {seed};
    article.title = parsed.digest.title;
    article.language = parsed.digest.language;
    for (const digest::Item &item : parsed.digest.items) {
        const digest::ItemHtml html = digest::itemHtml(parsed, item, {});
        ArticleItem shown;
        shown.number = int(article.items.size()) + 1;
        shown.id = {shown.number};
        shown.title = item.title;
        shown.titleHtml = html.title;
        shown.bodyHtml = html.body;
        shown.text = item.text;
        article.items.append(shown);
    }
    return article;
}

/// `count` passages of all colours spread over the items; each third lies partly over the one before.
QList<MarkedPassage> passages(const Article &article, int count)
{
    QList<MarkedPassage> passages;
    for (int i = 0; i < count; ++i) {
        const ArticleItem &item = article.items[i % article.items.size()];
        const qsizetype turn = i / article.items.size();
        const qsizetype start = std::min<qsizetype>(turn * (turn % 3 == 2 ? 12 : 18), item.text.size() - 2);
        passages.append({{i + 1},
                         {item.id, {start, std::min<qsizetype>(start + 14, item.text.size())}},
                         annotation::Colours[size_t(i) % annotation::Colours.size()]});
    }
    return passages;
}

double middle(QList<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

double now()
{
    using namespace std::chrono;
    return duration<double, std::milli>(system_clock::now().time_since_epoch()).count();
}

double evaluated(QWebEnginePage &page, const QString &code)
{
    std::optional<double> result;
    page.runJavaScript(code, QWebEngineScript::ApplicationWorld,
                       [&](const QVariant &value) { result = value.toDouble(); });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, Patience))
        qFatal("the page does not answer");
    return *result;
}

/// When the engine painted the page first, on the clock of now().
double firstPaint(QWebEnginePage &page)
{
    double at = 0;
    while (at <= 0) {
        at = evaluated(page, u"(entry => entry ? performance.timeOrigin + entry.startTime : 0)("
                             u"performance.getEntriesByName('first-paint')[0])"_s);
    }
    return at;
}

double articlePainted(ArticleView &view, const Article &article)
{
    QSignalSpy loaded(&view, &ArticleView::loaded);
    const double start = now();
    view.setArticle(article);
    if (!loaded.wait(Patience))
        qFatal("the page was not loaded");
    return firstPaint(*view.page()) - start;
}

double barePainted(QWebEngineView &view, const QUrl &url)
{
    QSignalSpy loaded(&view, &QWebEngineView::loadFinished);
    const double start = now();
    view.load(url);
    if (!loaded.wait(Patience))
        qFatal("the bare page was not loaded");
    return firstPaint(*view.page()) - start;
}

/// A block of code in each tenth item, as a technical publisher has.
Article withCode(Article article)
{
    for (qsizetype i = 9; i < article.items.size(); i += 10) {
        article.items[i].bodyHtml += u"<pre><code>#include &lt;vector&gt;\n\nstd::vector&lt;int&gt; values(%1);\n"
                                     u"</code></pre>\n"_s.arg(i);
    }
    return article;
}

/// The page as the article view gives it to the engine, with its styles inside.
void writePage(const QString &name, const Article &article)
{
    QByteArray html = article::buildPage(article, article::Theme::Light);
    const auto fill = [&html](const QByteArray &sheet, const QByteArray &css) {
        const qsizetype at = html.indexOf(QByteArray("<link rel=\"stylesheet\" href=\"/" + sheet + "\">"));
        if (at < 0)
            qFatal("the page has no style sheet %s", sheet.constData());
        html.replace(at, html.indexOf('>', at) + 1 - at, QByteArray("<style>" + css + "</style>"));
    };
    fill("page.css", article::pageCss());
    fill("measures.css", {});
    html.replace("style-src gleaner:", "style-src 'unsafe-inline'");
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size())
        qFatal("%s", qPrintable(file.errorString()));
}

/// The first paint of two digests by turns in both views, as each is opened when another was shown.
void paintFirst(ArticleView &view, int items)
{
    const QTemporaryDir folder;
    QList<Article> articles;
    QList<QUrl> pages;
    for (const int seed : {2, 3}) {
        articles.append(withCode(longArticle(items, seed)));
        const QString name = folder.filePath(u"%1.html"_s.arg(seed));
        writePage(name, articles.last());
        pages.append(QUrl::fromLocalFile(name));
    }
    QWebEngineView bare;
    bare.resize(view.size());
    bare.show();
    QList<double> plain;
    QList<double> own;
    for (int run = 0; run < 4 * Runs; ++run) {
        // Only the one that is measured is on the screen.
        view.hide();
        bare.show();
        plain.append(barePainted(bare, pages[run % 2]));
        bare.hide();
        view.show();
        own.append(articlePainted(view, articles[run % 2]));
    }
    plain.remove(0, 4); // not yet warm
    own.remove(0, 4);
    bench::row(u"first paint of a digest of %1 items"_s.arg(items), middle(own), u"a bare view"_s, middle(plain));
}

/// Going from each item to the next: the script's work with the layout it asks for, beside a frame.
void goThrough(ArticleView &view, const Article &article)
{
    (void)articlePainted(view, article);
    QList<double> script;
    QList<double> calls;
    for (const ArticleItem &item : article.items) {
        QElapsedTimer timer;
        timer.start();
        view.showItem(item.id);
        calls.append(double(timer.nsecsElapsed()) / 1e6);
        (void)evaluated(*view.page(), u"new Promise(requestAnimationFrame), 0"_s);
    }
    for (const ArticleItem &item : article.items) {
        script.append(
            evaluated(*view.page(), u"(start => { gleaner.showItem('%1'); document.body.offsetHeight; "
                                    u"return performance.now() - start; })(performance.now())"_s.arg(item.id.value)));
    }
    constexpr double Frame = 1000.0 / 60;
    bench::row(u"to another item of %1, script, median"_s.arg(article.items.size()), middle(script), u"a frame"_s,
               Frame);
    std::ranges::sort(script);
    bench::row(u"to another item, script, 95 of 100 below"_s, script[script.size() * 95 / 100], u"a frame"_s, Frame);
    bench::row(u"to another item, script, longest"_s, script.last(), u"a frame"_s, Frame);
    bench::row(u"to another item, the window's call, longest"_s, std::ranges::max(calls), u"a frame"_s, Frame);
}

/// Milliseconds from the call to the frame that shows it.
double opened(ArticleView &view, const Article &article, const QList<MarkedPassage> &marked)
{
    QSignalSpy loaded(&view, &ArticleView::loaded);
    QElapsedTimer timer;
    timer.start();
    view.setArticle(article);
    view.highlights()->setHighlights(marked);
    if (!loaded.wait(Patience))
        qFatal("the page was not loaded");
    // Two frames on, all that was asked for has been painted.
    view.page()->runJavaScript(u"window.painted = 0; requestAnimationFrame(() => requestAnimationFrame(() => { "
                               u"window.painted = CSS.highlights.size + 1; }))"_s,
                               QWebEngineScript::ApplicationWorld);
    bool isPainted = false;
    while (!isPainted) {
        bool answered = false;
        view.page()->runJavaScript(u"window.painted"_s, QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
            isPainted = value.toInt() > 0;
            answered = true;
        });
        if (!QTest::qWaitFor([&] { return answered; }, Patience))
            qFatal("the page does not answer");
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    article::initialiseEngine();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int items = arguments.size() > 1 ? arguments[1].toInt() : 500;
    const int count = arguments.size() > 2 ? arguments[2].toInt() : 2'000;
    const Article article = longArticle(items);
    const QList<MarkedPassage> marked = passages(article, count);

    ArticleView view;
    view.resize(1000, 800);
    view.show();
    (void)opened(view, article, {});
    double bare = std::numeric_limits<double>::max();
    double painted = bare;
    for (int run = 0; run < Runs; ++run) {
        bare = std::min(bare, opened(view, article, {}));
        painted = std::min(painted, opened(view, article, marked));
    }
    bench::row(u"a digest of %1 items with %2 highlights"_s.arg(article.items.size()).arg(count), painted, u"without"_s,
               bare);
    paintFirst(view, UsualLength);
    goThrough(view, longArticle(UsualLength));
    goThrough(view, article);
    return 0;
}
