// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace gleaner::briefs {

/// Says what has become of the sources of a brief; hidden while there is nothing to say.
class SourceNews final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceNews)

public:
    explicit SourceNews(QWidget *parent = nullptr);

    void setCounts(int changed, int gone);
    void setTheme(article::Theme theme);

signals:
    void updateRequested();

private:
    QLabel *m_text;
    QPushButton *m_update;
};

} // namespace gleaner::briefs
