// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/library.h"

namespace gleaner::library {

/// Makes sure that there is an index of this version's schema. A missing one is made empty; one that is damaged or of
/// another version is moved aside (index.sqlite.damaged, replacing an earlier one) and made anew. `mayReplace` is false
/// while another connection may be writing to it. Errors: Storage.
[[nodiscard]] Result<> ensureIndex(const Location &location, bool mayReplace);

/// Marks the index as damaged, for the next ensureIndex(): what finds the damage has the file open.
void markIndexDamaged(const Location &location);

} // namespace gleaner::library
