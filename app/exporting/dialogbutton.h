// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;

namespace gleaner::exports {

/// A button of the dialog that Enter presses only while it has the focus.
[[nodiscard]] QPushButton *dialogButton(const QString &text, const QString &objectName, const QString &tip = {});

} // namespace gleaner::exports
