// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportrun.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <stop_token>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::exports {

/// Runs exports and dry runs in the background, one at a time.
class ExportRunner final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportRunner)

public:
    /// `library` must outlive it.
    explicit ExportRunner(shell::LibraryService &library, QObject *parent = nullptr);
    /// Ends what runs.
    ~ExportRunner() override;

    struct Job {
        QString out;
        exporting::Options options;
    };
    /// A dry run; the one before is ended. Nothing while something is being written.
    void look(const Job &job);
    /// Writes what a person has asked for until now.
    void write(const Job &job);
    void cancel();
    /// Ends a dry run of which nobody wants to know any more.
    void forget();
    [[nodiscard]] bool isWriting() const { return m_isWriting; }

signals:
    void looked(const gleaner::Result<gleaner::exporting::ExportReport> &plan);
    void written(const gleaner::Result<gleaner::exporting::ExportReport> &report);
    /// Now and then of what takes longer than half a second; `all` is 0 before it is known.
    void progressed(qsizetype done, qsizetype all);

private:
    struct Course {
        std::atomic<qsizetype> done = 0;
        std::atomic<qsizetype> all = 0;
    };
    void start(const Job &job, exporting::Target::Mode mode);
    void run(const Job &job, exporting::Target::Mode mode);
    void finish(int number, const Result<exporting::ExportReport> &report);

    shell::LibraryService &m_library;
    std::stop_source m_stop;
    std::shared_ptr<Course> m_course; ///< of the newest run; written on its thread
    QElapsedTimer m_since;
    QTimer m_tick;
    int m_number = 0; ///< of the newest run: answers of earlier ones are passed over
    bool m_isWriting = false;
};

} // namespace gleaner::exports
