// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/palette.h"
#include "app/images/picture.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gleaner::images {

class Canvas;
class ViewerBar;

/// An image of a page.
struct ViewedImage {
    QString url;  ///< as the digest spells it
    QString text; ///< that stands for it; may be empty
    bool operator==(const ViewedImage &) const = default;
};

/// Shows the images of a page one at a time, over all of a widget. What is not at hand is shown when a person has it
/// loaded, and not before.
class ImageViewer final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageViewer)

public:
    /// Bytes of an image by its address; empty when they are not at hand.
    using Source = std::function<std::optional<article::Image>(const QString &url)>;

    /// Covers `over` while it is open.
    explicit ImageViewer(QWidget *over);
    ~ImageViewer() override;

    /// The first one to be seen is the one at `index`.
    void open(const QList<ViewedImage> &images, int index, const Source &source);
    void close();
    void setTheme(article::Theme theme);
    /// More is at hand now, of this address or of another.
    void imageCame(const QString &url);
    void imageFailed(const QString &url, const QString &message);

signals:
    void loadRequested(const QString &url);
    void saveRequested(const gleaner::article::Image &image, const QString &text);
    void copied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void show(int index);
    void showImage();
    void showPicture(const Result<Picture> &picture);
    void showMessage(const QString &text, bool canLoad);
    void step(int step);
    void arrow(int right, int down);
    void copy();
    void save();
    void speak();
    [[nodiscard]] QString caption() const;

    Canvas *m_canvas;
    ViewerBar *m_bar;
    QStackedWidget *m_stack;
    QLabel *m_message;
    QPushButton *m_load;
    QList<ViewedImage> m_images;
    Source m_source;
    int m_index = -1;
    std::optional<article::Image> m_image; ///< at hand
    bool m_isPicture = false;              ///< on the canvas
    int m_question = 0;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace gleaner::images
