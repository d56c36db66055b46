// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/preset.h"

#include <QHash>
#include <QString>

#include <functional>

namespace gleaner::exporting {

/// What a filter makes of a text; the argument is empty when none is given.
using TextChange = std::function<QString(const QString &text, const QString &argument)>;

/// What templates write after a `|`, for one preset.
[[nodiscard]] QHash<QString, TextChange> textFilters(Preset preset);

} // namespace gleaner::exporting
