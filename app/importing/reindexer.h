// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background/indexrun.h"
#include "core/base/ids.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::importing {

/// Completes the index in the background, from the stored sources: finds the entities of what was imported, and reads
/// texts anew after the index was deleted, the parser became better or a person chose another recogniser. In batches,
/// so that reading and writing go on beside it; what a crash cuts off is taken up by the next start().
class Reindexer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reindexer)

public:
    explicit Reindexer(shell::LibraryService &service, QObject *parent = nullptr);
    /// Waits for the batch under way.
    ~Reindexer() override;

    /// Looks for what is to be done and does it; while it is at work, looks once more afterwards. `first` goes before
    /// the others, and is told as done (LibraryService::announceDigests()) before they are.
    void start(DigestId first = {});

signals:
    void progressChanged(const gleaner::background::IndexProgress &progress);
    /// Not when there was nothing to do.
    void finished(int failed);

private:
    void run(QPromise<void> &promise, DigestId first);
    void show(const background::IndexProgress &progress);
    void finish(int failed);

    shell::LibraryService &m_service;
    QThreadPool m_pool; ///< of one thread, which drives the work
    QFuture<void> m_run;
    DigestId m_first;
    bool m_running = false;
    bool m_again = false;
    bool m_hadWork = false;
};

} // namespace gleaner::importing
