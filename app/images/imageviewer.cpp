// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/imageviewer.h"

#include "app/images/canvas.h"
#include "app/images/viewerbar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gleaner::images {

namespace {

constexpr double Step = 1.25;
constexpr double Stride = 0.15; ///< of the canvas, a press of an arrow key

} // namespace

ImageViewer::ImageViewer(QWidget *over)
    : QWidget(over)
    , m_canvas(new Canvas)
    , m_bar(new ViewerBar)
    , m_stack(new QStackedWidget)
    , m_message(new QLabel)
    , m_load(new QPushButton(tr("&Load the image")))
{
    setObjectName(u"imageViewer");
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    auto *told = new QWidget;
    m_message->setObjectName(u"imageMessage");
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_load->setObjectName(u"imageLoad");
    auto *middle = new QVBoxLayout(told);
    middle->setContentsMargins(24, 24, 24, 24);
    middle->setSpacing(16);
    middle->addStretch();
    middle->addWidget(m_message);
    middle->addWidget(m_load, 0, Qt::AlignHCenter);
    middle->addStretch();
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(told);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_bar);

    connect(m_canvas, &Canvas::zoomChanged, this, [this](double zoom) { m_bar->setZoom(m_isPicture ? zoom : 0); });
    connect(m_load, &QPushButton::clicked, this, [this] {
        showMessage(tr("Loading…"), false);
        setFocus();
        emit loadRequested(m_images[m_index].url);
    });
    connect(m_bar, &ViewerBar::previousRequested, this, [this] { step(-1); });
    connect(m_bar, &ViewerBar::nextRequested, this, [this] { step(1); });
    connect(m_bar, &ViewerBar::zoomRequested, m_canvas, &Canvas::zoomBy);
    connect(m_bar, &ViewerBar::fitRequested, m_canvas, &Canvas::fit);
    connect(m_bar, &ViewerBar::ownSizeRequested, this, [this] { m_canvas->setZoom(1); });
    connect(m_bar, &ViewerBar::copyRequested, this, &ImageViewer::copy);
    connect(m_bar, &ViewerBar::saveRequested, this, &ImageViewer::save);
    connect(m_bar, &ViewerBar::closeRequested, this, &ImageViewer::close);
    over->installEventFilter(this);
    hide();
}

ImageViewer::~ImageViewer() = default;

void ImageViewer::setTheme(article::Theme theme)
{
    const article::Palette &colours = article::palette(theme);
    QPalette page = palette();
    page.setColor(QPalette::Window, colours.page);
    page.setColor(QPalette::WindowText, colours.text);
    setPalette(page);
    QPalette bar = m_bar->palette();
    bar.setColor(QPalette::Window, colours.surface);
    bar.setColor(QPalette::WindowText, colours.text);
    m_bar->setPalette(bar);
}

void ImageViewer::open(const QList<ViewedImage> &images, int index, const Source &source)
{
    if (index < 0 || index >= images.size())
        return;
    m_images = images;
    m_source = source;
    if (isHidden())
        m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    QWidget::show();
    raise();
    setFocus(Qt::OtherFocusReason);
    show(index);
}

void ImageViewer::close()
{
    if (isHidden())
        return;
    ++m_question;
    // The focus goes first: a widget that hides with it gives it to whoever is next.
    if (const QPointer<QWidget> before = std::exchange(m_before, {}))
        before->setFocus(Qt::OtherFocusReason);
    hide();
    m_canvas->setPicture({});
    m_images.clear();
    m_image.reset();
    m_source = {};
    m_index = -1;
}

QString ImageViewer::caption() const
{
    const ViewedImage &image = m_images[m_index];
    return image.text.isEmpty() ? tr("Image without a description") : image.text;
}

void ImageViewer::show(int index)
{
    m_index = index;
    m_bar->setPlace(index, int(m_images.size()));
    m_bar->setCaption(caption());
    setAccessibleName(tr("Image: %1").arg(caption()));
    showImage();
    speak();
}

void ImageViewer::showImage()
{
    const ViewedImage &shown = m_images[m_index];
    ++m_question;
    m_image = m_source(shown.url);
    m_isPicture = false;
    m_bar->setZoom(0);
    m_bar->setAvailable(m_image.has_value(), false);
    if (!m_image) {
        const QUrl url(shown.url);
        const bool isRemote = url.scheme().startsWith(QLatin1StringView("http"));
        showMessage(isRemote ? tr("This image has not been loaded. It would come from %1.").arg(url.host())
                             : tr("This image is not in the library."),
                    isRemote);
        return;
    }
    showMessage(tr("Opening the image…"), false);
    QtConcurrent::run([image = *m_image] {
        return decode(image);
    }).then(this, [this, question = m_question](const Result<Picture> &picture) {
        if (question == m_question)
            showPicture(picture);
    });
}

void ImageViewer::showPicture(const Result<Picture> &picture)
{
    if (!picture) {
        showMessage(picture.error().message, false);
        speak();
        return;
    }
    m_isPicture = true;
    m_stack->setCurrentIndex(0);
    m_canvas->setPicture(*picture);
    m_bar->setAvailable(true, true);
}

void ImageViewer::showMessage(const QString &text, bool canLoad)
{
    m_message->setText(text);
    m_load->setVisible(canLoad);
    m_stack->setCurrentIndex(1);
}

void ImageViewer::imageCame(const QString &url)
{
    if (m_index >= 0 && m_images[m_index].url == url && !m_image)
        showImage();
}

void ImageViewer::imageFailed(const QString &url, const QString &message)
{
    if (m_index < 0 || m_images[m_index].url != url || m_image)
        return;
    showMessage(message, true);
    speak();
}

void ImageViewer::speak()
{
    const QString text = m_stack->currentIndex() == 0 ? caption() : caption() + u". " + m_message->text();
    QAccessibleAnnouncementEvent said(this, text);
    QAccessible::updateAccessibility(&said);
}

void ImageViewer::step(int step)
{
    const int next = m_index + step;
    if (next >= 0 && next < m_images.size())
        show(next);
}

/// Moves what is seen, or goes to another image where there is nothing more of this one.
void ImageViewer::arrow(int right, int down)
{
    if (m_isPicture && m_canvas->pan(right * Stride, down * Stride))
        return;
    if (m_canvas->isFitted() || !m_isPicture)
        step(right + down);
}

void ImageViewer::copy()
{
    if (!m_isPicture)
        return;
    QGuiApplication::clipboard()->setImage(m_canvas->image());
    emit copied();
}

void ImageViewer::save()
{
    if (m_image)
        emit saveRequested(*m_image, m_images[m_index].text);
}

void ImageViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->matches(QKeySequence::Save)) {
        save();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_canvas->zoomBy(Step); return;
    case Qt::Key_Minus: m_canvas->zoomBy(1 / Step); return;
    case Qt::Key_0: m_canvas->fit(); return;
    case Qt::Key_1: m_canvas->setZoom(1); return;
    case Qt::Key_Left: arrow(-1, 0); return;
    case Qt::Key_Right: arrow(1, 0); return;
    case Qt::Key_Up: arrow(0, -1); return;
    case Qt::Key_Down: arrow(0, 1); return;
    case Qt::Key_PageUp: step(-1); return;
    case Qt::Key_PageDown: step(1); return;
    case Qt::Key_Home: step(-m_index); return;
    case Qt::Key_End: step(int(m_images.size()) - 1 - m_index); return;
    default: QWidget::keyPressEvent(event);
    }
}

bool ImageViewer::event(QEvent *event)
{
    // Keys of the window that mean the page below mean the image here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Save)
                         || key->key() == Qt::Key_Plus || key->key() == Qt::Key_Equal || key->key() == Qt::Key_Minus
                         || key->key() == Qt::Key_0 || key->key() == Qt::Key_1 || key->key() == Qt::Key_Escape
                         || key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
        if (isOurs) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

bool ImageViewer::focusNextPrevChild(bool next)
{
    // What lies below cannot be seen.
    QList<QWidget *> stops{this};
    if (m_load->isVisible())
        stops.append(m_load);
    for (QToolButton *button : m_bar->findChildren<QToolButton *>()) {
        if (button->isEnabled())
            stops.append(button);
    }
    const qsizetype now = std::max<qsizetype>(stops.indexOf(QApplication::focusWidget()), 0);
    const qsizetype target = (now + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[target]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool ImageViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace gleaner::images
