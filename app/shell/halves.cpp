// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/halves.h"

#include "app/article/articleview.h"
#include "app/shell/halfhead.h"
#include "app/shell/reading.h"

#include <QApplication>
#include <QResizeEvent>

namespace gleaner::shell {

namespace {

/// For setSizes(): as much for one as for the other.
const QList<int> Alike{4096, 4096};

} // namespace

Halves::Halves(const Half::Parts &parts, QWidget *window)
    : m_parts(parts)
    , m_window(window)
    , m_main(new Half(parts, window))
    , m_active(m_main)
{
    setObjectName(u"halves");
    setChildrenCollapsible(false);
    setHandleWidth(1);
    m_main->view().setObjectName(u"article");
    m_main->view().setAccessibleName(tr("Digest"));
    addWidget(m_main);
    setFocusProxy(m_main);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { follow(now); });
}

// Halves that go lose the focus, and there is none to follow it to.
Halves::~Halves()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void Halves::forEach(const std::function<void(Half &)> &visit)
{
    visit(*m_main);
    if (m_beside)
        visit(*m_beside);
}

void Halves::onEach(const std::function<void(Half &)> &visit)
{
    forEach(visit);
    m_visits.push_back(visit);
}

bool Halves::isSplit() const
{
    return m_beside && !m_beside->isHidden();
}

Half &Halves::beside()
{
    if (!m_beside) {
        Half::Parts parts = m_parts;
        parts.list = nullptr;
        m_beside = new Half(parts, m_window);
        m_beside->view().setObjectName(u"articleBeside");
        m_beside->view().setAccessibleName(tr("Digest beside the first"));
        m_beside->setActive(false);
        m_beside->hide();
        m_beside->head().setClosable(true);
        connect(&m_beside->head(), &HalfHead::closeRequested, this, &Halves::closeBeside);
        addWidget(m_beside);
        for (const int half : {0, 1})
            setStretchFactor(half, 1);
        for (const auto &visit : m_visits)
            visit(*m_beside);
    }
    if (m_beside->isHidden()) {
        m_beside->show();
        for (Half *half : {m_main, m_beside}) {
            half->head().show();
            half->head().setActive(half->isActive());
        }
        turn();
        setSizes(Alike);
        emit splitChanged(true);
    }
    return *m_beside;
}

void Halves::restoreSizes(const QByteArray &state)
{
    restoreState(state);
    turn();
}

Half *Halves::other() const
{
    if (!isSplit())
        return nullptr;
    return m_active == m_main ? m_beside : m_main;
}

void Halves::closeBeside()
{
    if (!isSplit())
        return;
    const bool hadFocus = m_beside->isAncestorOf(QApplication::focusWidget());
    activate(*m_main);
    if (hadFocus)
        m_main->view().focusTarget()->setFocus(Qt::OtherFocusReason);
    m_beside->hide();
    m_main->head().hide();
    m_beside->reading().close();
    emit splitChanged(false);
}

void Halves::activate(Half &half)
{
    if (&half == m_active)
        return;
    m_active->setActive(false);
    m_active = &half;
    m_active->setActive(true);
    setFocusProxy(m_active);
    emit activeChanged();
}

void Halves::follow(const QWidget *focused)
{
    if (!isSplit() || !focused)
        return;
    if (m_beside->isAncestorOf(focused))
        activate(*m_beside);
    else if (m_main->isAncestorOf(focused) || m_parts.listPane.isAncestorOf(focused)) // which leads the first one
        activate(*m_main);
}

bool Halves::stepFocus(int step)
{
    Half *target = step > 0 ? m_beside : m_main;
    if (!isSplit() || target == m_active)
        return false;
    target->view().focusTarget()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void Halves::enter(int step)
{
    if (isSplit())
        activate(step > 0 ? *m_main : *m_beside);
}

void Halves::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    turn();
}

void Halves::turn()
{
    const Qt::Orientation wanted = width() < SideBySideFrom ? Qt::Vertical : Qt::Horizontal;
    if (!isSplit() || orientation() == wanted)
        return;
    setOrientation(wanted);
    setSizes(Alike);
}

} // namespace gleaner::shell
