// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/document/unicode.h"

#include <QList>
#include <QString>

namespace gleaner::document {

struct Cleaned {
    QString text; ///< lines end in LF, no NUL
    QList<Diagnostic> diagnostics;
};

/// Unifies line ends and replaces NUL; tells about bytes that could not be decoded, NUL, other control characters and
/// merge conflicts. The first few places are named, the others counted.
[[nodiscard]] Cleaned clean(const Decoded &decoded);

} // namespace gleaner::document
