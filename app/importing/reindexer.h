// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::importing {

/// Brings the index up to date in the background, from the stored sources: after it was deleted, after the parser or
/// the extractor became better, or after a person chose another recogniser. One digest at a time, so that reading and
/// writing go on beside it.
class Reindexer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reindexer)

public:
    explicit Reindexer(shell::LibraryService &service, QObject *parent = nullptr);
    ~Reindexer() override;

    /// Looks for what is to be done and does it; while it is at work, looks once more afterwards. `first` goes before
    /// the others, and is told as done (LibraryService::announceDigests()) before they are.
    void start(DigestId first = {});

signals:
    void progressChanged(int done, int total);
    void finished(int failed);

private:
    void next();
    void stop();

    shell::LibraryService &m_service;
    QList<DigestId> m_stale;
    qsizetype m_at = 0;
    int m_failed = 0;
    DigestId m_first;
    bool m_running = false;
    bool m_again = false;
};

} // namespace gleaner::importing
