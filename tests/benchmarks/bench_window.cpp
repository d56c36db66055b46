// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window on a large library beside an empty one: time until it can be used, memory, and the longest that its events
// had to wait while a person scrolls, filters and changes a lot at once. No figure here is a pass or a failure.
// bench_window [DOCUMENTS [FOLDER]]: 100,000 without; the library is made in FOLDER, when it is not there already.
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/imageloader.h"
#include "app/digests/digestlist.h"
#include "app/entities/entitypanel.h"
#include "app/notes/commands.h"
#include "app/shell/application.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"
#include "app/shell/mainwindow.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/processmemory.h"
#include "tests/benchmarks/scalelibrary.h"
#include "tests/benchmarks/watchdog.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::bench::Stall;
using gleaner::shell::ActionId;

namespace {

constexpr int Quiet = 1500; ///< ms without a change of rows, after which an action is over
constexpr int Many = 10'000;
constexpr int Runs = 5;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

class NoImages final : public article::ImageLoader {
public:
    void load(const QUrl &url) override { emit failed(url, {Error::Kind::NotFound, u"none here"_s, {}}); }
};

/// One run of the program in a process of its own.
class Run final {
public:
    Run(const QString &library, const QElapsedTimer &started)
        : m_started(started)
        , m_application(bench::checked(shell::Application::create({.library = library,
                                                                   .session = m_folder.filePath(u"session.ini"_s),
                                                                   .dialogs = std::make_unique<shell::DesktopDialogs>(),
                                                                   .images = std::make_unique<NoImages>()})))
        , m_window(m_application->window())
        , m_list(*m_window.findChild<digests::DigestList *>())
    { }

    /// Prints the time until the window is usable and what the process takes then.
    void open()
    {
        QObject::connect(m_window.articleView(), &article::ArticleView::loaded, &m_window,
                         [this] { m_isPageShown = true; });
        m_window.restore();
        m_window.show();
        const auto usable = [this] {
            if (m_list.view()->isVisible())
                return m_list.view()->indexAt({10, 60}).isValid();
            const QList<QPushButton *> buttons = m_list.findChildren<QPushButton *>();
            return std::ranges::any_of(buttons, [](const QPushButton *button) { return button->isVisible(); });
        };
        if (!QTest::qWaitFor(usable, 120'000))
            qFatal("the window does not become usable");
        const qint64 time = m_started.elapsed();
        if (m_list.view()->isVisible() && !QTest::qWaitFor([this] { return m_isPageShown; }, 60'000))
            qFatal("no digest is shown");
        const qint64 page = m_started.elapsed();
        QTest::qWait(2 * Quiet);
        const Stall longest = m_watchdog.take();
        out() << u"opened "_s << time << ' ' << page << ' ' << bench::memoryOfProcesses() / 1024 << ' ' << longest.clock
              << ' ' << longest.work << Qt::endl;
    }

    void work()
    {
        const auto *model = m_list.view()->model();
        const auto note = [this] { m_lastChange = m_clock.elapsed(); };
        QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_window, note);
        QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_window, note);
        QObject::connect(model, &QAbstractItemModel::dataChanged, &m_window, note);
        (void)m_watchdog.take();
        scroll();
        filter();
        change();
        act(u"search as one types"_s, [this] {
            auto *field = m_window.findChild<QLineEdit *>(u"search"_s);
            field->setFocus();
            QTest::keyClicks(field, u"gpt"_s, Qt::NoModifier, 60);
        });
        out() << u"memory at the end: "_s << bench::memoryOfProcesses() / 1024 << u" MiB\n"_s;
    }

private:
    /// What a person does, until nothing changes any more.
    void act(const QString &name, const std::function<void()> &action)
    {
        m_lastChange = 0;
        m_clock.start();
        action();
        while (m_clock.elapsed() < m_lastChange + Quiet)
            QTest::qWait(20);
        const Stall longest = m_watchdog.take();
        out() << name.leftJustified(34) << QString::number(m_lastChange).rightJustified(8)
              << QString::number(longest.clock, 'f', 1).rightJustified(10)
              << QString::number(longest.work, 'f', 1).rightJustified(10) << Qt::endl;
    }

    void scroll()
    {
        QTreeView *view = m_list.view();
        act(u"200 pages by the scroll bar"_s, [view] {
            for (int page = 0; page < 200; ++page) {
                view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
                QTest::qWait(1);
            }
        });
        act(u"to the end and back"_s, [view] {
            view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
            QTest::qWait(50);
            view->verticalScrollBar()->setValue(0);
        });
        act(u"50 rows by the down key"_s, [view] {
            view->setFocus();
            for (int row = 0; row < 50; ++row)
                QTest::keyClick(view, Qt::Key_Down, Qt::NoModifier, 5);
        });
        act(u"30 pages by the page key"_s, [view] {
            for (int page = 0; page < 30; ++page)
                QTest::keyClick(view, Qt::Key_PageDown, Qt::NoModifier, 5);
        });
        act(u"close and open a month"_s, [view] {
            view->collapse(view->model()->index(0, 0));
            QTest::qWait(50);
            view->expand(view->model()->index(0, 0));
        });
        act(u"the oldest month"_s, [view] {
            view->expand(view->model()->index(view->model()->rowCount() - 1, 0));
            view->scrollToBottom();
        });
        act(u"a narrower window"_s, [this] {
            m_window.resize(1000, 700);
            QTest::qWait(100);
            m_window.resize(1280, 800);
        });
    }

    void filter()
    {
        auto *views = m_window.findChild<QTreeView *>(u"views"_s);
        const auto choose = [views](const QString &name) {
            const QModelIndexList found = views->model()->match(views->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                                Qt::MatchExactly | Qt::MatchRecursive);
            if (found.isEmpty()) // the library was not made by makeLibrary()
                out() << u"no view is called "_s << name << Qt::endl;
            else
                views->setCurrentIndex(found.first());
        };
        for (const QString &name : {u"Unread"_s, u"Bookmarked"_s, u"发布者 3"_s, u"All"_s})
            act(u"filter: "_s + name, [&] { choose(name); });
        act(u"filter: an entity"_s, [this] {
            emit m_window.findChild<entities::EntityPanel *>()->filterRequested(u"微软"_s, entity::Type::Org);
        });
        act(u"filter: All"_s, [&] { choose(u"All"_s); });
    }

    void change()
    {
        QList<ItemId> items;
        for (qint64 id = 1; id <= Many; ++id)
            items.append(ItemId{id});
        QUndoStack stack;
        notes::Commands commands(m_application->library(), stack);
        act(u"tag 10,000 items"_s, [&] { commands.addTag(items, u"模型"_s); });
        act(u"undo"_s, [&] { stack.undo(); });
        act(u"redo"_s, [&] { stack.redo(); });
        act(u"bookmark 10,000 items"_s, [&] { commands.setBookmarked(items, true); });
        act(u"mark 10,000 items as read"_s, [&] { commands.setRead(items, true); });
        act(u"undo"_s, [&] { stack.undo(); });
    }

    QTemporaryDir m_folder;
    const QElapsedTimer &m_started;
    std::unique_ptr<shell::Application> m_application;
    shell::MainWindow &m_window;
    digests::DigestList &m_list;
    bench::Watchdog m_watchdog;
    QElapsedTimer m_clock;
    qint64 m_lastChange = 0;
    bool m_isPageShown = false;
};

struct Opening {
    double usable = 0; ///< ms
    double page = 0;   ///< ms, as usable when there is none
    double memory = 0; ///< MiB
    double stall = 0;  ///< ms
    double work = 0;   ///< ms of the stall that the window's thread was at work
};

Opening openOnce(const QString &library)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--open"_s, library});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("a run failed");
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    return {words[1].toDouble(), words[2].toDouble(), words[3].toDouble(), words[4].toDouble(), words[5].toDouble()};
}

Opening medianOpening(const QString &library)
{
    std::vector<Opening> runs;
    for (int run = 0; run < Runs; ++run)
        runs.push_back(openOnce(library));
    const auto middle = [&runs](double Opening::*field) {
        std::ranges::nth_element(runs, runs.begin() + Runs / 2, {}, field);
        return runs[Runs / 2].*field;
    };
    return {middle(&Opening::usable), middle(&Opening::page), middle(&Opening::memory), middle(&Opening::stall),
            middle(&Opening::work)};
}

void compare(const QString &large)
{
    const QTemporaryDir folder;
    const Opening empty = medianOpening(folder.filePath(u"empty"_s));
    const Opening full = medianOpening(large);
    bench::row(u"window usable"_s, full.usable, u"with an empty library"_s, empty.usable);
    out() << u"first page shown after "_s << full.page << u" ms; longest stall while opening "_s << full.stall
          << u" ms, "_s << full.work << u" ms of it work; with an empty library "_s << empty.stall << u" and "_s
          << empty.work << u" ms\nmemory of all processes "_s << full.memory << u" MiB, "_s
          << full.memory - empty.memory << u" MiB above an empty library\n\n"_s << u"action"_s.leftJustified(34)
          << u"settled"_s.rightJustified(8) << u"stall"_s.rightJustified(10) << u"of it work"_s.rightJustified(11)
          << u"   (ms)\n"_s;
    out().flush();
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer started;
    started.start();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    article::initialiseEngine();
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    shell::prepare(application);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() == 2 && arguments[0].startsWith(u"--")) {
        Run run(arguments[1], started);
        run.open();
        if (arguments[0] == u"--work")
            run.work();
        return 0;
    }

    const int documents = arguments.isEmpty() ? 100'000 : arguments[0].toInt();
    const QTemporaryDir folder;
    const QString large = arguments.size() > 1 ? arguments[1] : folder.filePath(u"large"_s);
    bench::makeLibrary({large}, documents);
    out() << documents << u" generated digests; medians of "_s << Runs << u" starts\n\n"_s;
    compare(large);
    return QProcess::execute(QCoreApplication::applicationFilePath(), {u"--work"_s, large});
}
