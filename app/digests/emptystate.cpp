// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/emptystate.h"

#include "app/keyboard/mnemonic.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gleaner::digests {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_buttons(new QVBoxLayout)
{
    m_text->setObjectName(u"emptyStateText");
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_buttons->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_text);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void EmptyState::setState(const QString &text, const QList<QAction *> &actions)
{
    m_text->setText(text);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // The pressed button may be the one that leads here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->icon(), keyboard::withoutMnemonic(action->text()), this);
        button->setObjectName(action->objectName() + u"Button");
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    }
}

} // namespace gleaner::digests
