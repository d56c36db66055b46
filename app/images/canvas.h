// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/images/picture.h"

#include <QWidget>

namespace gleaner::images {

/// A picture that can be drawn nearer and moved about.
class Canvas final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Canvas)

public:
    static constexpr double Nearest = 8; ///< device pixels a pixel of the image

    explicit Canvas(QWidget *parent = nullptr);

    /// Fits it in.
    void setPicture(const Picture &picture);
    [[nodiscard]] const QImage &image() const { return m_picture.full; }

    /// Device pixels for one of the image; 1 is its own size.
    [[nodiscard]] double zoom() const;
    /// All of it is seen, or it has its own size where that is smaller.
    [[nodiscard]] bool isFitted() const { return m_zoom <= 0; }
    void fit();
    /// About the middle of what is seen.
    void setZoom(double zoom);
    void zoomBy(double factor);
    /// Moves what is seen by parts of the canvas's size: 1 to the right or down. False when nothing of it lies there.
    bool pan(double right, double down);

signals:
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] QSizeF drawnSize() const;
    [[nodiscard]] QRectF place() const;
    bool moveTo(QPointF centre);

    Picture m_picture;
    double m_zoom = 0; ///< 0: fitted
    QPointF m_centre;  ///< of what is seen, in parts of the picture's size
    QPointF m_dragged; ///< where the mouse was last
};

} // namespace gleaner::images
