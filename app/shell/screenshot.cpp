// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/screenshot.h"

#include "app/article/articleview.h"
#include "app/article/imageloader.h"
#include "app/search/searchbar.h"
#include "app/shell/analysing.h"
#include "app/shell/application.h"
#include "app/shell/dialogs.h"
#include "app/shell/earliersamples.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/mainwindow.h"
#include "app/shell/reading.h"
#include "app/shell/samplebrief.h"
#include "app/shell/samples.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QPixmap>
#include <QSet>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

using gleaner::importing::ImportController;
using gleaner::library::DigestRow;
using gleaner::library::EntityCount;

namespace gleaner::shell {

namespace {

/// The actions whose pictures need a library that was worked with.
const QSet<QString> Annotated{QStringLiteral("changes"),          QStringLiteral("compareBefore"),
                              QStringLiteral("reviewHighlights"), QStringLiteral("notesDesk"),
                              QStringLiteral("nextHighlight"),    QStringLiteral("readingQueue"),
                              QStringLiteral("export"),           QStringLiteral("briefPane")};

constexpr int Settling = 1500;   ///< ms from the page's being loaded to its last frame
constexpr int GivingUp = 60'000; ///< ms

int fail(const QString &message)
{
    QTextStream(stderr) << message << '\n';
    return 1;
}

/// Opens the digest whose title has `part` in it.
void openTitled(Application &application, const QString &part)
{
    application.library()
        .read([](const library::Reader &reader) { return reader.digests(); })
        .then(&application, [&application, part](const Result<QList<DigestRow>> &rows) {
            for (const DigestRow &row : rows.value_or(QList<DigestRow>())) {
                if (row.title.contains(part, Qt::CaseInsensitive)) {
                    application.window().reading().openDigest(row.id);
                    return;
                }
            }
        });
}

/// Opens the page of a name; the most mentioned of that name.
void openEntity(Application &application, const QString &name)
{
    application.library()
        .read([](const library::Reader &reader) { return reader.namedEntities(); })
        .then(&application, [&application, name](const Result<QList<EntityCount>> &all) {
            for (const EntityCount &known : all.value_or(QList<EntityCount>())) {
                if (known.entity.name == name) {
                    application.window().analysing().openPage(known.entity);
                    return;
                }
            }
        });
}

/// One after the other, each with time for what the one before it opens.
void trigger(Application &application, const QStringList &actions)
{
    for (qsizetype at = 0; at < actions.size(); ++at) {
        if (auto *action = application.window().findChild<QAction *>(actions[at]))
            QTimer::singleShot(int(at) * Settling / 4, action, &QAction::trigger);
    }
}

/// Opens the window beside the main one that the picture is of, if it is not of that.
void openBeside(Application &application, const CommandLine &line)
{
    if (!line.action.isEmpty())
        trigger(application, line.action.split(u','));
    else if (!line.entity.isEmpty())
        openEntity(application, line.entity);
    else if (!line.search.isEmpty())
        application.window().findChild<search::SearchBar *>()->searchFor(line.search);
}

/// That window once it is open, else the main one.
QWidget *pictured(MainWindow &window)
{
    const auto dialogs = window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (dialog->isVisible())
            return dialog;
    }
    return &window;
}

} // namespace

int takeScreenshot(const CommandLine &line)
{
    const QTemporaryDir folder;
    Session(folder.filePath(QStringLiteral("session.ini"))).setColours(Session::coloursFromKey(line.theme));
    auto created = Application::create({.library = folder.filePath(QStringLiteral("library")),
                                        .session = folder.filePath(QStringLiteral("session.ini")),
                                        .dialogs = std::make_unique<DesktopDialogs>(),
                                        .images = std::make_unique<article::NetworkImageLoader>()});
    if (!created)
        return fail(created.error().toString());
    const auto samples = unpackSamples(folder.path());
    if (!samples)
        return fail(samples.error().toString());

    Application &application = **created;
    if (Annotated.contains(line.action.section(u',', 0, 0))) {
        if (const Result<> stored = storeEarlierSamples(application.library(), folder.path()); !stored)
            return fail(stored.error().toString());
    }
    if (line.action.section(u',', 0, 0) == u"briefPane") {
        if (const Result<> stored = storeSampleBrief(application.library()); !stored)
            return fail(stored.error().toString());
    }
    MainWindow &window = application.window();
    window.resize(line.size);
    window.restore();
    window.show();
    QTimer settled;
    settled.setSingleShot(true);
    settled.setInterval(Settling);
    QObject::connect(&window.halves(), &Halves::splitChanged, &settled, &QTimer::stop); // a second page is coming
    window.halves().onEach([&settled](const Half &half) {
        QObject::connect(&half.view(), &article::ArticleView::loaded, &settled, qOverload<>(&QTimer::start));
    });
    QTimer beside;
    beside.setSingleShot(true);
    beside.setInterval(Settling / 2);
    QObject::connect(window.articleView(), &article::ArticleView::loaded, &beside, qOverload<>(&QTimer::start));
    QObject::connect(&beside, &QTimer::timeout, &window, [&] { openBeside(application, line); });
    QObject::connect(&settled, &QTimer::timeout, &window, [&] {
        QCoreApplication::exit(
            pictured(window)->grab().save(line.screenshot)
                ? 0
                : fail(QCoreApplication::translate("gleaner::shell", "The picture could not be written: %1")
                           .arg(line.screenshot)));
    });
    if (!line.open.isEmpty())
        QObject::connect(&window.importer(), &ImportController::finished, &application,
                         [&] { openTitled(application, line.open); });
    QTimer::singleShot(GivingUp, &window, [] {
        QCoreApplication::exit(
            fail(QCoreApplication::translate("gleaner::shell", "The page was not painted in time.")));
    });
    window.importer().import({*samples});
    return QCoreApplication::exec();
}

} // namespace gleaner::shell
