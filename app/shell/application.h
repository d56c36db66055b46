// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/commandline.h"
#include "app/shell/session.h"
#include "core/base/error.h"
#include "core/library/backupfolder.h"

#include <QObject>

#include <memory>
#include <optional>

class QApplication;

namespace gleaner::importing {
class Reindexer;
}

namespace gleaner::article {
class ImageLoader;
}

namespace gleaner::shell {

class BackupKeeper;
class Dialogs;
class LibraryService;
class MainWindow;
class ThemeController;

/// The composition root: makes the services, hands them to the window, and owns them in the order they need each other.
class Application final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)

public:
    struct Setup {
        QString library; ///< folder
        QString session; ///< file
        std::unique_ptr<Dialogs> dialogs;
        std::unique_ptr<article::ImageLoader> images;
    };
    /// Errors: those of LibraryService::open().
    [[nodiscard]] static Result<std::unique_ptr<Application>> create(Setup setup);
    ~Application() override;

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] LibraryService &library() const { return *m_library; }
    [[nodiscard]] ThemeController &theme() const { return *m_theme; }
    [[nodiscard]] Session &session() { return m_session; }
    /// Shows an item by its stable id.
    void openItem(const QString &uid);
    /// The backup that is to take the library's place once the window is closed and this object gone.
    [[nodiscard]] const std::optional<library::BackupFile> &restoring() const { return m_restoring; }

private:
    Application(Setup setup, std::unique_ptr<LibraryService> library);
    /// In the background: an index that was deleted or made by an older version is made anew.
    void refreshIndex();

    Session m_session;
    std::unique_ptr<Dialogs> m_dialogs;
    std::unique_ptr<article::ImageLoader> m_images;
    std::unique_ptr<LibraryService> m_library;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<importing::Reindexer> m_reindexer;
    std::unique_ptr<BackupKeeper> m_backups;
    std::optional<library::BackupFile> m_restoring;
};

/// Names, icon and icons of the program; to be called once after the application object is made.
void prepare(QApplication &application);
/// Installs the translations of the program and of Qt for `language`, or for the system's languages.
void translate(QApplication &application, const QString &language);
/// Everything main() does once there is an application object.
[[nodiscard]] int run(QApplication &application);

} // namespace gleaner::shell
