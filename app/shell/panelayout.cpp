// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/panelayout.h"

#include <QApplication>
#include <QDataStream>
#include <QResizeEvent>
#include <QSplitter>

#include <algorithm>

namespace gleaner::shell {

namespace {

constexpr int ListWidth = 320;
constexpr int SideWidth = 300;
constexpr int WidestPane = 4096;
constexpr double SmallestText = 0.8; ///< times the system's size
constexpr double LargestText = 1.6;
constexpr int DrawerShare = 60; ///< of the window's width at most, in percent

} // namespace

PaneLayout::PaneLayout(QWidget *list, QWidget *page, QWidget *side, QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list{.widget = list, .edge = new QWidget(this), .width = ListWidth}
    , m_side{.widget = side, .edge = new QWidget(this), .width = SideWidth}
    , m_page(page)
{
    m_splitter->setObjectName(u"panes");
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    for (QWidget *pane : {list, page, side}) {
        pane->setMinimumWidth(220);
        pane->setAutoFillBackground(true);
        m_splitter->addWidget(pane);
    }
    for (QWidget *edge : {m_list.edge, m_side.edge}) {
        edge->setObjectName(u"drawerEdge");
        edge->setAutoFillBackground(true);
        edge->hide();
    }
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({ListWidth, 800, SideWidth});
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) { closeDrawers(now); });
}

QWidget *PaneLayout::widget(Pane pane) const
{
    return pane == Pane::Page ? m_page : place(pane).widget;
}

bool PaneLayout::isShown(Pane pane) const
{
    return pane == Pane::Page || !place(pane).widget->isHidden();
}

bool PaneLayout::isWanted(Pane pane) const
{
    return pane == Pane::Page || place(pane).wanted;
}

bool PaneLayout::isDrawer(Pane pane) const
{
    return pane != Pane::Page && place(pane).drawer;
}

void PaneLayout::setShown(Pane pane, bool shown)
{
    if (pane == Pane::Page)
        return;
    Slot &slot = place(pane);
    if (!slot.drawer)
        slot.wanted = shown;
    if (isShown(pane) == shown)
        return;
    const bool hadFocus = slot.widget->isAncestorOf(QApplication::focusWidget());
    slot.widget->setVisible(shown);
    if (slot.drawer && shown)
        slot.widget->raise();
    placeDrawers();
    if (hadFocus && !shown)
        m_page->setFocus();
    emit shownChanged(pane, shown);
}

void PaneLayout::setDrawer(Pane pane, bool drawer)
{
    Slot &slot = place(pane);
    if (slot.drawer == drawer)
        return;
    slot.drawer = drawer;
    const bool before = isShown(pane);
    if (drawer) {
        if (before)
            slot.width = slot.widget->width();
        slot.widget->setParent(this);
        slot.widget->hide();
    } else {
        m_splitter->insertWidget(pane == Pane::List ? 0 : m_splitter->count(), slot.widget);
        slot.widget->setVisible(slot.wanted);
        QList<int> sizes = m_splitter->sizes();
        const qsizetype at = m_splitter->indexOf(slot.widget);
        const qsizetype page = m_splitter->indexOf(m_page);
        sizes[page] = qMax(1, sizes[page] + sizes[at] - slot.width);
        sizes[at] = slot.width;
        m_splitter->setSizes(sizes);
        m_splitter->setStretchFactor(int(at), 0);
        m_splitter->setStretchFactor(int(page), 1);
    }
    if (isShown(pane) != before)
        emit shownChanged(pane, !before);
}

void PaneLayout::placeDrawers()
{
    const int limit = width() * DrawerShare / 100;
    const int list = qMin(qMax(m_list.width, 280), limit);
    const int side = qMin(qMax(m_side.width, 280), limit);
    if (m_list.drawer)
        m_list.widget->setGeometry(0, 0, list, height());
    if (m_side.drawer)
        m_side.widget->setGeometry(width() - side, 0, side, height());
    placeEdge(m_list, list);
    placeEdge(m_side, width() - side - 1);
}

void PaneLayout::placeEdge(const Slot &slot, int left)
{
    slot.edge->setGeometry(left, 0, 1, height());
    slot.edge->setVisible(slot.drawer && !slot.widget->isHidden());
    slot.edge->raise();
}

void PaneLayout::setTheme(article::Theme theme)
{
    for (QWidget *edge : {m_list.edge, m_side.edge})
        edge->setPalette(article::palette(theme).line);
}

void PaneLayout::setZoom(double zoom)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * std::clamp(zoom, SmallestText, LargestText));
    else
        font.setPixelSize(qRound(font.pixelSize() * std::clamp(zoom, SmallestText, LargestText)));
    for (QWidget *pane : {m_list.widget, m_side.widget})
        pane->setFont(font);
}

void PaneLayout::closeDrawers(const QWidget *focused)
{
    if (!focused || (focused != m_page && !m_page->isAncestorOf(focused)))
        return;
    for (const Pane pane : {Pane::List, Pane::Side}) {
        if (isDrawer(pane))
            setShown(pane, false);
    }
}

void PaneLayout::resizeEvent(QResizeEvent *event)
{
    m_splitter->setGeometry(rect());
    setDrawer(Pane::Side, event->size().width() < SideDrawerBelow);
    setDrawer(Pane::List, event->size().width() < ListDrawerBelow);
    placeDrawers();
}

QByteArray PaneLayout::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    const auto widthOf = [](const Slot &slot) {
        return slot.drawer || slot.widget->isHidden() ? slot.width : slot.widget->width();
    };
    out << qint32(widthOf(m_list)) << qint32(widthOf(m_side));
    return state;
}

void PaneLayout::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    qint32 list = 0;
    qint32 side = 0;
    in >> list >> side;
    if (in.status() != QDataStream::Ok || list < 1 || side < 1 || list > WidestPane || side > WidestPane)
        return;
    m_list.width = list;
    m_side.width = side;
    QList<int> sizes = m_splitter->sizes();
    if (const int at = m_splitter->indexOf(m_list.widget); at >= 0)
        sizes[at] = list;
    if (const int at = m_splitter->indexOf(m_side.widget); at >= 0)
        sizes[at] = side;
    m_splitter->setSizes(sizes);
}

} // namespace gleaner::shell
