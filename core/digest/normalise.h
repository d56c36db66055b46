// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/recogniser.h"

namespace gleaner::digest {

/// Drafts to items and matter: titles, links, sources, lines, canonical text with marks. Drafts that show nothing are
/// dropped; blocks that no draft has become boilerplate, so that no text is lost. `fallback` is the reason of
/// boilerplate that shows none of its own.
void normalise(const Source &source, Outline outline, Digest &digest, Aside fallback = Aside::Outside);

} // namespace gleaner::digest
