// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/halfhead.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace gleaner::shell {

namespace {

constexpr int Edge = 2; // px, of the active half

} // namespace

HalfHead::HalfHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"halfHead");
    m_title->setObjectName(u"halfTitle");
    m_state->setObjectName(u"halfState");
    for (QLabel *label : {m_title, m_state})
        label->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_close->setObjectName(u"closeHalf");
    m_close->setIcon(QIcon::fromTheme(QStringLiteral("window-close")));
    m_close->setIconSize({16, 16});
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this half"));
    m_close->setAccessibleName(m_close->toolTip());
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &HalfHead::closeRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4 + Edge, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_close);
    setMinimumHeight(32);
}

void HalfHead::setText(const QString &title, const QString &state)
{
    m_text = title;
    m_title->setToolTip(title);
    m_title->setAccessibleName(title);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    elide();
}

void HalfHead::setActive(bool active)
{
    m_active = active;
    QFont bold = font();
    bold.setWeight(active ? QFont::DemiBold : QFont::Normal);
    m_title->setFont(bold);
    elide();
    colour();
}

void HalfHead::setTheme(article::Theme theme)
{
    m_theme = theme;
    colour();
}

void HalfHead::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void HalfHead::colour()
{
    const article::Palette &colours = article::palette(m_theme);
    QPalette title = m_title->palette();
    title.setColor(QPalette::WindowText, m_active ? colours.text : colours.muted);
    m_title->setPalette(title);
    QPalette state = m_state->palette();
    state.setColor(QPalette::WindowText, colours.warning);
    m_state->setPalette(state);
    update();
}

void HalfHead::elide()
{
    m_title->setText(m_title->fontMetrics().elidedText(m_text, Qt::ElideMiddle, m_title->width()));
}

void HalfHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void HalfHead::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const article::Palette &colours = article::palette(m_theme);
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(0, 0, width(), Edge, m_active ? colours.accent : colours.surface);
    painter.fillRect(0, height() - 1, width(), 1, colours.line);
}

} // namespace gleaner::shell
