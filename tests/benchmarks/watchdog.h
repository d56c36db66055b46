// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <mutex>
#include <thread>

namespace gleaner::bench {

/// The longest that events had to wait, in ms: by the clock, and how long the thread itself was at work meanwhile (what
/// other programs do to a busy machine counts for the first only).
struct Stall {
    double clock = 0;
    double work = 0;
};

/// A thread that posts events to the one that made it, one a millisecond after the last was handled, and measures how
/// long each had to wait. Linux only.
class Watchdog final {
    Q_DISABLE_COPY_MOVE(Watchdog)

public:
    Watchdog();
    ~Watchdog();

    /// The longest since the last call.
    [[nodiscard]] Stall take();

private:
    void watch();
    void answered(double clock, double work);

    QObject m_target;
    clockid_t m_processorClock{};
    std::atomic_bool m_stop = false;
    std::atomic_bool m_waiting = false;
    std::mutex m_mutex;
    Stall m_longest;
    std::thread m_thread;
};

} // namespace gleaner::bench
