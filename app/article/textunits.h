// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>
#include <QStringView>

#include <algorithm>
#include <vector>

namespace gleaner::article {

/// The page and the canonical text differ in white space only, so places travel between them as numbers of visible
/// units: UTF-16 code units that are neither white space nor control characters. resources/page/textmap.js has the same
/// table.
[[nodiscard]] constexpr bool isVisibleUnit(char16_t unit)
{
    return !(unit <= 0x20 || (unit >= 0x7f && unit <= 0xa0) || unit == 0x1680 || (unit >= 0x2000 && unit <= 0x200a)
             || unit == 0x2028 || unit == 0x2029 || unit == 0x202f || unit == 0x205f || unit == 0x3000
             || unit == 0xfeff);
}

/// The visible units of a text without what is between them.
[[nodiscard]] inline QString visibleOf(const QString &text)
{
    QString visible = text;
    visible.removeIf([](QChar c) { return !isVisibleUnit(c.unicode()); });
    return visible;
}

/// The visible units of one text, counted once.
class VisibleUnits final {
public:
    explicit VisibleUnits(QStringView text)
    {
        m_before.reserve(size_t(text.size()) + 1);
        m_before.push_back(0);
        for (const QChar c : text)
            m_before.push_back(m_before.back() + isVisibleUnit(c.unicode()));
    }

    /// Half-open range of visible units for a range of UTF-16 offsets; a span outside the text is cut.
    [[nodiscard]] TextSpan at(TextSpan span) const
    {
        const qsizetype end = std::clamp<qsizetype>(span.end, 0, qsizetype(m_before.size()) - 1);
        const qsizetype start = std::clamp<qsizetype>(span.start, 0, end);
        return {m_before[size_t(start)], m_before[size_t(end)]};
    }

    /// The range of offsets that begins and ends with the units of a half-open range; null when there are no such
    /// units.
    [[nodiscard]] TextSpan offsets(TextSpan units) const
    {
        if (units.start < 0 || units.end <= units.start || units.end > m_before.back())
            return {};
        // The last offset with `count` units before it is that of the next unit.
        const auto unitAt = [this](qsizetype count) {
            return std::ranges::upper_bound(m_before, count) - m_before.begin() - 1;
        };
        return {unitAt(units.start), unitAt(units.end - 1) + 1};
    }

private:
    std::vector<qsizetype> m_before; ///< visible units before each offset
};

} // namespace gleaner::article
