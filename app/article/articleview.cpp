// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"

#include "app/article/articlepage.h"
#include "app/article/bridge.h"
#include "app/article/codehighlighter.h"
#include "app/article/emptypane.h"
#include "app/article/highlightlayer.h"
#include "app/article/pagebuilder.h"
#include "app/article/pagemenu.h"
#include "app/article/requestfilter.h"
#include "app/article/safelink.h"
#include "app/article/schemehandler.h"
#include "app/article/textlayer.h"
#include "app/article/textunits.h"
#include "app/article/textview.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QStackedLayout>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineView>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString text(ItemId id)
{
    return QString::number(id.value);
}

/// The page's view, with the program's own menu.
class PageView final : public QWebEngineView {
public:
    using QWebEngineView::QWebEngineView;

    HighlightLayer *highlights = nullptr;
    QList<QAction *> highlightActions;

protected:
    void contextMenuEvent(QContextMenuEvent *event) override
    {
        const bool onHighlight = highlights->choosePointed();
        showPageMenu(this, event->globalPos(), onHighlight ? highlightActions : QList<QAction *>());
    }
};

} // namespace

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
    int unloaded = 0;
    int crashes = 0;

    ArticleItem *item(ItemId id)
    {
        const auto found = positions.constFind(id);
        return found == positions.cend() ? nullptr : &article.items[*found];
    }

    /// The mentions as the page's script takes them: [[id, start, end]] in visible units.
    QJsonArray places(const QList<ItemSpan> &mentions)
    {
        QHash<ItemId, VisibleUnits> units;
        QJsonArray places;
        for (const ItemSpan &mention : mentions) {
            auto known = units.constFind(mention.item);
            if (known == units.cend()) {
                const ArticleItem *of = item(mention.item);
                known = units.insert(mention.item, VisibleUnits(of ? QStringView(of->text) : QStringView()));
            }
            const TextSpan span = known->at(mention.span);
            places.append(QJsonArray{text(mention.item), qint64(span.start), qint64(span.end)});
        }
        return places;
    }

    void showMarked()
    {
        QJsonArray groups;
        for (const TypedSpans &group : std::as_const(marked)) {
            groups.append(QJsonArray{entity::key(group.type), places(group.spans)});
        }
        // Braces alone would give the array itself, not one that holds it.
        page->call("markEntities"_L1, QJsonArray{QJsonValue(groups)});
    }

    void showProgress()
    {
        const auto read = int(std::ranges::count_if(article.items, &ArticleItem::read));
        const auto total = int(article.items.size());
        page->call("setProgress"_L1, {read, total, progressText(read, total)});
    }
};

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
    d->scheme.setStyleSheet(u"article.css"_s, resource(u":/gleaner/page/article.css"_s));
    d->scheme.setStyleSheet(u"tokens.css"_s, tokensCss());
    d->scheme.setStyleSheet(u"code.css"_s, CodeHighlighter::css());
    d->scheme.setStyleSheet(u"measures.css"_s, {});

    d->empty = new EmptyPane(this);
    d->view = std::make_unique<PageView>(this);
    d->page = new ArticlePage(&d->profile, &d->bridge, d->view.get());
    d->view->setPage(d->page);
    d->highlights = new HighlightLayer(*d->page, d->bridge, d->page);
    d->view->highlights = d->highlights;
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
    connect(d->layer->view(), &TextView::linkActivated, this, &ArticleView::linkActivated);
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
    connect(&d->bridge, &Bridge::placeReported, this, [this](const Place &place) {
        const bool other = place.item != d->place.item;
        d->place = place;
        if (other) {
            showText();
            emit currentItemChanged(place.item);
        }
        emit placeChanged();
    });
    connect(&d->bridge, &Bridge::controlUsed, this, [this](Bridge::Control control, ItemId item) {
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
    connect(&d->bridge, &Bridge::findReported, this, [this](int current, int total) {
        d->layer->goTo(current - 1);
        emit findChanged(current, total);
    });
    connect(&d->bridge, &Bridge::endReached, this, &ArticleView::scrolledToEnd);
    connect(&d->bridge, &Bridge::endPassed, this, &ArticleView::endPassed);
    connect(&d->bridge, &Bridge::insideAsked, this, &ArticleView::inspectionRequested);
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

void ArticleView::setTextOnly(bool textOnly)
{
    const bool hadFocus = focusTarget()->hasFocus() || d->layer->view()->isAncestorOf(QApplication::focusWidget());
    d->layer->setOn(textOnly);
    showText();
    if (hadFocus) {
        focusTarget()->setFocus(Qt::OtherFocusReason);
    }
}

void ArticleView::showText()
{
    d->layer->show(d->place.item, d->positions.size());
    setFocusProxy(d->layer->isShown() ? static_cast<QWidget *>(d->layer->view()) : d->view.get());
}

void ArticleView::showMentions(const QList<ItemSpan> &mentions, entity::Type type, int current)
{
    d->page->call("showMentions"_L1, {d->places(mentions), entity::key(type), current});
}

void ArticleView::hintMentions(const QList<ItemSpan> &mentions, entity::Type type)
{
    d->page->call("hintMentions"_L1, {d->places(mentions), entity::key(type)});
}

void ArticleView::markEntities(const QList<TypedSpans> &marked)
{
    if (marked == d->marked) {
        return;
    }
    d->marked = marked;
    d->showMarked();
}

void ArticleView::clearMentions()
{
    d->page->call("clearMentions"_L1);
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

void ArticleView::find(const QString &text, bool backward)
{
    d->layer->setSought(text, backward);
    d->page->call("find"_L1, {text, backward});
}

void ArticleView::showFound(const QList<ItemSpan> &found, int current)
{
    d->layer->setSought(found);
    d->page->call("showFound"_L1, {d->places(found), current});
}

void ArticleView::findNext(bool backward)
{
    d->layer->setDirection(backward);
    d->page->call("findNext"_L1, {backward});
}

void ArticleView::clearFind()
{
    d->layer->goTo(-1);
    d->page->call("clearFind"_L1);
}

void ArticleView::scrollPage(bool up)
{
    if (d->layer->isShown()) {
        if (!d->layer->view()->scrollPage(up) && !up) {
            emit endPassed();
        }
        return;
    }
    d->page->call("scrollPage"_L1, {up});
}

void ArticleView::setCaretShown(bool shown)
{
    d->caretShown = shown;
    d->page->call("setCaret"_L1, {shown});
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

QString ArticleView::selectedText() const
{
    return d->layer->isShown() ? d->layer->view()->selectedText() : d->page->selectedText();
}

void ArticleView::askSelection()
{
    if (!d->layer->isShown()) {
        d->highlights->askSelection();
        return;
    }
    const TextView::Selection selection = d->layer->view()->selection();
    d->highlights->tellSelection(d->layer->view()->item(), selection.visible, selection.fromStart);
}

void ArticleView::collapseSelection()
{
    if (d->layer->isShown()) {
        d->layer->view()->collapseSelection();
    } else {
        d->highlights->collapseSelection();
    }
}

QWidget *ArticleView::focusTarget() const
{
    if (d->layer->isShown()) {
        return d->layer->view()->focusProxy();
    }
    QWidget *target = d->view->focusProxy();
    return target ? target : d->view.get();
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
