// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/mention.h"

#include <QList>

namespace gleaner::entities {

/// How a person likes the panel of entities; kept from one run to the next.
struct PanelChoices {
    enum class Order { ByCount, ByPlace };
    Order order = Order::ByCount;
    bool ofItem = false;                               ///< entities of the current item; else of the whole digest
    bool marked = false;                               ///< all entities are marked in the page; else only watched ones
    QList<entity::Type> collapsed{entity::Type::Link}; ///< types whose entities are folded away, as in AllTypes
    bool operator==(const PanelChoices &) const = default;
};

} // namespace gleaner::entities
