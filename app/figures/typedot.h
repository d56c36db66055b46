// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QIcon>

namespace gleaner::figures {

/// The small dot in a type's colour that stands before a name.
[[nodiscard]] QIcon typeDot(entity::Type type, article::Theme theme);

} // namespace gleaner::figures
