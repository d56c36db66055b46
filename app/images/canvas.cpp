// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/canvas.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace gleaner::images {

Canvas::Canvas(QWidget *parent)
    : QWidget(parent)
    , m_centre(0.5, 0.5)
{
    setObjectName(u"imageCanvas");
    setMinimumSize(80, 80);
}

void Canvas::setPicture(const Picture &picture)
{
    m_picture = picture;
    fit();
}

double Canvas::fittingZoom() const
{
    const QSizeF size = m_picture.full.size();
    if (size.isEmpty())
        return 1;
    const double ratio = devicePixelRatioF();
    return std::min({1.0, width() * ratio / size.width(), height() * ratio / size.height()});
}

double Canvas::zoom() const
{
    return isFitted() ? fittingZoom() : m_zoom;
}

QSizeF Canvas::drawnSize() const
{
    return QSizeF(m_picture.full.size()) * zoom() / devicePixelRatioF();
}

QRectF Canvas::place() const
{
    const QSizeF size = drawnSize();
    return {width() / 2.0 - m_centre.x() * size.width(), height() / 2.0 - m_centre.y() * size.height(), size.width(),
            size.height()};
}

void Canvas::fit()
{
    m_zoom = 0;
    m_centre = {0.5, 0.5};
    update();
    emit zoomChanged(zoom());
}

void Canvas::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, std::min(fittingZoom(), 1.0), Nearest);
    moveTo(m_centre);
    update();
    emit zoomChanged(m_zoom);
}

void Canvas::zoomBy(double factor)
{
    setZoom(zoom() * factor);
}

/// What lies beyond an edge of the picture does not come into sight, nor does one that fits in leave the middle.
bool Canvas::moveTo(QPointF centre)
{
    const QSizeF size = drawnSize();
    const auto within = [](double place, double seen, double all) {
        return all <= seen ? 0.5 : std::clamp(place, seen / 2 / all, 1 - seen / 2 / all);
    };
    const QPointF held(within(centre.x(), width(), size.width()), within(centre.y(), height(), size.height()));
    if (held == m_centre)
        return false;
    m_centre = held;
    update();
    return true;
}

bool Canvas::pan(double right, double down)
{
    const QSizeF size = drawnSize();
    if (size.isEmpty())
        return false;
    return moveTo(m_centre + QPointF(right * width() / size.width(), down * height() / size.height()));
}

void Canvas::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    if (m_picture.full.isNull())
        return;
    QPainter painter(this);
    const QRectF target = place();
    const double needed = target.width() * devicePixelRatioF();
    const bool isFar = !m_picture.reduced.isNull() && needed <= m_picture.reduced.width();
    // Near by, a pixel is a square.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom() < 3);
    painter.drawImage(target, isFar ? m_picture.reduced : m_picture.full);
}

void Canvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    moveTo(m_centre);
    emit zoomChanged(zoom());
}

void Canvas::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1.25 : 0.8);
    event->accept();
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->position();
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF moved = event->position() - m_dragged;
    m_dragged = event->position();
    pan(-moved.x() / width(), -moved.y() / height());
}

void Canvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    if (isFitted())
        setZoom(1);
    else
        fit();
}

} // namespace gleaner::images
