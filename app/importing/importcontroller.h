// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::importing {

/// What an import did, file by file.
struct Report {
    QList<library::ImportEntry> entries;
    bool cancelled = false;
    int notReached = 0; ///< files left when it was cancelled or could not go on
    Error error;        ///< why it could not go on; no message when it could

    [[nodiscard]] int count(library::ImportEntry::State state) const;
    /// "12 new, 3 unchanged, 1 failed" in the person's language.
    [[nodiscard]] QString summary() const;
};

/// Brings files into the library: looks for them, parses a batch on all cores, stores it in one transaction, goes on
/// with the next. What was stored before a cancel stays. Imports asked for meanwhile wait their turn.
class ImportController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportController)

public:
    explicit ImportController(shell::LibraryService &service, QObject *parent = nullptr);
    ~ImportController() override;

    void import(const QStringList &paths);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void started();
    /// `total` is 0 while the files are being looked for.
    void progressChanged(int done, int total, const QString &path);
    void finished(const gleaner::importing::Report &report);

private:
    void begin();
    void nextBatch();
    void storeBatch();
    void finish();

    struct Batch;
    shell::LibraryService &m_service;
    QList<QStringList> m_waiting;
    QStringList m_files;
    qsizetype m_next = 0;
    std::shared_ptr<Batch> m_batch;
    QFuture<void> m_preparing;
    Report m_report;
    bool m_running = false;
};

} // namespace gleaner::importing

Q_DECLARE_METATYPE(gleaner::importing::Report)
