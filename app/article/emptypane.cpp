// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/emptypane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace gleaner::article {

EmptyPane::EmptyPane(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_buttons->setAlignment(Qt::AlignCenter);
    m_buttons->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
    setAutoFillBackground(true);
}

void EmptyPane::setState(const QString &text, const QList<QAction *> &actions)
{
    m_text->setText(text);
    while (const std::unique_ptr<QLayoutItem> item{m_buttons->takeAt(0)}) {
        delete item->widget();
    }
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->icon(), action->text(), this);
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
        m_buttons->addWidget(button);
    }
}

void EmptyPane::setColours(const Palette &colours)
{
    QPalette own = palette();
    own.setColor(QPalette::Window, colours.page);
    setPalette(own);
    QPalette muted = m_text->palette();
    muted.setColor(QPalette::WindowText, colours.muted);
    m_text->setPalette(muted);
}

} // namespace gleaner::article
