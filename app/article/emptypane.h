// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace gleaner::article {

/// What stands in place of a page when there is none: a sentence and what can be done.
class EmptyPane final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyPane)

public:
    explicit EmptyPane(QWidget *parent = nullptr);

    void setState(const QString &text, const QList<QAction *> &actions);
    void setColours(const Palette &colours);

private:
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace gleaner::article
