// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/images/canvas.h"
#include "app/images/imageviewer.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "tests/app/article/fixture.h"
#include "tests/app/shell/testprogram.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gleaner;
using images::Canvas;
using images::ImageViewer;

namespace {

/// Has images by hand, and says which were asked for.
class HandedImages final : public article::ImageLoader {
public:
    void load(const QUrl &url) override { asked.append(url); }
    QList<QUrl> asked;
};

} // namespace

/// From the page to the viewer and back.
class TestImageViewing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto loader = std::make_unique<HandedImages>();
        auto dialogs = std::make_unique<test::PresetDialogs>();
        m_images = loader.get();
        m_dialogs = dialogs.get();
        auto created = shell::Application::create({.library = m_folder->filePath(u"library"_s),
                                                   .session = m_folder->filePath(u"session.ini"_s),
                                                   .dialogs = std::move(dialogs),
                                                   .images = std::move(loader)});
        QVERIFY(created);
        m_application = *std::move(created);
        // One image was loaded before, the other was not.
        auto &library = m_application->library();
        QVERIFY(library
                    .write([](library::Writer &writer) {
                        return writer.storeImage(Known, {test::smallPng(), u"image/png"_s});
                    })
                    .result());
        QFile digest(m_folder->filePath(u"2026-03-05.md"_s));
        QVERIFY(digest.open(QIODevice::WriteOnly));
        digest.write(
            u"# 图\n\n1.  [两张图](https://news.example.com/a/1)\n\n    说明如下。\n\n    ![季度增长 <图>](%1)\n\n    "
            "![地图](%2)\n\n2.  [没有图](https://news.example.com/a/2)\n\n    正文。\n"_s.arg(Known, Unknown)
                .toUtf8());
        digest.close();
        window().restore();
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        window().open({digest.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(window().articleView()->currentItem().isValid(), 20'000);
        QTRY_COMPARE(
            test::evaluate(window().articleView()->page(), u"document.querySelectorAll('.image img').length"_s).toInt(),
            1);
    }

    void cleanup()
    {
        m_application.reset();
        m_folder.reset();
    }

    /// By a click; the viewer goes to what is not loaded, loads it when asked, and comes back.
    void opensTheImagesOfTheDigest()
    {
        window().articleView()->focusTarget()->setFocus();
        QTest::mouseClick(window().articleView()->focusTarget(), Qt::LeftButton, {},
                          test::centreOf(*window().articleView(), u".image.shown img"_s));
        QTRY_VERIFY(viewer()->isVisible());
        QTRY_COMPARE(canvas()->image().size(), QSize(2, 2));
        QCOMPARE(label(u"imageCaption"_s), u"季度增长 <图>"_s);
        QCOMPARE(label(u"imagePlace"_s), u"1 of 2"_s);

        QTest::keyClick(viewer(), Qt::Key_PageDown);
        QCOMPARE(label(u"imageCaption"_s), u"地图"_s);
        QVERIFY(label(u"imageMessage"_s).contains(u"img.example.com"));
        QVERIFY(m_images->asked.isEmpty());
        viewer()->findChild<QPushButton *>(u"imageLoad"_s)->click();
        QCOMPARE(m_images->asked, QList<QUrl>{QUrl(Unknown)});
        emit m_images->loaded(QUrl(Unknown), {test::smallPng(), u"image/png"_s});
        QTRY_COMPARE(canvas()->image().size(), QSize(2, 2));

        QTest::keyClick(viewer(), Qt::Key_Escape);
        QVERIFY(!viewer()->isVisible());
        QVERIFY(window().articleView()->isAncestorOf(QApplication::focusWidget()));
        // It is on the page by then, and in the library.
        QTRY_COMPARE(
            test::evaluate(window().articleView()->page(), u"document.querySelectorAll('.image img').length"_s).toInt(),
            2);
        m_application->library().write([](library::Writer &) -> Result<> { return {}; }).waitForFinished();
        auto kept = m_application->library().read([](const library::Reader &reader) { return reader.image(Unknown); });
        kept.waitForFinished();
        QVERIFY(kept.result() && kept.result()->has_value());
    }

    void enterOpensAndAFileIsWritten()
    {
        window().articleView()->focusTarget()->setFocus();
        (void)test::evaluate(window().articleView()->page(), u"document.querySelector('.image.shown').focus()"_s);
        QTest::keyClick(window().articleView()->focusTarget(), Qt::Key_Return);
        QTRY_VERIFY(viewer()->isVisible());
        QTRY_VERIFY(viewer()->findChild<QToolButton *>(u"imageSave"_s)->isEnabled());
        m_dialogs->files = {m_folder->filePath(u"picture"_s)};
        viewer()->findChild<QToolButton *>(u"imageSave"_s)->click();
        QFile file(m_folder->filePath(u"picture.png"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), test::smallPng());
        // A folder that is not there is told.
        m_dialogs->files = {m_folder->filePath(u"missing/picture.png"_s)};
        viewer()->findChild<QToolButton *>(u"imageSave"_s)->click();
        const auto *told = window().findChild<QLabel *>(u"statusText"_s);
        QVERIFY2(told->text().contains(u"missing"), qPrintable(told->text()));
    }

private:
    static inline const QString Known = u"https://img.example.com/a.png?x=1&y=2"_s;
    static inline const QString Unknown = u"https://img.example.com/b.png"_s;

    [[nodiscard]] shell::MainWindow &window() const { return m_application->window(); }
    [[nodiscard]] ImageViewer *viewer() const { return window().findChild<ImageViewer *>(); }
    [[nodiscard]] Canvas *canvas() const { return viewer()->findChild<Canvas *>(); }
    [[nodiscard]] QString label(const QString &name) const { return viewer()->findChild<QLabel *>(name)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<shell::Application> m_application;
    HandedImages *m_images = nullptr;
    test::PresetDialogs *m_dialogs = nullptr;
};

GLEANER_ENGINE_MAIN(TestImageViewing)
#include "tst_imageviewing.moc"
