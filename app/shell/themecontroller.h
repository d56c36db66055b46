// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/shell/session.h"

#include <QObject>

namespace gleaner::shell {

/// Light, dark or sepia for the whole program: as chosen, or as the system has it now.
class ThemeController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeController)

public:
    explicit ThemeController(Session::Colours choice, QObject *parent = nullptr);

    [[nodiscard]] Session::Colours choice() const { return m_choice; }
    void setChoice(Session::Colours choice);
    [[nodiscard]] article::Theme theme() const { return m_theme; }

signals:
    void themeChanged(gleaner::article::Theme theme);

private:
    void apply();

    Session::Colours m_choice;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::shell
