// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/extractor.h"
#include "core/library/entitywork.h"
#include "core/library/importer.h"
#include "core/library/reader.h"

#include <functional>

namespace gleaner::background {

/// Where the work on an index stands.
struct IndexProgress {
    enum class Stage { Texts, Entities };
    Stage stage = Stage::Texts;
    int done = 0;
    int total = 0;
    int failed = 0; ///< of `done`: the text could not be read, or the entities not be found
};

/// What the work on an index asks its user for, all on the calling thread.
struct IndexSteps {
    std::function<Result<>(DigestId, library::PreparedFile &&)> reindex;
    std::function<Result<int>(std::vector<library::FoundEntities> &&)> storeEntities;
    /// Told before the first digest of a stage and after each batch; false ends the run, which is taken up by the next.
    std::function<bool(const IndexProgress &)> progressed;
};

/// Reads texts anew where the index lacks them (Reader::staleDigests()), those of `first` first. Gives how many could
/// not be read. Errors: those of the reader.
[[nodiscard]] Result<int> refreshTexts(const library::Reader &reader, const IndexSteps &steps, DigestId first = {});

/// Finds the entities that are still to be found (Reader::digestsWithoutEntities()), on all cores. Gives in how many
/// digests they could not be. Errors: those of the reader.
[[nodiscard]] Result<int> findEntities(const library::Reader &reader, const entity::Extractor &extractor,
                                       const IndexSteps &steps, DigestId first = {});

} // namespace gleaner::background
