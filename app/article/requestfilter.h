// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace gleaner::article {

/// Lets the page's own scheme through and nothing else, and counts what it stopped.
class RequestFilter final : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestFilter)

public:
    explicit RequestFilter(QObject *parent = nullptr);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

    [[nodiscard]] int blockedCount() const { return m_blocked; }
    void resetCount() { m_blocked = 0; }

signals:
    void blocked();

private:
    int m_blocked = 0;
};

} // namespace gleaner::article
