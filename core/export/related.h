// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/content.h"

#include <QHash>

namespace gleaner::exporting {

/// For each item those that it has most tags and entities in common with, most first, five at most. What very many
/// items have in common says nothing and is passed over.
[[nodiscard]] QHash<ItemId, QList<const library::ItemRow *>> relatedItems(const QList<const ExportItem *> &items);

} // namespace gleaner::exporting
