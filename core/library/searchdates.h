// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace gleaner::library {

/// The days [from, until) of a year, a month or a day.
struct SearchPeriod {
    QDate from;
    QDate until;
    bool operator==(const SearchPeriod &) const = default;
};

/// "2025", "2025-02" or "2025-02-03"; digits of any width, "/" and "." for "-", and months and days of one digit will
/// do. Nothing for what is no date of the calendar.
[[nodiscard]] std::optional<SearchPeriod> parsePeriod(QStringView text);

/// Whether more digits may make a period of the text, which is none: "20", "2025-".
[[nodiscard]] bool beginsPeriod(QStringView text);

} // namespace gleaner::library
