// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/preset.h"

#include <QHash>
#include <QString>

namespace KTextTemplate {
class Filter;
}

namespace gleaner::exporting {

/// What templates write after a `|`, for one preset. The caller owns the filters.
[[nodiscard]] QHash<QString, KTextTemplate::Filter *> templateFilters(Preset preset);

} // namespace gleaner::exporting
