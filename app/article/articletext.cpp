// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is marked, found and selected in an ArticleView's text, on the page or in the plain text laid over it.
#include "app/article/articleviewparts.h"
#include "app/article/textunits.h"
#include "core/library/simplified.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace gleaner::article {

QJsonArray ArticleView::Private::places(const QList<ItemSpan> &mentions)
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
        places.append(QJsonArray{QString::number(mention.item.value), qint64(span.start), qint64(span.end)});
    }
    return places;
}

void ArticleView::Private::showMarked()
{
    QJsonArray groups;
    for (const TypedSpans &group : std::as_const(marked)) {
        groups.append(QJsonArray{entity::key(group.type), places(group.spans)});
    }
    // Braces alone would give the array itself, not one that holds it.
    page->call("markEntities"_L1, QJsonArray{QJsonValue(groups)});
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

void ArticleView::find(const QString &text, bool backward)
{
    d->layer->setSought(text, backward);
    if (!d->simplifiedGiven) {
        d->page->call("setSimplified"_L1, {library::simplifiedPairs()});
        d->simplifiedGiven = true;
    }
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

bool ArticleView::closeFootnote()
{
    if (!d->footnoteShown) {
        return false;
    }
    d->page->call("closeFootnote"_L1);
    return true;
}

void ArticleView::setCaretShown(bool shown)
{
    d->caretShown = shown;
    d->page->call("setCaret"_L1, {shown});
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

} // namespace gleaner::article
