// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QStatusBar>
#include <QUrl>

class QLabel;
class QToolButton;

namespace gleaner::shell {

/// What the program does and did at the left; counts, blocked requests and the page's zoom at the right.
class StatusBar final : public QStatusBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusBar)

public:
    explicit StatusBar(QWidget *parent = nullptr);

    /// Stays until the next one; with a link behind it when `url` is given. Plain text.
    void tell(const QString &text, const QString &link = {}, const QUrl &url = {});
    /// Like tell(), in the colour of warnings.
    void warn(const QString &text);
    void setWarningColour(const QColor &colour);
    void setCounts(const library::Counts &counts);
    void setBlocked(int count);
    void setZoom(double factor);

signals:
    void linkActivated(const QUrl &url);
    void zoomResetRequested();

private:
    void setText(const QString &text, bool warning);

    QLabel *m_text;
    QToolButton *m_link;
    QLabel *m_counts;
    QLabel *m_blocked;
    QToolButton *m_zoom;
    QUrl m_url;
    QColor m_warning;
};

} // namespace gleaner::shell
