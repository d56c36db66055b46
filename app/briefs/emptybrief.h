// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gleaner::briefs {

/// Says what a brief is where there is none, and makes the first one.
class EmptyBrief final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyBrief)

public:
    explicit EmptyBrief(QWidget *parent);

signals:
    void newRequested();
};

} // namespace gleaner::briefs
