// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/paper.h"

#include "app/article/articleview.h"

#include <QPageLayout>
#include <QPointer>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <memory>
#include <type_traits>
#include <utility>

namespace gleaner::article {

namespace {

/// Gives the first of two answers: the page's, or `crashed` when its process ends before, since then none comes.
template<typename Answer>
std::function<void(Answer)> orCrash(const ArticleView &view, std::function<void(Answer)> answer,
                                    std::type_identity_t<std::decay_t<Answer>> crashed)
{
    struct Waiting {
        std::function<void(Answer)> answer;
        QMetaObject::Connection crash;
    };
    auto waiting = std::make_shared<Waiting>(std::move(answer));
    const auto give = [waiting](Answer given) {
        QObject::disconnect(waiting->crash);
        if (const auto once = std::exchange(waiting->answer, {}))
            once(given);
    };
    waiting->crash = QObject::connect(view.page(), &QWebEnginePage::renderProcessTerminated, &view,
                                      [give, crashed = std::move(crashed)] { give(crashed); });
    return give;
}

} // namespace

QString pageTitle(const ArticleView &view)
{
    return view.page()->title();
}

void makePdf(const ArticleView &view, const QPageLayout &layout, std::function<void(const QByteArray &)> made)
{
    const auto give = orCrash<const QByteArray &>(view, std::move(made), {});
    view.page()->printToPdf(
        [that = QPointer(&view), give](const QByteArray &pdf) {
            if (that)
                give(pdf);
        },
        layout);
}

void printPage(const ArticleView &view, QPrinter &printer, std::function<void(bool)> done)
{
    QWebEngineView *page = QWebEngineView::forPage(view.page());
    QObject::connect(page, &QWebEngineView::printFinished, &view, orCrash<bool>(view, std::move(done), false),
                     Qt::SingleShotConnection);
    page->print(&printer);
}

} // namespace gleaner::article
