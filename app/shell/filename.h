// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::shell {

/// A title as the name of a file, without a suffix; `otherwise` when nothing of it is left.
[[nodiscard]] QString fileName(QString title, const QString &otherwise);

} // namespace gleaner::shell
