// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace gleaner::shell {

/// The line above one half of the article pane: what it shows, and whether keys mean it.
class HalfHead final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HalfHead)

public:
    explicit HalfHead(QWidget *parent = nullptr);

    /// `state` stands behind the title, in short; empty: none.
    void setText(const QString &title, const QString &state);
    void setActive(bool active);
    void setTheme(article::Theme theme);
    /// A button that closes the half.
    void setClosable(bool closable);

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();
    void colour();

    QLabel *m_title;
    QLabel *m_state;
    QToolButton *m_close;
    QString m_text;
    article::Theme m_theme = article::Theme::Light;
    bool m_active = false;
};

} // namespace gleaner::shell
