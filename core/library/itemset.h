// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gleaner::library {

/// A set of numbers from 0 to below a size that is the same for all sets that meet.
class ItemSet {
public:
    explicit ItemSet(size_t size = 0)
        : m_size(size)
        , m_words((size + 63) / 64, 0)
    { }

    void insert(size_t number) { m_words[number / 64] |= bit(number); }
    void insert(size_t first, size_t end)
    {
        for (; first < end && first % 64 != 0; ++first)
            insert(first);
        for (; first + 64 <= end; first += 64)
            m_words[first / 64] = ~uint64_t(0);
        for (; first < end; ++first)
            insert(first);
    }
    [[nodiscard]] bool contains(size_t number) const { return (m_words[number / 64] & bit(number)) != 0; }
    /// The least member from `from` on; the size when there is none.
    [[nodiscard]] size_t next(size_t from) const
    {
        if (from >= m_size)
            return m_size;
        size_t at = from / 64;
        for (uint64_t word = m_words[at] & (~uint64_t(0) << (from % 64));; word = m_words[at]) {
            if (word != 0)
                return at * 64 + size_t(std::countr_zero(word));
            if (++at == m_words.size())
                return m_size;
        }
    }
    [[nodiscard]] size_t count() const
    {
        size_t sum = 0;
        for (const uint64_t word : m_words)
            sum += size_t(std::popcount(word));
        return sum;
    }

    ItemSet &operator&=(const ItemSet &other)
    {
        std::ranges::transform(m_words, other.m_words, m_words.begin(), [](uint64_t a, uint64_t b) { return a & b; });
        return *this;
    }
    ItemSet &operator|=(const ItemSet &other)
    {
        std::ranges::transform(m_words, other.m_words, m_words.begin(), [](uint64_t a, uint64_t b) { return a | b; });
        return *this;
    }
    ItemSet &operator-=(const ItemSet &other)
    {
        std::ranges::transform(m_words, other.m_words, m_words.begin(), [](uint64_t a, uint64_t b) { return a & ~b; });
        return *this;
    }

private:
    static uint64_t bit(size_t number) { return uint64_t(1) << (number % 64); }

    size_t m_size;
    std::vector<uint64_t> m_words;
};

} // namespace gleaner::library
