// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/importcontroller.h"

#include "app/background/importrun.h"
#include "app/shell/libraryservice.h"

#include <QMetaObject>

#include <memory>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::ImportEntry;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace gleaner::importing {

int Report::count(ImportEntry::State state) const
{
    return int(std::count_if(entries.cbegin(), entries.cend(),
                             [state](const ImportEntry &entry) { return entry.state == state; }));
}

bool Report::hasNews() const
{
    return !error.message.isEmpty() || count(ImportEntry::State::Same) < entries.size();
}

QString Report::summary() const
{
    using State = ImportEntry::State;
    QStringList parts;
    const auto add = [&parts](int n, const QString &text) {
        if (n > 0)
            parts += text;
    };
    add(count(State::New), ImportController::tr("%n new", "digests", count(State::New)));
    add(count(State::Changed), ImportController::tr("%n changed", "digests", count(State::Changed)));
    add(count(State::Moved), ImportController::tr("%n moved", "digests", count(State::Moved)));
    add(count(State::Same), ImportController::tr("%n unchanged", "digests", count(State::Same)));
    add(count(State::Duplicate), ImportController::tr("%n duplicate(s)", nullptr, count(State::Duplicate)));
    add(count(State::Failed), ImportController::tr("%n failed", "digests", count(State::Failed)));
    add(notReached, ImportController::tr("%n not reached", "digests", notReached));
    return parts.isEmpty() ? ImportController::tr("No digest files found")
                           : parts.join(ImportController::tr(", ", "between counts"));
}

ImportController::ImportController(shell::LibraryService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    m_pool.setMaxThreadCount(1);
}

ImportController::~ImportController()
{
    m_run.cancel();
    m_pool.waitForDone();
}

void ImportController::add(const Request &request)
{
    if (request.paths.isEmpty())
        return;
    m_waiting += request;
    if (!m_running)
        begin();
}

void ImportController::cancel()
{
    m_waiting.clear();
    if (!m_running)
        return;
    m_report.cancelled = true;
    m_run.cancel();
}

void ImportController::setPaused(bool paused)
{
    if (!m_running || m_report.cancelled || paused == m_paused)
        return;
    m_paused = paused;
    m_run.setSuspended(paused);
    emit pausedChanged(paused);
}

void ImportController::begin()
{
    m_running = true;
    m_paused = false;
    m_total = 0;
    const Request request = m_waiting.takeFirst();
    m_report = {};
    m_report.isQuiet = request.isQuiet;
    emit started();
    emit progressChanged(0, 0, QString());
    // Not QtConcurrent::run(): what is cancelled before it has begun would never tell its end.
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_run = promise->future();
    m_pool.start([this, promise, paths = request.paths] {
        run(*promise, paths);
        promise->finish();
    });
}

void ImportController::run(QPromise<void> &promise, const QStringList &paths)
{
    // What is told comes after whatever the window's thread is at, and not at all once this is gone.
    const auto tell = [this](auto &&what) { QMetaObject::invokeMethod(this, what, Qt::QueuedConnection); };
    const auto goesOn = [&promise] {
        promise.suspendIfRequested();
        return !promise.isCanceled();
    };
    const background::ImportRoots roots(paths); // as they are before the search
    const QStringList files = library::collectFiles(paths, [&](qsizetype found) {
        tell([this, found] { emit progressChanged(int(found), 0, QString()); });
        return goesOn();
    });
    if (!goesOn()) {
        tell([this] { finish({}); });
        return;
    }
    tell([this, total = int(files.size()), first = files.value(0)] {
        m_total = total;
        show({}, first);
    });
    qsizetype done = 0;
    const background::ImportSteps steps{
        .store =
            [this](std::vector<PreparedFile> &&prepared) {
                return m_service.write([files = std::move(prepared)](Writer &writer) { return writer.store(files); })
                    .result();
            },
        .stored = [&](const QList<ImportEntry> &entries, qsizetype left) -> Result<bool> {
            done += entries.size();
            tell([this, entries, total = int(done + left), next = files.value(files.size() - left)] {
                m_total = total; // grows with the files found in archives
                show(entries, next);
            });
            return goesOn();
        },
        .roots = roots};
    const auto reader = Reader::open(m_service.location());
    const Result<> result = reader ? background::importFiles(files, *reader, steps) : std::unexpected(reader.error());
    tell([this, error = result ? Error() : result.error()] { finish(error); });
}

void ImportController::show(const QList<ImportEntry> &entries, const QString &next)
{
    m_report.entries += entries;
    if (!entries.isEmpty())
        m_service.announceDigests();
    if (!next.isEmpty())
        emit progressChanged(int(m_report.entries.size()), m_total, next);
}

void ImportController::finish(const Error &error)
{
    m_report.error = error;
    m_report.notReached = m_total - int(m_report.entries.size());
    if (m_report.isQuiet) {
        m_report.entries.removeIf([](const ImportEntry &entry) {
            return entry.state == ImportEntry::State::Failed && entry.error.kind == Error::Kind::NotFound;
        });
    }
    m_running = false;
    m_paused = false;
    emit progressChanged(int(m_report.entries.size()), m_total, QString());
    // Whoever is told may ask for another import at once, whose report takes the place of this one.
    const Report report = m_report;
    emit finished(report);
    if (!m_running && !m_waiting.isEmpty())
        begin();
}

} // namespace gleaner::importing
