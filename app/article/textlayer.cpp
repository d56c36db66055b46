// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/textlayer.h"

#include "app/article/textview.h"

#include <QEvent>

namespace gleaner::article {

TextLayer::TextLayer(QWidget *host, std::function<const ArticleItem *(ItemId)> item)
    : QObject(host)
    , m_host(host)
    , m_item(std::move(item))
    , m_view(new TextView(host))
{
    m_view->hide();
    m_host->installEventFilter(this);
}

void TextLayer::setOn(bool on)
{
    m_on = on;
}

bool TextLayer::isShown() const
{
    return !m_view->isHidden();
}

void TextLayer::show(ItemId current, qsizetype count)
{
    const ArticleItem *item = m_on ? m_item(current) : nullptr;
    if (item)
        m_view->setItem(*item, int(count));
    else if (!m_on || count == 0)
        m_view->clear();
    m_view->setGeometry(m_host->rect());
    m_view->setVisible(m_view->item().isValid());
    m_view->raise();
}

void TextLayer::setSought(const QString &text, bool backward)
{
    m_found.clear();
    m_sought = text;
    m_backward = backward;
}

void TextLayer::setSought(const QList<ItemSpan> &found)
{
    m_found = found;
    m_sought.clear();
    m_backward = false;
}

void TextLayer::goTo(qsizetype index)
{
    QString text;
    if (index >= 0 && index < m_found.size()) {
        const auto &[id, span] = m_found[index];
        if (const ArticleItem *item = m_item(id))
            text = item->text.mid(span.start, span.length());
    } else if (index >= 0) {
        text = m_sought;
    }
    m_view->seek(text, m_backward);
}

bool TextLayer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Resize)
        m_view->setGeometry(m_host->rect());
    return QObject::eventFilter(watched, event);
}

} // namespace gleaner::article
