// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace gleaner::images {

/// The line below an image: what it is, which one of how many, how near, and what can be done.
class ViewerBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewerBar)

public:
    explicit ViewerBar(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    /// The image at `index` of `count`.
    void setPlace(int index, int count);
    /// 1: the image's own size; 0: there is none to be seen.
    void setZoom(double zoom);
    /// Whether there are bytes to be saved, and a picture to be copied.
    void setAvailable(bool bytes, bool picture);

signals:
    void previousRequested();
    void nextRequested();
    void zoomRequested(double factor); ///< times what it is
    void fitRequested();
    void ownSizeRequested();
    void copyRequested();
    void saveRequested();
    void closeRequested();

private:
    template<typename Signal>
    QToolButton *add(const char *name, const char *icon, const QString &text, Signal signal);

    QLabel *m_caption;
    QLabel *m_place;
    QLabel *m_zoom;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_save = nullptr;
    QList<QToolButton *> m_zooming;
};

} // namespace gleaner::images
