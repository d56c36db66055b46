// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/library/library.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace gleaner::shell {

/// Makes the daily backup of the library in the background: a while after the start when the last one is a day old, and
/// again after each day the program runs. Waits for one under way when it goes.
class BackupKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupKeeper)

public:
    /// The first look comes after `delay`, so that it does not compete with opening the window.
    BackupKeeper(library::Location location, Clock clock, std::chrono::milliseconds delay);
    ~BackupKeeper() override;

signals:
    void backedUp(const QString &path);
    void failed(const gleaner::Error &error);

private:
    void look();

    library::Location m_location;
    Clock m_clock;
    QTimer m_timer;
    QFuture<Result<QString>> m_running;
};

} // namespace gleaner::shell
