// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cmarkmemory.h"

#include "arena.h"

#include <cstdint>
#include <cstring>

namespace gleaner::markdown {

namespace {

thread_local Arena arena;

} // namespace

CmarkMemory::~CmarkMemory()
{
    arena.clear();
}

cmark_mem *CmarkMemory::memory()
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
