// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/pagerun.h"

namespace gleaner::exporting {

PageRun::PageRun(const PageSet &pages, const PageTemplate &templates, const Values &values, Target &target,
                 const Following &following)
    : m_pages(pages.pages)
    , m_templates(templates)
    , m_values(values)
    , m_target(target)
    , m_following(following)
    , m_written(size_t(pages.pages.size()))
{ }

void PageRun::work(bool tells)
{
    for (qsizetype page = m_next++; page < m_pages.size() && !m_isStopped; page = m_next++) {
        if (m_following.stop.stop_requested()) {
            m_isCancelled = m_isStopped = true;
            return;
        }
        if (tells && m_following.told)
            m_following.told(page, m_pages.size());
        const auto text = m_templates.render(m_pages[page], m_values);
        if (!text)
            return stop(page, text.error());
        m_written[size_t(page)] = m_target.write(*text);
    }
}

void PageRun::stop(qsizetype page, const Error &error)
{
    const std::scoped_lock locker(m_mutex);
    m_isStopped = true;
    // The same error is told every time.
    if (m_failed && m_failedPage < page)
        return;
    m_failed = error;
    m_failedPage = page;
}

Result<std::vector<Result<Written>>> PageRun::take()
{
    if (m_failed)
        return std::unexpected(*m_failed);
    return std::move(m_written);
}

} // namespace gleaner::exporting
