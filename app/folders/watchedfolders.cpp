// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/watchedfolders.h"

#include "app/folders/lookout.h"
#include "app/importing/importcontroller.h"
#include "app/shell/libraryservice.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QThread>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <iterator>
#include <utility>

using gleaner::importing::ImportController;
using gleaner::library::Reader;
using gleaner::library::WatchChange;
using gleaner::library::Writer;

namespace gleaner::folders {

namespace {

constexpr auto Fresh = std::chrono::seconds(30); // a look this old is good enough when a person comes back
constexpr int SureAfter = 3; // looks on end; what is moved shows elsewhere after two, and its import has begun then
constexpr unsigned long Leaving = 2000; // ms for a look to end when the program does

void callOn(Lookout *lookout, void (Lookout::*call)())
{
    QMetaObject::invokeMethod(lookout, call, Qt::QueuedConnection);
}

} // namespace

struct WatchedFolders::Entry {
    FolderState state;
    QThread *thread = nullptr;
    Lookout *lookout = nullptr; ///< on that thread, which deletes it
    std::stop_source stop;
    FolderLook last;
    Stamps tried;         ///< files that were given to the importer
    QStringList gone;     ///< of the look before
    QStringList toldGone; ///< what needs no telling, sorted
    int emptyLooks = 0;   ///< on end, where the library knows of files
    int goneLooks = 0;    ///< on end that found the same gone
    bool isKnown = false; ///< one comparison is through

    void end()
    {
        stop.request_stop();
        thread->quit();
    }
};

class WatchCommand final : public QUndoCommand {
public:
    WatchCommand(const QString &text, WatchedFolders &folders, const WatchChange &change)
        : QUndoCommand(text)
        , m_folders(folders)
        , m_change(std::make_shared<WatchChange>(change))
    { }

    void redo() override { m_folders.write(m_change, false); }
    void undo() override { m_folders.write(m_change, true); }

private:
    WatchedFolders &m_folders;
    std::shared_ptr<WatchChange> m_change; ///< looked at and set on the writing thread alone
};

WatchedFolders::WatchedFolders(const Parts &parts, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_pace(pace)
{
    connect(
        &m_parts.importer, &ImportController::finished, this,
        [this] {
            // What was gone may have been found elsewhere.
            for (const auto &entry : m_entries) {
                if (entry->state.gone > 0)
                    callOn(entry->lookout, &Lookout::lookSoon);
            }
            importReady();
        },
        Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        const qint64 old = QDateTime::currentMSecsSinceEpoch() - std::chrono::milliseconds(Fresh).count();
        for (const auto &entry : m_entries) {
            if (state == Qt::ApplicationActive && entry->isKnown && entry->last.time < old)
                callOn(entry->lookout, &Lookout::lookSoon);
        }
    });
    load();
}

WatchedFolders::~WatchedFolders()
{
    for (const auto &entry : m_entries)
        entry->end();
    for (const auto &entry : m_entries) {
        // One that waits for a drive that does not answer is left behind: it needs nothing of what goes now.
        if (entry->thread->wait(Leaving))
            delete entry->thread;
    }
}

QList<FolderState> WatchedFolders::folders() const
{
    QList<FolderState> states;
    for (const auto &entry : m_entries)
        states.append(entry->state);
    return states;
}

void WatchedFolders::add(const QString &folder)
{
    const QString path = QDir::cleanPath(folder);
    const auto around = std::ranges::find_if(
        m_entries, [&](const auto &entry) { return library::isWithin(path, entry->state.path); });
    if (around == m_entries.cend())
        m_parts.undo.push(new WatchCommand(tr("Watch the folder"), *this, {{path}, {}}));
    else if ((*around)->state.path == path)
        emit told(tr("%1 is watched already.").arg(QDir::toNativeSeparators(path)));
    else
        emit told(tr("%1 is watched already, as a part of %2.")
                      .arg(QDir::toNativeSeparators(path), QDir::toNativeSeparators((*around)->state.path)));
}

void WatchedFolders::remove(const QStringList &folders)
{
    if (!folders.isEmpty())
        m_parts.undo.push(new WatchCommand(tr("Watch the folder no longer"), *this, {{}, folders}));
}

void WatchedFolders::lookNow()
{
    for (const auto &entry : m_entries) {
        entry->tried.clear();
        callOn(entry->lookout, &Lookout::look);
    }
}

void WatchedFolders::write(const std::shared_ptr<WatchChange> &change, bool back)
{
    m_parts.library
        .write([change, back](Writer &writer) -> Result<> {
            const auto done = writer.changeWatchedFolders(back ? change->reversed() : *change);
            if (!done)
                return std::unexpected(done.error());
            *change = back ? done->reversed() : *done;
            return {};
        })
        .then(this, [this](const Result<> &done) {
            if (!done)
                emit m_parts.library.failed(done.error());
            load();
        });
}

void WatchedFolders::load()
{
    m_parts.library.read([](const Reader &reader) { return reader.watchedFolders(); })
        .then(this, [this](const Result<QStringList> &folders) {
            if (folders)
                setFolders(*folders);
            else
                emit m_parts.library.failed(folders.error());
        });
}

void WatchedFolders::setFolders(const QStringList &folders)
{
    std::vector<std::unique_ptr<Entry>> old = std::move(m_entries);
    m_entries.clear();
    for (const QString &folder : folders) {
        const auto same = std::ranges::find_if(old,
                                               [&](const auto &entry) { return entry && entry->state.path == folder; });
        if (same != old.cend()) {
            m_entries.push_back(std::move(*same));
            continue;
        }
        m_entries.push_back(begin(folder));
    }
    for (const auto &entry : old) {
        if (entry)
            entry->end();
    }
    emit changed();
}

std::unique_ptr<WatchedFolders::Entry> WatchedFolders::begin(const QString &folder)
{
    auto entry = std::make_unique<Entry>();
    entry->state.path = folder;
    entry->thread = new QThread;
    entry->lookout = new Lookout(folder, m_pace, entry->stop.get_token());
    entry->lookout->moveToThread(entry->thread);
    connect(entry->thread, &QThread::finished, entry->lookout, &QObject::deleteLater);
    connect(entry->thread, &QThread::finished, entry->thread, &QObject::deleteLater);
    connect(entry->lookout, &Lookout::looked, this, [this, folder](const FolderLook &look) {
        if (Entry *watched = find(folder))
            compare(*watched, look);
    });
    entry->thread->start(QThread::LowPriority);
    callOn(entry->lookout, &Lookout::look);
    return entry;
}

WatchedFolders::Entry *WatchedFolders::find(const QString &folder) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const auto &entry) { return entry->state.path == folder; });
    return found == m_entries.cend() ? nullptr : found->get();
}

void WatchedFolders::compare(Entry &entry, const FolderLook &look)
{
    const FolderLook before = std::exchange(entry.last, look);
    m_parts.library
        .read([look, before, tried = entry.tried, folder = entry.state.path, pace = m_pace](const Reader &reader) {
            return reader.knownFiles(folder).transform(
                [&](const library::KnownFiles &known) { return newsOf(known, look, before, tried, pace); });
        })
        .then(this, [this, look, folder = entry.state.path](const Result<FolderNews> &news) {
            if (news)
                take(folder, look, *news);
            else
                emit m_parts.library.failed(news.error());
        });
}

void WatchedFolders::take(const QString &folder, const FolderLook &look, const FolderNews &news)
{
    Entry *entry = find(folder);
    if (!entry || entry->last.time != look.time)
        return;
    // The last file may have been moved elsewhere: the import there has to be waited for.
    const bool standsEmpty = news.isAway && look.state == FolderLook::State::There;
    entry->emptyLooks = standsEmpty ? entry->emptyLooks + 1 : 0;
    if (standsEmpty && (entry->emptyLooks < SureAfter || isImporting())) {
        callOn(entry->lookout, &Lookout::lookSoon);
        return;
    }
    const FolderState before = entry->state;
    entry->state.condition = conditionOf(look, news);
    if (!news.isAway) {
        entry->state.files = int(look.files.size());
        entry->state.gone = int(news.gone.size());
        entry->tried.insert(news.ready);
        m_ready += news.ready.keys();
        if (news.waits)
            callOn(entry->lookout, &Lookout::lookSoon);
        importReady();
        tellGone(*entry, news);
        entry->isKnown = true;
    }
    tellCondition(before, entry->state);
    if (entry->state != before)
        emit changed();
}

void WatchedFolders::tellCondition(const FolderState &before, const FolderState &now)
{
    if (now.condition == before.condition)
        return;
    if (!now.isThere() || now.condition == FolderState::Condition::OutOfWatches)
        emit warned(conditionText(now));
    else if (!before.isThere())
        emit told(tr("The watched folder %1 is back.").arg(QDir::toNativeSeparators(now.path)));
}

void WatchedFolders::tellGone(Entry &entry, const FolderNews &news)
{
    entry.goneLooks = std::exchange(entry.gone, news.gone) == news.gone ? entry.goneLooks + 1 : 1;
    if (!entry.isKnown) // it has been so for who knows how long
        entry.toldGone = news.gone;
    QStringList fresh;
    std::ranges::set_difference(news.gone, entry.toldGone, std::back_inserter(fresh));
    if (fresh.isEmpty()) {
        entry.toldGone = news.gone;
        return;
    }
    // A file that is renamed or moved goes first, and is found again by the import of what came.
    if (entry.goneLooks >= SureAfter && !isImporting()) {
        entry.toldGone = news.gone;
        emit told(tr("%n file(s) are gone from %1. Their digests stay in the library, with notes and tags.", nullptr,
                     int(fresh.size()))
                      .arg(QDir::toNativeSeparators(entry.state.path)));
    } else {
        callOn(entry.lookout, &Lookout::lookSoon);
    }
}

bool WatchedFolders::isImporting() const
{
    return !m_ready.isEmpty() || m_parts.importer.isRunning();
}

void WatchedFolders::importReady()
{
    if (m_ready.isEmpty() || m_parts.importer.isRunning())
        return;
    QStringList files = std::exchange(m_ready, {});
    files.sort();
    files.removeDuplicates();
    m_parts.importer.importQuietly(files);
}

} // namespace gleaner::folders
