// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner::entity {

/// Spreads the bits of `value`; the finalizer of MurmurHash3. Part of the tagger's model: it must never change alone.
[[nodiscard]] constexpr quint64 scrambled(quint64 value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ value >> 33;
}

/// Collects characters into a hash (FNV-1a over UTF-16 units, scrambled).
class TextHash {
public:
    constexpr void add(char16_t c) { m_state = (m_state ^ c) * 1099511628211ULL; }
    [[nodiscard]] constexpr quint64 value() const { return scrambled(m_state); }

private:
    quint64 m_state = 14695981039346656037ULL;
};

[[nodiscard]] inline quint64 hashOf(QStringView text)
{
    TextHash hash;
    for (const QChar c : text)
        hash.add(c.unicode());
    return hash.value();
}

} // namespace gleaner::entity
