// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/backupkeeper.h"

#include "core/library/backupfolder.h"

#include <QtConcurrentRun>

using namespace std::chrono_literals;

namespace gleaner::shell {

namespace {

constexpr auto Interval = 1h; // between looks: a computer that slept is not late by a day

/// The path of the new backup, empty when none is due.
Result<QString> backUpWhenDue(const library::Location &location, const Clock &clock)
{
    const QDateTime now = clock();
    if (!library::isBackupDue(library::backupsOf(location), now))
        return QString();
    auto made = library::backUp(location.libraryFile(), location.backupFolder(), now, library::BackupReason::Daily);
    // Old ones go only when there is a new one.
    if (made)
        library::pruneBackups(location, now);
    return made;
}

} // namespace

BackupKeeper::BackupKeeper(library::Location location, Clock clock, std::chrono::milliseconds delay)
    : m_location(std::move(location))
    , m_clock(std::move(clock))
{
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
    m_timer.start(delay);
}

BackupKeeper::~BackupKeeper()
{
    m_running.waitForFinished();
}

void BackupKeeper::look()
{
    m_timer.start(Interval);
    if (m_running.isRunning())
        return;
    m_running = QtConcurrent::run(backUpWhenDue, m_location, m_clock);
    m_running.then(this, [this](const Result<QString> &made) {
        if (!made)
            emit failed(made.error());
        else if (!made->isEmpty())
            emit backedUp(*made);
    });
}

} // namespace gleaner::shell
