// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/types.h"

#include <functional>

namespace gleaner::background {

/// What an import asks its user for, all on the calling thread.
struct ImportSteps {
    std::function<Result<QList<library::ImportEntry>>(std::vector<library::PreparedFile> &&)> store;
    /// Told after each batch; false ends the run, and what has been stored stays.
    std::function<Result<bool>(const QList<library::ImportEntry> &)> stored;
};

/// Brings the files into the library, their text searchable: parsed on all cores, stored in batches, in order. Entities
/// follow by completeIndex(). Errors: those of the reader and of the steps.
[[nodiscard]] Result<> importFiles(const QStringList &files, const library::Reader &reader, const ImportSteps &steps);

} // namespace gleaner::background
