// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <algorithm>

namespace gleaner {

/// Half-open range of UTF-16 offsets into a text the owner names (an item's canonical text unless said otherwise).
struct TextSpan {
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype length() const { return end - start; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= start; }
    [[nodiscard]] constexpr bool contains(const TextSpan &other) const
    {
        return start <= other.start && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(const TextSpan &other) const
    {
        return start < other.end && other.start < end;
    }
    constexpr auto operator<=>(const TextSpan &) const = default;
};

/// Closed range of 1-based source lines; {0, 0} is "nowhere".
struct LineSpan {
    int first = 0;
    int last = 0;

    [[nodiscard]] constexpr bool isNull() const { return first <= 0; }
    [[nodiscard]] constexpr bool contains(int line) const { return first <= line && line <= last; }
    /// The smallest range that covers both; a null range adds nothing.
    [[nodiscard]] constexpr LineSpan united(const LineSpan &other) const
    {
        if (isNull())
            return other;
        if (other.isNull())
            return *this;
        return {std::min(first, other.first), std::max(last, other.last)};
    }
    constexpr auto operator<=>(const LineSpan &) const = default;
};

} // namespace gleaner
