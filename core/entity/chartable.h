// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace gleaner::entity {

/// Bits by character: an open-addressed table that stays in the processor's cache, for questions that are asked at
/// every place of a text.
class CharTable {
public:
    /// The bits of `c`; 0 when there are none.
    [[nodiscard]] quint64 operator[](char16_t c) const
    {
        for (size_t at = slot(c);; at = (at + 1) & (m_slots.size() - 1)) {
            const Slot &found = m_slots[at];
            if (found.bits == 0 || found.c == c)
                return found.bits;
        }
    }

    /// Adds `bits`, of which one must be set, to those of `c`.
    void set(char16_t c, quint64 bits)
    {
        if (m_used * 4 >= m_slots.size())
            grow();
        size_t at = slot(c);
        while (m_slots[at].bits != 0 && m_slots[at].c != c)
            at = (at + 1) & (m_slots.size() - 1);
        m_used += m_slots[at].bits == 0;
        m_slots[at].c = c;
        m_slots[at].bits |= bits;
    }

private:
    struct Slot {
        quint64 bits = 0;
        char16_t c = 0;
    };

    [[nodiscard]] size_t slot(char16_t c) const { return (c * 0x9E3779B1U >> 16) & (m_slots.size() - 1); }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        m_used = 0;
        for (const Slot &entry : old) {
            if (entry.bits != 0)
                set(entry.c, entry.bits);
        }
    }

    std::vector<Slot> m_slots{8}; // a power of two, a quarter full at most
    size_t m_used = 0;
};

} // namespace gleaner::entity
