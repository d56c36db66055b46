// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

namespace gleaner::markdown {

/// Memory for the tree of one text. Parsers in C make theirs of many small pieces and free them one by one; here they
/// are cut off slabs and go together. Ends the program when there is no memory, as those parsers do.
class Arena {
public:
    Arena() = default;
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    /// Aligned for anything, not zeroed; valid until clear().
    [[nodiscard]] std::byte *allocate(size_t size);
    /// Moves `old`, which came from here or is null.
    [[nodiscard]] std::byte *resize(std::byte *old, size_t size);
    /// Takes all back; what an ordinary digest needs is kept for the next one.
    void clear();

private:
    struct FreeSlab {
        void operator()(std::byte *slab) const { std::free(slab); }
    };
    struct Slab {
        std::unique_ptr<std::byte, FreeSlab> memory;
        size_t size = 0;
    };

    [[nodiscard]] static Slab newSlab(size_t size);
    [[nodiscard]] std::byte *cut(size_t size);

    std::vector<Slab> m_slabs;
    std::vector<Slab> m_large;
    size_t m_slab = 0; ///< the one that is cut from
    size_t m_used = 0; ///< bytes of it
};

} // namespace gleaner::markdown
