// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background/importroots.h"
#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/types.h"

#include <functional>

namespace gleaner::background {

/// What an import asks its user for, all on the calling thread.
struct ImportSteps {
    std::function<Result<QList<library::ImportEntry>>(std::vector<library::PreparedFile> &&)> store;
    /// Told after each batch, with how many of the files are still to come; false ends the run, and what has been
    /// stored stays. An archive is one file to come and gives an entry for each file in it.
    std::function<Result<bool>(const QList<library::ImportEntry> &, qsizetype left)> stored;
    /// When these are gone the run ends with an error instead of one for each file that is left.
    ImportRoots roots{};
};

/// Brings the files, and the digest files in those that are archives, into the library, their text searchable: parsed
/// on all cores, stored in batches, in order. Entities follow by findEntities(). Errors: those of the reader and of
/// the steps.
[[nodiscard]] Result<> importFiles(const QStringList &files, const library::Reader &reader, const ImportSteps &steps);

} // namespace gleaner::background
