// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/together.h"

#include <QThread>
#include <QThreadPool>

#include <algorithm>

namespace gleaner::background {

void together(const std::function<void()> &work, const std::function<void()> &workHere)
{
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(3, QThread::idealThreadCount() - 1));
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        pool.start(work);
    workHere();
    pool.waitForDone();
}

} // namespace gleaner::background
