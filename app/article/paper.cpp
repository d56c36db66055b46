// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/paper.h"

#include "app/article/articleview.h"

#include <QPageLayout>
#include <QPointer>
#include <QWebEnginePage>
#include <QWebEngineView>

namespace gleaner::article {

QString pageTitle(const ArticleView &view)
{
    return view.page()->title();
}

void makePdf(const ArticleView &view, const QPageLayout &layout, std::function<void(const QByteArray &)> made)
{
    view.page()->printToPdf(
        [that = QPointer(&view), made = std::move(made)](const QByteArray &pdf) {
            if (that)
                made(pdf);
        },
        layout);
}

void printPage(const ArticleView &view, QPrinter &printer, std::function<void(bool)> done)
{
    QWebEngineView *page = QWebEngineView::forPage(view.page());
    QObject::connect(page, &QWebEngineView::printFinished, &view, std::move(done), Qt::SingleShotConnection);
    page->print(&printer);
}

} // namespace gleaner::article
