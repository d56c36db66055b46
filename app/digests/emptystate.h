// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace gleaner::digests {

/// What a list shows when it has nothing: a line that says why, and what to do next.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// One button an action, the first one the proposed one. The actions must outlive the state.
    void setState(const QString &text, const QList<QAction *> &actions = {});

private:
    QLabel *m_text;
    QVBoxLayout *m_buttons;
};

} // namespace gleaner::digests
