// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/canvas.h"
#include "app/images/imageviewer.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using gleaner::article::Image;
using gleaner::images::Canvas;
using gleaner::images::ImageViewer;
using gleaner::images::ViewedImage;

class TestImageViewer : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        m_below = new QLineEdit(m_window.get());
        m_viewer = new ImageViewer(m_window.get());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_below->setFocus();
        m_asked.clear();
        m_images = {{A, {png(QSize(2000, 300)), u"image/png"_s}}, {C, {"broken"_ba, u"image/png"_s}}};
    }

    void cleanup() { m_window.reset(); }

    void showsOneAndGoesToTheOthers()
    {
        open(0);
        QVERIFY(m_viewer->isVisible() && m_viewer->hasFocus());
        QCOMPARE(m_viewer->geometry(), m_window->rect());
        QTRY_COMPARE(canvas()->image().size(), QSize(2000, 300));
        QCOMPARE(label(u"imageCaption"_s)->text(), u"Growth by quarter"_s);
        QCOMPARE(label(u"imagePlace"_s)->text(), u"1 of 3"_s);
        QVERIFY(m_viewer->accessibleName().contains(u"Growth by quarter"_s));
        QVERIFY(!button(u"imagePrevious"_s)->isEnabled());
        press(Qt::Key_PageDown);
        QCOMPARE(label(u"imagePlace"_s)->text(), u"2 of 3"_s);
        press(Qt::Key_Right); // there is nothing to be moved
        QCOMPARE(label(u"imagePlace"_s)->text(), u"3 of 3"_s);
        QVERIFY(!button(u"imageNext"_s)->isEnabled());
        press(Qt::Key_Home);
        QCOMPARE(label(u"imagePlace"_s)->text(), u"1 of 3"_s);
        press(Qt::Key_Escape);
        QVERIFY(!m_viewer->isVisible());
        QVERIFY(m_below->hasFocus());
    }

    void isNearedAndMovedByKeys()
    {
        open(0);
        QTRY_VERIFY(!canvas()->image().isNull());
        QTRY_VERIFY(canvas()->isFitted());
        const double fitted = canvas()->zoom();
        QVERIFY(fitted < 1);
        QCOMPARE(label(u"imageZoom"_s)->text(), u"%1 %"_s.arg(qRound(fitted * 100)));
        press(Qt::Key_1);
        QCOMPARE(canvas()->zoom(), 1.0);
        press(Qt::Key_Plus);
        QCOMPARE(canvas()->zoom(), 1.25);
        press(Qt::Key_Minus);
        QCOMPARE(canvas()->zoom(), 1.0);
        // To the left edge and no further, and the image stays.
        const auto seen = [this] { return canvas()->grab().toImage().pixelColor(5, canvas()->height() / 2); };
        for (int i = 0; i < 12; ++i)
            press(Qt::Key_Left);
        QCOMPARE(seen(), QColor(Qt::red));
        for (int i = 0; i < 24; ++i)
            press(Qt::Key_Right);
        QCOMPARE(seen(), QColor(Qt::blue));
        QCOMPARE(label(u"imagePlace"_s)->text(), u"1 of 3"_s);
        press(Qt::Key_0);
        QVERIFY(canvas()->isFitted());
    }

    /// What is not there is not loaded before a person asks.
    void whatIsNotThereIsLoadedWhenAsked()
    {
        QSignalSpy wanted(m_viewer, &ImageViewer::loadRequested);
        open(1);
        QVERIFY(label(u"imageMessage"_s)->text().contains(u"img.example"_s));
        QVERIFY(!button(u"imageSave"_s)->isEnabled() && !button(u"imageCopy"_s)->isEnabled());
        QCOMPARE(wanted.count(), 0);
        auto *load = m_viewer->findChild<QPushButton *>(u"imageLoad"_s);
        QVERIFY(load->isVisible());
        press(Qt::Key_Tab);
        QVERIFY(load->hasFocus());
        QTest::keyClick(load, Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), B);
        m_viewer->imageFailed(B, u"The server did not answer."_s);
        QCOMPARE(label(u"imageMessage"_s)->text(), u"The server did not answer."_s);
        QVERIFY(load->isVisible());
        m_images.insert(B, {png(QSize(20, 10)), u"image/png"_s});
        m_viewer->imageCame(B);
        QTRY_COMPARE(canvas()->image().size(), QSize(20, 10));
        QCOMPARE(canvas()->zoom(), 1.0); // small ones are not blown up
    }

    void whatIsBrokenIsSaid()
    {
        open(2);
        QTRY_VERIFY2(label(u"imageMessage"_s)->text().contains(u"damaged"_s),
                     qPrintable(label(u"imageMessage"_s)->text()));
        QVERIFY(button(u"imageSave"_s)->isEnabled() && !button(u"imageCopy"_s)->isEnabled());
        QCOMPARE(label(u"imageCaption"_s)->text(), u"Image without a description"_s);
    }

    void isCopiedAndSaved()
    {
        QSignalSpy saved(m_viewer, &ImageViewer::saveRequested);
        open(0);
        QTRY_VERIFY(button(u"imageCopy"_s)->isEnabled());
        QTest::keyClick(m_viewer, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(2000, 300));
        button(u"imageSave"_s)->click();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved[0][0].value<Image>().bytes, m_images.value(A).bytes);
    }

    /// Tab stays with the viewer: what lies below cannot be seen.
    void tabStaysInside()
    {
        open(0);
        QTRY_VERIFY(button(u"imageCopy"_s)->isEnabled());
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY(m_viewer == QApplication::focusWidget() || m_viewer->isAncestorOf(QApplication::focusWidget()));
            QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
        }
        m_window->resize(900, 500);
        QCOMPARE(m_viewer->geometry(), m_window->rect());
    }

private:
    const QString A = u"https://img.example/a.png"_s;
    const QString B = u"https://img.example/b.png"_s;
    const QString C = u"https://img.example/c.png"_s;

    /// Red at the left, blue at the right.
    static QByteArray png(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = size.width() / 2; x < size.width(); ++x)
                image.setPixelColor(x, y, Qt::blue);
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    void open(int index)
    {
        m_viewer->open({{A, u"Growth by quarter"_s}, {B, u"A map"_s}, {C, {}}}, index,
                       [this](const QString &url) -> std::optional<Image> {
                           m_asked.append(url);
                           return m_images.contains(url) ? std::optional(m_images.value(url)) : std::nullopt;
                       });
    }

    void press(Qt::Key key) { QTest::keyClick(m_viewer, key); }
    Canvas *canvas() const { return m_viewer->findChild<Canvas *>(); }
    QLabel *label(const QString &name) const { return m_viewer->findChild<QLabel *>(name); }
    QToolButton *button(const QString &name) const { return m_viewer->findChild<QToolButton *>(name); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_below = nullptr;
    ImageViewer *m_viewer = nullptr;
    QHash<QString, Image> m_images;
    QStringList m_asked;
};

QTEST_MAIN(TestImageViewer)
#include "tst_imageviewer.moc"
