// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>
#include <QStringList>
#include <QThreadPool>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::importing {

/// What an import did, file by file.
struct Report {
    QList<library::ImportEntry> entries;
    bool cancelled = false;
    bool isQuiet = false; ///< nobody asked for it
    int notReached = 0;   ///< files left when it was cancelled or could not go on
    Error error;          ///< why it could not go on; no message when it could

    [[nodiscard]] int count(library::ImportEntry::State state) const;
    /// Whether anything is worth telling where nobody asked.
    [[nodiscard]] bool hasNews() const;
    /// "12 new, 3 unchanged, 1 failed" in the person's language.
    [[nodiscard]] QString summary() const;
};

/// Brings files into the library: looks for them, parses them on all cores and stores them batch by batch. Their text
/// can be read and searched then; their entities follow (Reindexer). What was stored before a cancel stays. Imports
/// asked for meanwhile wait their turn.
class ImportController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportController)

public:
    explicit ImportController(shell::LibraryService &service, QObject *parent = nullptr);
    /// Ends a running import as cancel() does and waits for the batch under way.
    ~ImportController() override;

    void import(const QStringList &paths) { add({paths, false}); }
    /// For what comes by itself, as into watched folders; files that are gone again are passed over.
    void importQuietly(const QStringList &files) { add({files, true}); }
    void cancel();
    /// A paused import goes on where it was; what is under way ends first.
    void setPaused(bool paused);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// Whether nobody asked for the import under way, or the last one.
    [[nodiscard]] bool isQuiet() const { return m_report.isQuiet; }

signals:
    void started();
    /// `total` is 0 while the files are being looked for; `done` are those found so far then.
    void progressChanged(int done, int total, const QString &path);
    void pausedChanged(bool paused);
    void finished(const gleaner::importing::Report &report);

private:
    struct Request {
        QStringList paths;
        bool isQuiet = false;
    };
    void add(const Request &request);
    void begin();
    void run(QPromise<void> &promise, const QStringList &paths);
    void show(const QList<library::ImportEntry> &entries, const QString &next);
    void finish(const Error &error);

    shell::LibraryService &m_service;
    QList<Request> m_waiting;
    QThreadPool m_pool; ///< of one thread, which drives an import
    QFuture<void> m_run;
    int m_total = 0;
    Report m_report;
    bool m_running = false;
    bool m_paused = false;
};

} // namespace gleaner::importing

Q_DECLARE_METATYPE(gleaner::importing::Report)
