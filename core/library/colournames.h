// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/colourname.h"
#include "core/library/database.h"

namespace gleaner::library {

// What the person calls the colours of highlights. Both throw SQLite::Exception.

[[nodiscard]] annotation::ColourNames colourNames(SQLite::Database &db);
/// `names` as checked, in one transaction. Gives them as they were.
[[nodiscard]] annotation::ColourNames setColourNames(SQLite::Database &db, const annotation::ColourNames &names);

} // namespace gleaner::library
