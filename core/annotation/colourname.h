// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"

#include <QString>

namespace gleaner::annotation {

/// What a passage is marked as, in the person's language: "Fact".
[[nodiscard]] QString colourName(Colour colour);

} // namespace gleaner::annotation
