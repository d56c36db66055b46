// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <string>
#include <vector>

namespace gleaner::library {

/// A condition in SQL with the values of its parameters, in order.
struct Condition {
    std::string sql;
    std::vector<QString> values;
};

/// What makes `i`, a row of main.items, pass the filter.
[[nodiscard]] Condition itemCondition(const Filter &filter);

/// What makes `d` and `x`, a digest's rows in main and idx, be listed.
[[nodiscard]] Condition digestCondition(const Filter &filter);

} // namespace gleaner::library
