// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/entitypage.h"

#include <QLocale>

namespace gleaner::entities {

/// A bar of a chart: days next to each other, and what they hold.
struct Period {
    QDate first;
    QDate last;
    int items = 0;
    int mentions = 0;
    [[nodiscard]] bool contains(QDate date) const { return date.isValid() && first <= date && date <= last; }
    bool operator==(const Period &) const = default;
};

/// The time from the first to the last dated occurrence in days, weeks (from Monday), months or years, whichever is the
/// finest that gives at most MostPeriods; those without an occurrence as well.
[[nodiscard]] QList<Period> periods(const QList<library::Occurrence> &occurrences);
inline constexpr int MostPeriods = 62;

/// "3 May 2026", "4 May 2026 – 10 May 2026", "May 2026" or "2026", as a reader of `locale` writes it.
[[nodiscard]] QString periodName(const Period &period, const QLocale &locale);

} // namespace gleaner::entities
