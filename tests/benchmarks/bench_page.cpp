// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening a long digest on the page with many highlights beside the same without any, from the call to the frame that
// shows it: the two by turns, the fastest of some runs each. No figure here is a pass or a failure.
// bench_page [ITEMS [HIGHLIGHTS]]: 500 and 2,000 without.
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/highlightlayer.h"
#include "core/digest/parser.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTextStream>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::article::Article;
using gleaner::article::ArticleItem;
using gleaner::article::ArticleView;
using gleaner::article::MarkedPassage;

namespace {

constexpr int Runs = 7;
constexpr int Patience = 60'000; ///< ms

Article longArticle(int items)
{
    const digest::Parsed parsed = bench::checked(digest::parse(bench::digest(1, items), u"long.md"_s));
    Article article;
    article.id = {1};
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
    return 0;
}
