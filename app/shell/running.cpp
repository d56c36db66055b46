// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/running.h"

#include "app/article/imageloader.h"
#include "app/shell/application.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"
#include "app/shell/mainwindow.h"
#include "app/shell/openingtrouble.h"
#include "app/shell/themecontroller.h"
#include "core/library/restore.h"

#include <KDSingleApplication>

#include <QApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>
#include <QTimer>
#include <QtConcurrentRun>

using namespace std::chrono_literals;
using gleaner::library::BackupFile;
using gleaner::library::Restored;

namespace gleaner::shell {

namespace {

/// What a second start tells the first: the item's uid, then absolute paths, one a line (names with line ends are left
/// to the first start's own dialogs).
QByteArray message(const CommandLine &line)
{
    QStringList lines{line.item};
    for (const QString &path : line.paths)
        lines.append(QFileInfo(path).absoluteFilePath());
    return lines.join(u'\n').toUtf8();
}

QString folderOf(const CommandLine &line)
{
    return line.library.isEmpty() ? library::Location::standard().folder : QFileInfo(line.library).absoluteFilePath();
}

/// One name a library: two libraries can be open side by side.
QString instanceName(const QString &library)
{
    const QByteArray hash = QCryptographicHash::hash(library.toUtf8(), QCryptographicHash::Sha1);
    return u"org.gleaner.Gleaner-" + QString::fromLatin1(hash.toHex().first(16));
}

/// Shows a box and waits for it; the program has no other window then.
void waitFor(QMessageBox &box)
{
    QObject::connect(&box, &QMessageBox::finished, qApp, [] { QCoreApplication::quit(); });
    box.open();
    QCoreApplication::exec();
}

void show(QMessageBox::Icon icon, const QString &text)
{
    QMessageBox box(icon, QCoreApplication::translate("gleaner::shell", "Gleaner"), text, QMessageBox::Ok);
    box.setObjectName(u"outcome");
    box.setTextFormat(Qt::PlainText);
    waitFor(box);
}

/// Says why the library does not open; true when it was put right and is to be opened again.
bool putRight(const library::Location &location, const Error &error)
{
    OpeningTrouble trouble(location, error);
    waitFor(trouble);
    if (trouble.answer() == OpeningTrouble::Answer::Quit)
        return false;
    const Result<QString> done = trouble.carryOut();
    show(done ? QMessageBox::Information : QMessageBox::Critical, done ? *done : done.error().message);
    return done.has_value();
}

} // namespace

Running::Running(const CommandLine &line, Create create)
    : m_line(line)
    , m_location{folderOf(line)}
    , m_create(std::move(create))
    , m_instance(std::make_unique<KDSingleApplication>(instanceName(m_location.folder),
                                                       KDSingleApplication::Option::IncludeUsernameInSocketName))
{
    connect(m_instance.get(), &KDSingleApplication::messageReceived, this, &Running::obey);
}

Running::~Running() = default;

Result<std::unique_ptr<Application>> Running::createUsual(const QString &library)
{
    return Application::create({.library = library,
                                .session = Session::standardFile(),
                                .dialogs = std::make_unique<DesktopDialogs>(),
                                .images = std::make_unique<article::NetworkImageLoader>()});
}

int Running::run()
{
    if (!m_instance->isPrimaryInstance())
        return m_instance->sendMessageWithTimeout(message(m_line), 5000) ? 0 : 1;
    if (!m_line.paths.isEmpty() || !m_line.item.isEmpty())
        m_waiting.append(message(m_line));
    while (open()) {
        const int code = QCoreApplication::exec();
        const std::optional<BackupFile> restoring = m_application->restoring();
        m_application.reset();
        if (!restoring)
            return code;
        const Result<QString> restored = restore(*restoring);
        show(restored ? QMessageBox::Information : QMessageBox::Critical,
             restored ? *restored : restored.error().toString());
    }
    return 1;
}

bool Running::open()
{
    auto created = m_create(m_location.folder);
    while (!created) {
        if (!putRight(m_location, created.error()))
            return false;
        created = m_create(m_location.folder);
    }
    m_application = *std::move(created);
    if (!m_line.theme.isEmpty())
        m_application->theme().setChoice(Session::coloursFromKey(m_line.theme));
    m_application->window().restore();
    m_application->window().show();
    for (const QByteArray &waiting : std::exchange(m_waiting, {}))
        obey(waiting);
    emit opened();
    return true;
}

Result<QString> Running::restore(const BackupFile &backup) const
{
    QProgressDialog box(QCoreApplication::translate("gleaner::shell", "Restoring the backup…"), {}, 0, 0);
    QTimer::singleShot(300ms, &box, &QWidget::show);
    // A watcher tells by an event, however soon the work ends; a continuation may run before the loop does.
    QFutureWatcher<Result<Restored>> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, qApp, [] { QCoreApplication::exit(); });
    watcher.setFuture(QtConcurrent::run(library::restoreBackup, m_location, backup, systemClock()));
    QCoreApplication::exec();
    return watcher.result().transform([&backup](const Restored &) {
        return QCoreApplication::translate("gleaner::shell",
                                           "The library is again as it was at %1. What was there is kept as a backup.")
            .arg(QLocale().toString(backup.made.toLocalTime(), QLocale::ShortFormat));
    });
}

void Running::obey(const QByteArray &told)
{
    if (!m_application) {
        m_waiting.append(told);
        return;
    }
    QStringList lines = QString::fromUtf8(told).split(u'\n');
    const QString item = lines.takeFirst();
    m_application->window().open(lines);
    if (!item.isEmpty())
        m_application->openItem(item);
}

} // namespace gleaner::shell
