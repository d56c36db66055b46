// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <deque>
#include <optional>
#include <utility>

namespace gleaner::background {

/// Takes jobs, does them on all cores and uses what they gave, one after the other and in their order:
/// - `take()`, on the calling thread, gives the next Result<std::optional<Job>>, none after the last;
/// - `make(Job &&)`, on the global pool, gives a Made;
/// - `use(Made &&)`, on the calling thread, gives a Result<bool>, false to stop.
/// As many jobs as there are threads are under way, and `waiting` more are ready, so that memory stays bounded and the
/// cores busy while `use` takes its time. Gives the first error of `take` and `use`, once what is under way has ended.
template<typename Take, typename Make, typename Use>
Result<> pipeline(Take take, Make make, Use use, int waiting = 1)
{
    using Job = typename std::invoke_result_t<Take>::value_type::value_type;
    using Made = std::invoke_result_t<Make, Job &&>;
    QThreadPool *pool = QThreadPool::globalInstance();
    const auto most = size_t(pool->maxThreadCount() + waiting);
    std::deque<QFuture<Made>> underWay;
    Result<> result;
    bool isLast = false;
    while (true) {
        while (!isLast && underWay.size() < most) {
            Result<std::optional<Job>> job = take();
            if (!job)
                result = std::unexpected(job.error());
            isLast = !job || !*job;
            if (!isLast) {
                underWay.push_back(QtConcurrent::run(
                    pool, [&make, job = *std::move(*job)]() mutable { return make(std::move(job)); }));
            }
        }
        if (underWay.empty())
            break;
        Made made = underWay.front().takeResult();
        underWay.pop_front();
        const Result<bool> goesOn = use(std::move(made));
        if (goesOn && *goesOn)
            continue;
        if (!goesOn)
            result = std::unexpected(goesOn.error());
        for (QFuture<Made> &future : underWay)
            future.waitForFinished();
        break;
    }
    return result;
}

} // namespace gleaner::background
