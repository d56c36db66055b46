// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace gleaner::annotation {

/// A tag as it is stored: without leading '#', inner white space folded to one space, NFC, at most 100 code points.
/// Two names that differ in case or width only are the same tag (see tagKey). Errors: Usage for an empty or too long
/// name or one with control characters or commas.
[[nodiscard]] Result<QString> normalisedTag(const QString &name);

/// What tags are compared by: NFKC, case folded.
[[nodiscard]] QString tagKey(const QString &name);

} // namespace gleaner::annotation
