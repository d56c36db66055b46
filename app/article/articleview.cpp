// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"

#include "app/article/articleviewparts.h"
#include "app/article/pagebuilder.h"
#include "app/article/pagemenu.h"
#include "app/article/safelink.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>
#include <QWebEngineDownloadRequest>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

QString text(ItemId id)
{
    return QString::number(id.value);
}

} // namespace

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool onHighlight = highlights->choosePointed();
    showPageMenu(this, event->globalPos(), onHighlight ? highlightActions : QList<QAction *>(), viewImage);
}

void ArticleView::Private::showProgress()
{
    const auto read = int(std::ranges::count_if(article.items, &ArticleItem::read));
    const auto total = int(article.items.size());
    page->call("setProgress"_L1, {read, total, progressText(read, total)});
}

ArticleView::ArticleView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    d->profile.setHttpCacheType(QWebEngineProfile::NoCache);
    d->profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    d->profile.setSpellCheckEnabled(false);
    d->profile.installUrlSchemeHandler(SchemeHandler::Scheme, &d->scheme);
    d->profile.setUrlRequestInterceptor(&d->filter);
    connect(&d->profile, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *request) { request->cancel(); });
    d->scheme.setStyleSheet(u"page.css"_s, pageCss());
    d->scheme.setStyleSheet(u"measures.css"_s, {});

    d->empty = new EmptyPane(this);
    d->view = std::make_unique<PageView>(this);
    d->page = new ArticlePage(&d->profile, &d->bridge, d->view.get());
    d->view->setPage(d->page);
    d->highlights = new HighlightLayer(*d->page, d->bridge, d->page);
    d->view->highlights = d->highlights;
    d->view->viewImage = [this](const QUrl &shown) {
        if (const QString url = d->scheme.addressOf(shown); !url.isEmpty()) {
            emit imageViewRequested(url);
        }
    };
    d->view->installEventFilter(this);
    d->stack = new QStackedLayout(this);
    d->stack->addWidget(d->empty);
    d->stack->addWidget(d->view.get());
    d->layer = new TextLayer(this, [this](ItemId id) { return d->item(id); });
    for (QWidget *part : d->layer->view()->findChildren<QWidget *>()) {
        part->installEventFilter(this);
    }
    setFocusProxy(d->view.get());
    setTheme(Theme::Light);

    connect(d->page, &ArticlePage::ready, this, [this] {
        if (QWidget *target = d->view->focusProxy()) {
            target->installEventFilter(this);
        }
        d->page->setZoomFactor(d->zoom);
        if (d->stack->currentWidget() == d->view.get()) {
            emit loaded();
        }
    });
    connect(d->page, &ArticlePage::linkActivated, this,
            [this](const QUrl &url) { emit linkActivated(withoutTracking(url)); });
    connect(d->page, &QWebEnginePage::linkHovered, this, [this](const QString &url) {
        const QUrl target(url);
        emit linkHovered(mayOpen(target) ? withoutTracking(target).toDisplayString() : QString());
    });
    connect(d->page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                recover(status != QWebEnginePage::NormalTerminationStatus);
            });
    TextView *text = d->layer->view();
    connect(text, &TextView::linkActivated, this, &ArticleView::linkActivated);
    connect(text, &TextView::chosen, d->highlights, &HighlightLayer::choose);
    connect(d->highlights, &HighlightLayer::highlightsChanged, text, &TextView::setPassages);
    connect(d->highlights, &HighlightLayer::currentSet, text, &TextView::setCurrent);
    connect(&d->filter, &RequestFilter::blocked, this, [this] { emit blockedCountChanged(blockedCount()); });
    connectBridge();
}

// The view first: its page must be gone before the profile.
ArticleView::~ArticleView()
{
    d->view.reset();
}

void ArticleView::connectBridge()
{
    connect(&d->bridge, &Bridge::begun, this,
            [this](const QString &path) { d->begun = d->begun || path == d->scheme.pageUrl().path(); });
    connect(&d->bridge, &Bridge::placeReported, this, [this](const Place &place) {
        // A page that is being replaced may still have had its word, on items that the next one has, too.
        if (!d->begun) {
            return;
        }
        const bool other = place.item != d->place.item;
        d->place = place;
        if (other) {
            showText();
            emit currentItemChanged(place.item);
        }
        emit placeChanged();
    });
    connect(&d->bridge, &Bridge::controlUsed, this, [this](Bridge::Control control, ItemId item) {
        if (const ArticleItem *known = d->item(item); !known || known->uid.isEmpty()) {
            return;
        }
        switch (control) {
        case Bridge::Control::Read: emit readRequested(item); break;
        case Bridge::Control::Bookmark: emit bookmarkRequested(item); break;
        case Bridge::Control::Tag: emit tagRequested(item); break;
        case Bridge::Control::Note: emit noteRequested(item); break;
        }
    });
    connect(&d->bridge, &Bridge::unloadedReported, this, [this](int count) {
        d->unloaded = count;
        emit blockedCountChanged(blockedCount());
    });
    connect(&d->bridge, &Bridge::imageAsked, this, &ArticleView::imageRequested);
    connect(&d->bridge, &Bridge::viewAsked, this, &ArticleView::imageViewRequested);
    connect(&d->bridge, &Bridge::findReported, this, [this](int current, int total) {
        d->layer->goTo(current - 1);
        emit findChanged(current, total);
    });
    connect(&d->bridge, &Bridge::endReached, this, &ArticleView::scrolledToEnd);
    connect(&d->bridge, &Bridge::endPassed, this, &ArticleView::endPassed);
    connect(&d->bridge, &Bridge::insideAsked, this, &ArticleView::inspectionRequested);
    connect(&d->bridge, &Bridge::footnoteReported, this, [this](bool shown) { d->footnoteShown = shown; });
    connect(&d->bridge, &Bridge::codeAsked, this, [this](const QString &code) {
        QGuiApplication::clipboard()->setText(code);
        d->page->call("showCopied"_L1);
    });
}

/// A page whose process ended is shown once more; when that happens again, it is said instead.
void ArticleView::recover(bool abnormal)
{
    if (!abnormal) {
        return;
    }
    if (++d->crashes > 1) {
        clear(tr("The page could not be shown: its process ended unexpectedly. Choose the digest again to retry."));
        return;
    }
    const Place place = d->place;
    showPage();
    restorePlace(place);
}

void ArticleView::setArticle(const Article &article)
{
    d->article = article;
    d->positions.clear();
    QSet<ItemId> ids;
    for (qsizetype i = 0; i < article.items.size(); ++i) {
        d->positions.insert(article.items[i].id, i);
        ids.insert(article.items[i].id);
    }
    d->bridge.setItems(ids);
    d->highlights->setArticle(article);
    d->crashes = 0;
    showPage();
}

void ArticleView::showPage()
{
    d->place = {};
    d->footnoteShown = false;
    d->simplifiedGiven = false;
    d->begun = false;
    d->unloaded = 0;
    d->filter.resetCount();
    d->page->show(d->scheme.setPage(buildPage(d->article, d->theme)));
    for (const QString &url : std::as_const(d->article.cachedImages)) {
        d->page->call("setImage"_L1, {url, d->scheme.imageUrl(url).toString()});
    }
    if (!d->marked.isEmpty()) {
        d->showMarked();
    }
    d->highlights->repaint();
    if (d->caretShown) {
        d->page->call("setCaret"_L1, {true});
    }
    d->stack->setCurrentWidget(d->view.get());
    showText();
    emit blockedCountChanged(0);
}

void ArticleView::clear(const QString &text, const QList<QAction *> &actions)
{
    d->article = {};
    d->positions.clear();
    d->bridge.setItems({});
    d->highlights->setArticle({});
    d->place = {};
    d->footnoteShown = false;
    d->begun = false;
    d->unloaded = 0;
    d->filter.resetCount();
    d->empty->setState(text, actions);
    d->stack->setCurrentWidget(d->empty);
    showText();
    d->page->show(d->scheme.setPage(buildPage({}, d->theme)));
    emit blockedCountChanged(0);
}

DigestId ArticleView::digest() const
{
    return d->article.id;
}

ItemId ArticleView::currentItem() const
{
    return d->place.item;
}

void ArticleView::showItem(ItemId item)
{
    if (d->item(item)) {
        d->page->call("showItem"_L1, {text(item)});
    }
}

void ArticleView::updateItem(const ArticleItem &state)
{
    ArticleItem *item = d->item(state.id);
    if (!item) {
        return;
    }
    item->read = state.read;
    item->bookmarked = state.bookmarked;
    item->notes = state.notes;
    item->tags = state.tags;
    d->page->call("updateItem"_L1, {text(item->id), item->read, itemFooter(*item)});
    d->showProgress();
    if (state.id == d->place.item) {
        showText();
    }
}

void ArticleView::setTheme(Theme theme)
{
    d->theme = theme;
    const Palette &colours = gleaner::article::palette(theme);
    // What is seen before the page's first frame, and where a window grows faster than the page.
    d->page->setBackgroundColor(colours.page);
    QPalette background;
    background.setColor(QPalette::Window, colours.page);
    d->view->setPalette(background);
    d->empty->setColours(colours);
    d->page->call("setTheme"_L1, {key(theme)});
    d->layer->view()->setTheme(theme);
}

Theme ArticleView::theme() const
{
    return d->theme;
}

void ArticleView::setZoom(double factor)
{
    const double zoom = std::clamp(factor, 0.5, 3.0);
    if (qFuzzyCompare(zoom, d->zoom)) {
        return;
    }
    d->zoom = zoom;
    d->page->setZoomFactor(zoom);
    d->layer->view()->setZoom(zoom);
    emit zoomChanged(zoom);
}

double ArticleView::zoom() const
{
    return d->zoom;
}

void ArticleView::setTypography(const Typography &typography)
{
    d->scheme.setStyleSheet(u"measures.css"_s, measuresCss(typography));
    QJsonObject properties;
    for (const auto &[name, value] : measures(typography)) {
        properties.insert(name, value);
    }
    d->page->call("setMeasures"_L1, {properties});
}

Place ArticleView::place() const
{
    return d->place;
}

void ArticleView::restorePlace(const Place &place)
{
    if (d->item(place.item)) {
        d->page->call("restorePlace"_L1, {text(place.item), place.offset});
    }
}

void ArticleView::setImageSource(ImageSource source)
{
    d->scheme.setImageSource(std::move(source));
}

void ArticleView::setImage(const QString &url, const Image &image)
{
    if (!isShowableImage(image.mimeType)) {
        setImageFailed(url, tr("What the server sent is not an image this page shows."));
        return;
    }
    d->page->call("setImage"_L1, {url, d->scheme.setImage(url, image).toString()});
}

void ArticleView::setImageFailed(const QString &url, const QString &message)
{
    d->page->call("setImageFailed"_L1, {url, message});
}

int ArticleView::blockedCount() const
{
    return d->unloaded + d->filter.blockedCount();
}

void ArticleView::addSelectionAction(QAction *action)
{
    d->view->addAction(action);
}

void ArticleView::addHighlightAction(QAction *action)
{
    d->view->highlightActions.append(action);
}

QWebEnginePage *ArticleView::page() const
{
    return d->page;
}

HighlightLayer *ArticleView::highlights() const
{
    return d->highlights;
}

bool ArticleView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            setZoom(d->zoom + (wheel->angleDelta().y() > 0 ? 0.1 : -0.1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gleaner::article
