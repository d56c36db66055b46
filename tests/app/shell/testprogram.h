// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/articleview.h"
#include "app/article/imageloader.h"
#include "app/shell/application.h"
#include "app/shell/mainwindow.h"
#include "app/shell/reading.h"
#include "tests/app/shell/presetdialogs.h"
#include "tests/app/support/testlibrary.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace gleaner::test {

class NoImages final : public article::ImageLoader {
public:
    void load(const QUrl &) override { }
};

/// The whole program in a folder of its own, with a folder of one small digest to open and preset answers in place of
/// dialogs.
class TestProgram {
public:
    TestProgram()
    {
        QDir().mkpath(sources());
        QFile digest(sources() + u"/2026-03-05.md");
        if (!digest.open(QIODevice::WriteOnly) || digest.write(smallDigest().toUtf8()) < 0)
            qFatal("the digest cannot be written");
    }

    [[nodiscard]] QString sources() const { return path(QStringLiteral("in")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] shell::Application &application() const { return *m_application; }
    [[nodiscard]] shell::MainWindow &window() const { return m_application->window(); }
    [[nodiscard]] PresetDialogs &dialogs() const { return *m_dialogs; }
    void trigger(shell::ActionId id) const { window().actions()[id]->trigger(); }

    /// From the next start the program can reach the network, as it can where a person runs it.
    void allowNetwork() { m_withNetwork = true; }

    /// Makes the program without showing it; its dialogs are dialogs() from then on.
    [[nodiscard]] Result<std::unique_ptr<shell::Application>> create()
    {
        auto dialogs = std::make_unique<PresetDialogs>();
        m_dialogs = dialogs.get();
        return shell::Application::create(
            {.library = path(QStringLiteral("library")),
             .session = path(QStringLiteral("session.ini")),
             .dialogs = std::move(dialogs),
             .images = m_withNetwork
                         ? std::unique_ptr<article::ImageLoader>(std::make_unique<article::NetworkImageLoader>())
                         : std::make_unique<NoImages>()});
    }

    void start()
    {
        auto created = create();
        QVERIFY2(created, created ? "" : qPrintable(created.error().toString()));
        m_application = *std::move(created);
        window().restore();
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    /// Starts, opens the folder of sources and waits for its digest on the page.
    void openFolder()
    {
        start();
        dialogs().folder = sources();
        trigger(shell::ActionId::OpenFolder);
        QTRY_VERIFY_WITH_TIMEOUT(window().reading().digest().isValid(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(window().articleView()->currentItem().isValid(), 20'000);
    }

    void end()
    {
        window().close();
        m_application.reset();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<shell::Application> m_application;
    PresetDialogs *m_dialogs = nullptr;
    bool m_withNetwork = false;
};

} // namespace gleaner::test
