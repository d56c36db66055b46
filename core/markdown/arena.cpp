// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arena.h"

#include <algorithm>
#include <cstring>

namespace gleaner::markdown {

namespace {

/// The first slab is small, as many texts are; the others grow.
constexpr size_t FirstSlab = 8 * 1024;
constexpr size_t LargestSlab = 256 * 1024;
constexpr size_t MostKept = 16;
constexpr size_t Alignment = alignof(std::max_align_t);

/// Whether each piece is allocated by itself, so that AddressSanitizer sees what goes past its end.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GLEANER_OWN_PIECES
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(GLEANER_OWN_PIECES)
constexpr bool OwnPieces = true;
#else
constexpr bool OwnPieces = false;
#endif

} // namespace

Arena::Slab Arena::newSlab(size_t size)
{
    Slab slab{std::unique_ptr<std::byte, FreeSlab>(static_cast<std::byte *>(std::malloc(size))), size};
    if (!slab.memory)
        std::abort();
    return slab;
}

std::byte *Arena::allocate(size_t size)
{
    // Behind a header that holds the size.
    const size_t whole = Alignment + (OwnPieces ? size : (size + Alignment - 1) / Alignment * Alignment);
    if (whole < size)
        std::abort();
    std::byte *place = OwnPieces || whole > LargestSlab / 4 ? m_large.emplace_back(newSlab(whole)).memory.get()
                                                            : cut(whole);
    std::memcpy(place, &size, sizeof size);
    return place + Alignment;
}

std::byte *Arena::resize(std::byte *old, size_t size)
{
    std::byte *place = allocate(size);
    if (old) {
        size_t before = 0;
        std::memcpy(&before, old - Alignment, sizeof before);
        std::memcpy(place, old, std::min(before, size));
    }
    return place;
}

void Arena::clear()
{
    m_large.clear();
    if (m_slabs.size() > MostKept)
        m_slabs.resize(MostKept);
    m_slab = m_used = 0;
}

std::byte *Arena::cut(size_t size)
{
    while (m_slab < m_slabs.size() && m_used + size > m_slabs[m_slab].size) {
        ++m_slab;
        m_used = 0;
    }
    if (m_slab == m_slabs.size()) {
        const size_t next = m_slabs.empty() ? FirstSlab : std::min(4 * m_slabs.back().size, LargestSlab);
        m_slabs.push_back(newSlab(std::max(next, size)));
    }
    std::byte *place = m_slabs[m_slab].memory.get() + m_used;
    m_used += size;
    return place;
}

} // namespace gleaner::markdown
