// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/statusbar.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace gleaner::shell {

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent)
    , m_text(new QLabel(this))
    , m_link(new QToolButton(this))
    , m_counts(new QLabel(this))
    , m_blocked(new QLabel(this))
    , m_zoom(new QToolButton(this))
{
    m_text->setObjectName(u"statusText");
    m_text->setTextFormat(Qt::PlainText);
    m_link->setObjectName(u"statusLink");
    m_link->setAutoRaise(true);
    m_link->hide();
    m_counts->setObjectName(u"counts");
    m_blocked->setObjectName(u"blocked");
    m_blocked->setToolTip(tr("Images and other things of the digest that were not fetched: nothing leaves this "
                             "computer unless you ask for it."));
    m_blocked->setContentsMargins(8, 0, 8, 0);
    m_blocked->hide();
    m_zoom->setObjectName(u"zoom");
    m_zoom->setAutoRaise(true);
    m_zoom->setToolTip(tr("Zoom of the page; click for the original size"));
    setSizeGripEnabled(false);
    addWidget(m_text);
    addWidget(m_link);
    addPermanentWidget(m_blocked);
    addPermanentWidget(m_counts);
    addPermanentWidget(m_zoom);
    setZoom(1);
    connect(m_link, &QToolButton::clicked, this, [this] { emit linkActivated(m_url); });
    connect(m_zoom, &QToolButton::clicked, this, &StatusBar::zoomResetRequested);
}

void StatusBar::setText(const QString &text, bool warning)
{
    m_text->setText(text);
    QPalette palette;
    if (warning && m_warning.isValid())
        palette.setColor(QPalette::WindowText, m_warning);
    m_text->setPalette(palette);
}

void StatusBar::tell(const QString &text, const QString &link, const QUrl &url)
{
    setText(text, false);
    m_url = url;
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
}

void StatusBar::warn(const QString &text)
{
    tell(text);
    setText(text, true);
}

void StatusBar::setWarningColour(const QColor &colour)
{
    m_warning = colour;
}

void StatusBar::setCounts(const library::Counts &counts)
{
    const QStringList parts{tr("%n digest(s)", nullptr, counts.digests), tr("%n item(s)", nullptr, counts.items),
                            tr("%n unread", nullptr, counts.unread)};
    m_counts->setText(counts.digests > 0 ? parts.join(QStringLiteral(" · ")) : QString());
}

void StatusBar::setBlocked(int count)
{
    m_blocked->setText(tr("%n request(s) blocked", nullptr, count));
    m_blocked->setVisible(count > 0);
}

void StatusBar::setZoom(double factor)
{
    const QString percent = QLocale().toString(qRound(factor * 100)) + QLocale().percent();
    m_zoom->setText(percent);
    m_zoom->setAccessibleName(tr("Zoom %1").arg(percent));
}

} // namespace gleaner::shell
