// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace gleaner::shell {

class LibraryService;

/// Stores some sample digests as they were before, with notes, highlights and marks on their items, as if imported from
/// where unpackSamples() puts them in `folder`: importing these then gives later revisions. Waits for it, so only where
/// no window is shown yet. Errors: those of the library.
[[nodiscard]] Result<> storeEarlierSamples(LibraryService &library, const QString &folder);

} // namespace gleaner::shell
