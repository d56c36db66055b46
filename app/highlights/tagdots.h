// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QHash>
#include <QPixmap>
#include <QStringList>

namespace gleaner::highlights {

/// The dots of those tags that have a colour, side by side in their order; null when none has one.
[[nodiscard]] QPixmap tagDots(const QStringList &tags, const QHash<QString, annotation::TagColour> &colours,
                              article::Theme theme);

} // namespace gleaner::highlights
