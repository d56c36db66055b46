// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"
#include "core/library/revisions.h"

namespace gleaner::library {

/// The bytes of one revision.
struct RevisionSource {
    Revision revision;
    int of = 0; ///< how many revisions there are; the last one is the newest
    SourceBytes source;
};

/// Reads one by its number from 1, over a connection of its own to a library that a Reader has been opened for. Errors:
/// NotFound when there is none of that number, Storage.
[[nodiscard]] Result<RevisionSource> revisionSource(const Location &location, DigestId digest, int number);

} // namespace gleaner::library
