// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/options.h"
#include "core/export/pagetemplate.h"
#include "core/export/target.h"
#include "core/export/values.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace gleaner::exporting {

/// Makes pages and writes them to files of their own, on whatever threads work() runs: while the disk keeps one file
/// the next ones are made.
class PageRun {
public:
    PageRun(const PageSet &pages, const PageTemplate &templates, const Values &values, Target &target,
            const Following &following);

    /// Makes page after page until none is left. One call, on the thread of the export, tells how far it is.
    void work(bool tells);

    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// What became of each page, in their order; an empty path for those that were not made. Errors: the first one of
    /// a template.
    [[nodiscard]] Result<std::vector<Result<Written>>> take();

private:
    void stop(qsizetype page, const Error &error);

    const QList<Page> &m_pages;
    const PageTemplate &m_templates;
    const Values &m_values;
    Target &m_target;
    const Following &m_following;
    std::vector<Result<Written>> m_written;
    std::atomic<qsizetype> m_next = 0;
    std::atomic<bool> m_isStopped = false;
    std::atomic<bool> m_isCancelled = false;
    std::mutex m_mutex; ///< for what follows
    std::optional<Error> m_failed;
    qsizetype m_failedPage = 0;
};

} // namespace gleaner::exporting
