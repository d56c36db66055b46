// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/extractor.h"
#include "core/library/types.h"

namespace gleaner::library {

// A document is stored and its text made searchable first; its entities follow. What is left to do stands in the index
// (Reader::digestsWithoutEntities()), so that it goes on where a crash has cut it off.

/// The entities of a digest, and what they were found in.
struct FoundEntities {
    DigestId digest;
    qint64 revision = 0;
    QString chosen; ///< recogniser, as in SourceBytes::indexedAs
    entity::DigestMentions mentions;
};

/// Finds the entities of a digest in its stored bytes, read as its index rows were made. Pure; safe from any thread.
/// Errors: those of digest::parse().
[[nodiscard]] Result<FoundEntities> findEntities(DigestId digest, const SourceBytes &source,
                                                 const entity::Extractor &extractor);

} // namespace gleaner::library
