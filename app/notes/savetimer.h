// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace gleaner::notes {

/// When what a person types is to be saved: a moment after typing stops, and every few seconds while it goes on.
class SaveTimer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveTimer)

public:
    struct Waits {
        std::chrono::milliseconds pause{600};
        std::chrono::milliseconds longest{4'000};
        std::chrono::milliseconds retry{3'000};
    };
    explicit SaveTimer(QObject *parent);
    SaveTimer(const Waits &waits, QObject *parent);

    void typed();
    /// What was refused is tried again.
    void retry();
    /// All that was typed is handed over, or is not to be.
    void stop();

signals:
    void due();

private:
    void tell();

    Waits m_waits;
    QTimer m_pause;
    QTimer m_longest;
};

} // namespace gleaner::notes
