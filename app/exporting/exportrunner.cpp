// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/exportrunner.h"

#include "app/background/together.h"
#include "app/shell/libraryservice.h"

#include <chrono>

using namespace std::chrono_literals;
using gleaner::exporting::ExportReport;
using gleaner::exporting::Target;

namespace gleaner::exports {

ExportRunner::ExportRunner(shell::LibraryService &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_since.durationElapsed() >= 500ms)
            emit progressed(m_course->done, m_course->all);
    });
}

ExportRunner::~ExportRunner()
{
    cancel();
}

void ExportRunner::look(const Job &job)
{
    if (!m_isWriting)
        start(job, Target::Mode::DryRun);
}

void ExportRunner::write(const Job &job)
{
    if (!m_isWriting)
        start(job, Target::Mode::Write);
}

void ExportRunner::cancel()
{
    m_stop.request_stop();
}

void ExportRunner::forget()
{
    if (m_isWriting)
        return;
    cancel();
    m_tick.stop();
    ++m_number;
}

void ExportRunner::start(const Job &job, Target::Mode mode)
{
    cancel();
    m_stop = std::stop_source();
    m_course = std::make_shared<Course>();
    m_isWriting = mode == Target::Mode::Write;
    ++m_number;
    m_since.start();
    m_tick.start();
    if (!m_isWriting) {
        run(job, mode);
        return;
    }
    // Behind every change that was asked for before it: an export shows what a person has just written.
    m_library.write([](library::Writer &) -> Result<> { return {}; }).then(this, [this, job, mode](const Result<> &) {
        run(job, mode);
    });
}

void ExportRunner::run(const Job &job, Target::Mode mode)
{
    const exporting::Following following{.stop = m_stop.get_token(),
                                         .told =
                                             [course = m_course](qsizetype done, qsizetype all) {
                                                 course->done = done;
                                                 course->all = all;
                                             },
                                         .together = background::together};
    m_library
        .read([job, mode, following](const library::Reader &reader) {
            return exporting::exportAnnotated(reader, job.out, job.options, mode, following);
        })
        .then(this, [this, number = m_number](const Result<ExportReport> &report) { finish(number, report); });
}

void ExportRunner::finish(int number, const Result<ExportReport> &report)
{
    if (number != m_number)
        return;
    m_tick.stop();
    if (std::exchange(m_isWriting, false))
        emit written(report);
    else
        emit looked(report);
}

} // namespace gleaner::exports
