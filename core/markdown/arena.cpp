// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arena.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace gleaner::markdown {

namespace {

constexpr size_t SlabSize = 256 * 1024;
/// As much as an ordinary digest takes stays with the thread for the next one.
constexpr size_t MostKept = 16;
constexpr size_t Alignment = alignof(std::max_align_t);

struct FreeSlab {
    void operator()(std::byte *slab) const { std::free(slab); }
};

class Arena {
public:
    /// Behind a header that holds the size.
    std::byte *allocate(size_t size)
    {
        const size_t whole = Alignment + (size + Alignment - 1) / Alignment * Alignment;
        if (whole < size)
            std::abort();
        std::byte *place = whole > SlabSize / 4 ? large(whole) : small(whole);
        std::memcpy(place, &size, sizeof size);
        return place + Alignment;
    }

    std::byte *resize(std::byte *old, size_t size)
    {
        std::byte *place = allocate(size);
        if (old) {
            size_t before = 0;
            std::memcpy(&before, old - Alignment, sizeof before);
            std::memcpy(place, old, std::min(before, size));
        }
        return place;
    }

    void clear()
    {
        m_large.clear();
        if (m_slabs.size() > MostKept)
            m_slabs.resize(MostKept);
        m_slab = m_used = 0;
    }

private:
    using Slab = std::unique_ptr<std::byte, FreeSlab>;

    static Slab newSlab(size_t size)
    {
        Slab slab(static_cast<std::byte *>(std::malloc(size)));
        if (!slab)
            std::abort(); // as cmark's own allocator does
        return slab;
    }

    std::byte *large(size_t size) { return m_large.emplace_back(newSlab(size)).get(); }

    std::byte *small(size_t size)
    {
        if (m_slab < m_slabs.size() && m_used + size > SlabSize) {
            ++m_slab;
            m_used = 0;
        }
        if (m_slab == m_slabs.size())
            m_slabs.push_back(newSlab(SlabSize));
        std::byte *place = m_slabs[m_slab].get() + m_used;
        m_used += size;
        return place;
    }

    std::vector<Slab> m_slabs;
    std::vector<Slab> m_large;
    size_t m_slab = 0; ///< the one that is cut from
    size_t m_used = 0; ///< bytes of it
};

thread_local Arena arena;

} // namespace

ArenaScope::~ArenaScope()
{
    arena.clear();
}

cmark_mem *ArenaScope::memory()
{
    static cmark_mem memory{
        .calloc = [](size_t count, size_t size) -> void * {
            if (size > 0 && count > SIZE_MAX / size)
                std::abort();
            return std::memset(arena.allocate(count * size), 0, count * size);
        },
        .realloc = [](void *old, size_t size) -> void * { return arena.resize(static_cast<std::byte *>(old), size); },
        .free = [](void *) {},
    };
    return &memory;
}

} // namespace gleaner::markdown
