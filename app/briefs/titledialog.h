// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace gleaner::briefs {

/// Asks for a brief's title, beside what else is done in the window; `given` gets one that is not empty.
void askTitle(QWidget *parent, const QString &caption, const QString &title,
              const std::function<void(const QString &title)> &given);
/// As it is offered for a new one.
[[nodiscard]] QString offeredTitle();

} // namespace gleaner::briefs
