// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::exporting {

/// A person's Markdown so that nothing in it (an open fence, comment or HTML block) reaches past its end. LF, no empty
/// lines around it, no final newline.
[[nodiscard]] QString contained(const QString &markdown);

} // namespace gleaner::exporting
