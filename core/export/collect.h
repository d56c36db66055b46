// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/markdown.h"
#include "core/library/reader.h"

namespace gleaner::exporting {

/// What a digest has to export; its `items` is empty when nothing in it is annotated.
[[nodiscard]] Result<ExportDigest> collect(const library::Reader &reader, DigestId digest);

} // namespace gleaner::exporting
