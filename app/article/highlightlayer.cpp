// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/highlightlayer.h"

#include "app/article/articlepage.h"
#include "app/article/bridge.h"
#include "app/article/textunits.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

QString text(HighlightId id)
{
    return id.isValid() ? QString::number(id.value) : QString();
}

} // namespace

HighlightLayer::HighlightLayer(ArticlePage &page, Bridge &bridge, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_bridge(bridge)
{
    connect(&bridge, &Bridge::selectionReported, this, &HighlightLayer::readSelection);
    connect(&bridge, &Bridge::highlightPointed, this, &HighlightLayer::point);
    connect(&bridge, &Bridge::highlightChosen, this, &HighlightLayer::chosen);
    connect(&bridge, &Bridge::edgesReported, this, &HighlightLayer::readEdges);
}

HighlightLayer::~HighlightLayer() = default;

void HighlightLayer::setArticle(const Article &article)
{
    m_texts.clear();
    m_units.clear();
    for (const ArticleItem &item : article.items)
        m_texts.insert(item.id, item.text);
    m_highlights.clear();
    m_bridge.setHighlights({});
    m_current = {};
    point({});
    emit highlightsChanged({});
}

void HighlightLayer::repaint()
{
    if (m_highlights.isEmpty())
        return;
    setHighlights(m_highlights);
    setCurrent(m_current);
}

const VisibleUnits &HighlightLayer::units(ItemId item)
{
    auto known = m_units.constFind(item);
    if (known == m_units.cend())
        known = m_units.insert(item, VisibleUnits(m_texts.value(item)));
    return *known;
}

void HighlightLayer::setHighlights(const QList<MarkedPassage> &highlights)
{
    m_highlights = highlights;
    QSet<HighlightId> ids;
    QJsonArray places;
    for (const MarkedPassage &highlight : highlights) {
        ids.insert(highlight.id);
        const TextSpan span = units(highlight.place.item).at(highlight.place.span);
        places.append(QJsonArray{text(highlight.id), QString::number(highlight.place.item.value), qint64(span.start),
                                 qint64(span.end), annotation::colourKey(highlight.colour)});
    }
    m_bridge.setHighlights(ids);
    if (!ids.contains(m_pointed))
        point({});
    // Braces alone would give the array itself, not one that holds it.
    m_page.call("setHighlights"_L1, QJsonArray{QJsonValue(places)});
    emit highlightsChanged(m_highlights);
}

void HighlightLayer::setCurrent(HighlightId highlight, bool show)
{
    m_current = highlight;
    m_page.call("setCurrentHighlight"_L1, {text(highlight), show});
    emit currentSet(highlight, show);
}

bool HighlightLayer::choosePointed()
{
    if (m_pointed.isValid())
        emit chosen(m_pointed);
    return m_pointed.isValid();
}

void HighlightLayer::point(HighlightId highlight)
{
    if (highlight == m_pointed)
        return;
    m_pointed = highlight;
    emit pointedChanged(highlight);
}

void HighlightLayer::readEdges(HighlightId highlight, TextSpan units)
{
    const auto known = std::ranges::find(m_highlights, highlight, &MarkedPassage::id);
    if (known == m_highlights.cend())
        return;
    if (const TextSpan span = this->units(known->place.item).offsets(units); !span.isEmpty())
        emit edgesDragged(highlight, span);
}

void HighlightLayer::askSelection()
{
    m_page.call("askSelection"_L1);
}

void HighlightLayer::collapseSelection()
{
    m_page.call("collapseSelection"_L1);
}

void HighlightLayer::tellSelection(ItemId item, const QString &visible, qsizetype fromStart)
{
    const qsizetype start = units(item).at({0, m_texts.value(item).size()}).end - fromStart;
    readSelection(visible.isEmpty() ? u"none"_s : u"one"_s, item, {start, start + visible.size()}, visible);
}

void HighlightLayer::readSelection(const QString &state, ItemId item, TextSpan units, const QString &visible)
{
    using enum PageSelection::State;
    if (state == "several"_L1) {
        emit selectionTold({Several, {}, {}});
    } else if (state == "outside"_L1 || (state == "one"_L1 && !m_texts.contains(item))) {
        emit selectionTold({Outside, {}, {}});
    } else if (state == "one"_L1) {
        const TextSpan span = this->units(item).offsets(units);
        const QString words = m_texts.value(item).sliced(span.start, span.length());
        const bool isSame = !words.isEmpty() && visibleOf(words) == visible;
        emit selectionTold(isSame ? PageSelection{Passage, {item, span}, words} : PageSelection{Unclear, {}, {}});
    } else {
        emit selectionTold({});
    }
}

} // namespace gleaner::article
