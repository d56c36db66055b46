// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/application.h"

#include "app/article/imageloader.h"
#include "app/briefs/rescuedbriefs.h"
#include "app/importing/reindexer.h"
#include "app/notes/rescue.h"
#include "app/shell/accessiblenames.h"
#include "app/shell/backupkeeper.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"
#include "app/shell/mainwindow.h"
#include "app/shell/running.h"
#include "app/shell/screenshot.h"
#include "app/shell/statusbar.h"
#include "app/shell/themecontroller.h"

#include <BreezeIcons>

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

using gleaner::library::Reader;

namespace gleaner::shell {

namespace {

constexpr auto FirstBackupLook = std::chrono::minutes(1);

} // namespace

Result<std::unique_ptr<Application>> Application::create(Setup setup)
{
    auto library = LibraryService::open({setup.library});
    if (!library)
        return std::unexpected(library.error());
    return std::unique_ptr<Application>(new Application(std::move(setup), *std::move(library)));
}

Application::Application(Setup setup, std::unique_ptr<LibraryService> library)
    : m_session(setup.session)
    , m_dialogs(std::move(setup.dialogs))
    , m_images(std::move(setup.images))
    , m_library(std::move(library))
    , m_theme(std::make_unique<ThemeController>(m_session.colours()))
    , m_window(
          std::make_unique<MainWindow>(MainWindow::Services{*m_library, m_session, *m_theme, *m_dialogs, *m_images}))
{
    briefs::takeInUnsaved(*m_library, notes::rescueFolders(m_library->location()));
    notes::takeInUnsaved(*m_library, notes::rescueFolders(m_library->location()));
    refreshIndex();
    m_backups = std::make_unique<BackupKeeper>(m_library->location(), systemClock(), FirstBackupLook);
    connect(m_backups.get(), &BackupKeeper::failed, m_library.get(), &LibraryService::failed);
    // The day's backup still holds what goes.
    connect(m_backups.get(), &BackupKeeper::backedUp, m_library.get(), [this] {
        m_library->write([](library::Writer &writer) { return writer.purgeTrash(); })
            .then(m_library.get(), [this](const Result<int> &purged) {
                if (!purged)
                    emit m_library->failed(purged.error());
            });
    });
    connect(m_window.get(), &MainWindow::restoreConfirmed, this, [this](const library::BackupFile &backup) {
        m_restoring = backup;
        m_window->close();
    });
    connect(m_window.get(), &MainWindow::closingRefused, this, [this] { m_restoring.reset(); });
}

Application::~Application() = default;

void Application::refreshIndex()
{
    m_reindexer = std::make_unique<importing::Reindexer>(*m_library);
    auto *status = m_window->findChild<StatusBar *>();
    using Progress = background::IndexProgress;
    connect(m_reindexer.get(), &importing::Reindexer::progressChanged, status, [status](const Progress &progress) {
        const QString text = progress.stage == Progress::Stage::Texts
                               ? QCoreApplication::translate("gleaner::shell",
                                                             "Bringing the index up to date: %1 of %2")
                               : QCoreApplication::translate("gleaner::shell",
                                                             "Looking for entities: %1 of %2 digests");
        status->tell(text.arg(progress.done).arg(progress.total));
    });
    connect(m_reindexer.get(), &importing::Reindexer::finished, status, [status](int failed) {
        if (failed == 0)
            status->tell(QCoreApplication::translate("gleaner::shell", "The index is up to date."));
        else
            status->warn(QCoreApplication::translate(
                "gleaner::shell", "%n digest(s) could not be indexed again; their notes are safe.", nullptr, failed));
    });
    connect(m_library.get(), &LibraryService::readingsChanged, m_reindexer.get(), &importing::Reindexer::start);
    connect(m_library.get(), &LibraryService::annotationsTaken, m_reindexer.get(),
            [reindexer = m_reindexer.get()] { reindexer->start(); });
    connect(&m_window->importer(), &importing::ImportController::finished, m_reindexer.get(),
            [reindexer = m_reindexer.get()] { reindexer->start(); });
    m_reindexer->start();
}

void Application::openItem(const QString &uid)
{
    m_library->read([uid](const Reader &reader) { return reader.findItem(uid); })
        .then(this, [this](const Result<ItemId> &item) {
            if (item)
                m_window->openItem(*item);
            else
                emit m_library->failed(item.error());
        });
}

void prepare(QApplication &application)
{
    application.setApplicationName(QStringLiteral("gleaner"));
    application.setApplicationVersion(QStringLiteral(GLEANER_VERSION));
    application.setDesktopFileName(QStringLiteral("org.gleaner.Gleaner"));
    BreezeIcons::initIcons();
    application.installEventFilter(new AccessibleNames(&application));
    // Platforms without a desktop know no icon folders, and the dark variants come from there.
    const QStringList folders = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, QStringLiteral("icons"),
                                                          QStandardPaths::LocateDirectory);
    QStringList paths = QIcon::themeSearchPaths() + folders;
    paths.removeDuplicates();
    QIcon::setThemeSearchPaths(paths);
    const QIcon icon(QStringLiteral(":/icons/org.gleaner.Gleaner.svg"));
    application.setWindowIcon(QIcon::fromTheme(QStringLiteral("org.gleaner.Gleaner"), icon));
}

void translate(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    application.setApplicationDisplayName(QStringLiteral("Gleaner"));
    const auto install = [&](const QString &file, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, file, QStringLiteral("_"), folder))
            application.installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("gleaner"), QStringLiteral(":/i18n"));
}

int run(QApplication &application)
{
    prepare(application);
    const auto line = parseCommandLine(application.arguments());
    if (!line) {
        QTextStream(stderr) << line.error().message << '\n';
        return 2;
    }
    translate(application, line->language);
    if (line->answer) {
        // Asked again, now that the language is known.
        QTextStream(stdout) << parseCommandLine(application.arguments())->answer.value_or(QString());
        return 0;
    }
    return line->screenshot.isEmpty() ? Running(*line).run() : takeScreenshot(*line);
}

} // namespace gleaner::shell
