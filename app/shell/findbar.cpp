// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace gleaner::shell {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_result(new QLabel(this))
{
    setObjectName(u"findBar");
    setAutoFillBackground(true);
    m_text->setObjectName(u"findText");
    m_text->setPlaceholderText(tr("Find in this digest"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_result->setObjectName(u"findResult");
    m_result->setMinimumWidth(80);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_result);
    const auto addButton = [&](const QString &icon, const QString &name, auto pressed) {
        auto *button = new QToolButton(this);
        button->setIcon(QIcon::fromTheme(icon));
        button->setToolTip(name);
        button->setAccessibleName(name);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, pressed);
        layout->addWidget(button);
    };
    addButton(QStringLiteral("go-up"), tr("Previous match"), [this] { findAgain(true); });
    addButton(QStringLiteral("go-down"), tr("Next match"), [this] { findAgain(false); });
    addButton(QStringLiteral("window-close"), tr("Close"), [this] { dismiss(); });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isOfWords = false;
        emit findRequested(text, false);
    });
    hide();
}

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_text->setText(text);
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::showWords(const QStringList &words)
{
    const QSignalBlocker quiet(m_text);
    m_text->setText(words.join(u' '));
    m_isOfWords = true;
    show();
}

void FindBar::forgetWords()
{
    if (!m_isOfWords)
        return;
    const QSignalBlocker quiet(m_text);
    m_text->clear();
    m_isOfWords = false;
    hide();
}

void FindBar::findAgain(bool backward)
{
    if (m_text->text().isEmpty())
        open();
    else if (m_isOfWords)
        emit stepRequested(backward);
    else
        emit findRequested(m_text->text(), backward);
}

void FindBar::setResult(int current, int total)
{
    if (m_text->text().isEmpty())
        m_result->clear();
    else if (total == 0)
        m_result->setText(tr("Not found"));
    else
        m_result->setText(tr("%1 of %2", "matches").arg(current).arg(total));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: dismiss(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: findAgain(event->modifiers().testFlag(Qt::ShiftModifier)); return;
    default: QWidget::keyPressEvent(event);
    }
}

void FindBar::dismiss()
{
    forgetWords();
    hide();
    emit closed();
}

} // namespace gleaner::shell
