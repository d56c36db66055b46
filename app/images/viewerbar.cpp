// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/viewerbar.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace gleaner::images {

namespace {

constexpr double Step = 1.25;

} // namespace

template<typename Signal>
QToolButton *ViewerBar::add(const char *name, const char *icon, const QString &text, Signal signal)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setIcon(QIcon::fromTheme(QLatin1StringView(icon)));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(text);
    button->setAccessibleName(text);
    connect(button, &QToolButton::clicked, this, signal);
    layout()->addWidget(button);
    return button;
}

ViewerBar::ViewerBar(QWidget *parent)
    : QWidget(parent)
    , m_caption(new QLabel(this))
    , m_place(new QLabel(this))
    , m_zoom(new QLabel(this))
{
    setAutoFillBackground(true);
    m_caption->setObjectName(u"imageCaption");
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setWordWrap(true);
    m_place->setObjectName(u"imagePlace");
    m_zoom->setObjectName(u"imageZoom");
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("000 %")));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 4, 8, 4);
    line->setSpacing(4);
    line->addWidget(m_caption, 1);
    line->addSpacing(8);
    line->addWidget(m_place);
    m_previous = add("imagePrevious", "go-previous", tr("Previous image"), &ViewerBar::previousRequested);
    m_next = add("imageNext", "go-next", tr("Next image"), &ViewerBar::nextRequested);
    line->addSpacing(8);
    line->addWidget(m_zoom);
    m_zooming = {
        add("imageZoomOut", "zoom-out", tr("Zoom out"), [this] { emit zoomRequested(1 / Step); }),
        add("imageZoomIn", "zoom-in", tr("Zoom in"), [this] { emit zoomRequested(Step); }),
        add("imageFit", "zoom-fit-best", tr("Fit in"), &ViewerBar::fitRequested),
        add("imageOwnSize", "zoom-original", tr("Original size"), &ViewerBar::ownSizeRequested),
    };
    line->addSpacing(8);
    m_copy = add("imageCopy", "edit-copy", tr("Copy the image"), &ViewerBar::copyRequested);
    m_save = add("imageSave", "document-save-as", tr("Save the image…"), &ViewerBar::saveRequested);
    add("imageClose", "window-close", tr("Close"), &ViewerBar::closeRequested);
}

void ViewerBar::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

void ViewerBar::setPlace(int index, int count)
{
    const QLocale locale;
    //: the image that is shown, and how many there are
    m_place->setText(tr("%1 of %2").arg(locale.toString(index + 1), locale.toString(count)));
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < count);
}

void ViewerBar::setZoom(double zoom)
{
    //: how large an image is shown; %1 is a number
    m_zoom->setText(zoom > 0 ? tr("%1 %").arg(QLocale().toString(qRound(zoom * 100))) : QString());
    for (QToolButton *button : std::as_const(m_zooming))
        button->setEnabled(zoom > 0);
}

void ViewerBar::setAvailable(bool bytes, bool picture)
{
    m_save->setEnabled(bytes);
    m_copy->setEnabled(picture);
}

} // namespace gleaner::images
