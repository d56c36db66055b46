// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an ArticleView is made of; for its own sources only.
#include "app/article/articlepage.h"
#include "app/article/articleview.h"
#include "app/article/bridge.h"
#include "app/article/emptypane.h"
#include "app/article/highlightlayer.h"
#include "app/article/requestfilter.h"
#include "app/article/schemehandler.h"
#include "app/article/textlayer.h"
#include "app/article/textview.h"

#include <QHash>
#include <QJsonArray>
#include <QStackedLayout>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace gleaner::article {

/// The page's view, with the program's own menu.
class PageView final : public QWebEngineView {
public:
    using QWebEngineView::QWebEngineView;

    HighlightLayer *highlights = nullptr;
    QList<QAction *> highlightActions;
    std::function<void(const QUrl &)> viewImage; ///< one the page shows, by the page's address of it

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

struct ArticleView::Private {
    // Off the record: no name, no storage. Outlives the page, which its view owns.
    QWebEngineProfile profile;
    SchemeHandler scheme;
    RequestFilter filter;
    Bridge bridge;
    QStackedLayout *stack = nullptr;
    EmptyPane *empty = nullptr;
    std::unique_ptr<PageView> view;
    ArticlePage *page = nullptr;
    TextLayer *layer = nullptr;
    HighlightLayer *highlights = nullptr; ///< of the page

    Article article;
    QList<TypedSpans> marked;
    QHash<ItemId, qsizetype> positions; ///< item -> index in article.items
    Place place;
    Theme theme = Theme::Light;
    double zoom = 1;
    bool caretShown = false;
    bool footnoteShown = false;
    bool simplifiedGiven = false; ///< to the page, for finding
    bool begun = false;           ///< the page, not one before it, tells where it stands
    int unloaded = 0;
    int crashes = 0;

    ArticleItem *item(ItemId id)
    {
        const auto found = positions.constFind(id);
        return found == positions.cend() ? nullptr : &article.items[*found];
    }

    /// The mentions as the page's script takes them: [[id, start, end]] in visible units.
    [[nodiscard]] QJsonArray places(const QList<ItemSpan> &mentions);
    void showMarked();
    void showProgress();
};

} // namespace gleaner::article
