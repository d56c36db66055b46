// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/watchdog.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <pthread.h>

using namespace std::chrono_literals;

namespace gleaner::bench {

namespace {

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

Watchdog::Watchdog()
{
    pthread_getcpuclockid(pthread_self(), &m_processorClock);
    m_thread = std::thread([this] { watch(); });
}

Watchdog::~Watchdog()
{
    m_stop = true;
    m_thread.join();
}

Stall Watchdog::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_longest, {});
}

void Watchdog::watch()
{
    while (!m_stop) {
        m_waiting = true;
        QMetaObject::invokeMethod(
            &m_target,
            [this, clock = milliseconds(CLOCK_MONOTONIC), work = milliseconds(m_processorClock)] {
                answered(milliseconds(CLOCK_MONOTONIC) - clock, milliseconds(m_processorClock) - work);
                m_waiting = false;
            },
            Qt::QueuedConnection);
        while (m_waiting && !m_stop)
            std::this_thread::sleep_for(200us);
        std::this_thread::sleep_for(1ms);
    }
}

void Watchdog::answered(double clock, double work)
{
    const std::scoped_lock lock(m_mutex);
    m_longest.clock = std::max(m_longest.clock, clock);
    m_longest.work = std::max(m_longest.work, work);
}

} // namespace gleaner::bench
