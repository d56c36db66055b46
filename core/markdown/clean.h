// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::markdown {

/// sanitize() for HTML whose tags are balanced already, so that its size needs no look.
[[nodiscard]] QString cleaned(const QString &html);

} // namespace gleaner::markdown
