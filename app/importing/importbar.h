// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/importcontroller.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace gleaner::importing {

/// The import in the status bar: what it is doing, how far it is, Pause, Cancel; afterwards what it did, with a way to
/// the report.
class ImportBar final : public QWidget {
    Q_OBJECT

public:
    explicit ImportBar(ImportController &controller, QWidget *parent = nullptr);

signals:
    void reportRequested(const gleaner::importing::Report &report);

private:
    void showProgress(int done, int total, const QString &path);
    void showPaused(bool paused);
    void showReport(const Report &report);

    ImportController &m_controller;
    QLabel *m_text;
    QProgressBar *m_progress;
    QToolButton *m_pause;
    QToolButton *m_cancel;
    QToolButton *m_details;
    Report m_report; ///< the last one that was shown
    bool m_hasReport = false;
    QElapsedTimer m_running; ///< since the import began
};

} // namespace gleaner::importing
