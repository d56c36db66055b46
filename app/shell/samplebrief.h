// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace gleaner::shell {

class LibraryService;

/// Makes a brief of what the library has highlighted, for a picture of it. Waits for the library.
[[nodiscard]] Result<> storeSampleBrief(LibraryService &library);

} // namespace gleaner::shell
