// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/periods.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::entities {

namespace {

enum class Unit { Day, Week, Month, Year };

QDate beginning(QDate date, Unit unit)
{
    switch (unit) {
    case Unit::Day: break;
    case Unit::Week: return date.addDays(1 - date.dayOfWeek());
    case Unit::Month: return {date.year(), date.month(), 1};
    case Unit::Year: return {date.year(), 1, 1};
    }
    return date;
}

QDate following(QDate begin, Unit unit)
{
    switch (unit) {
    case Unit::Day: break;
    case Unit::Week: return begin.addDays(7);
    case Unit::Month: return begin.addMonths(1);
    case Unit::Year: return begin.addYears(1);
    }
    return begin.addDays(1);
}

Unit finestUnit(QDate first, QDate last)
{
    const qint64 days = first.daysTo(last) + 1;
    if (days <= MostPeriods)
        return Unit::Day;
    if (beginning(first, Unit::Week).daysTo(last) / 7 + 1 <= MostPeriods)
        return Unit::Week;
    const int months = (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
    return months <= MostPeriods ? Unit::Month : Unit::Year;
}

} // namespace

QList<Period> periods(const QList<library::Occurrence> &occurrences)
{
    QDate first;
    QDate last;
    for (const library::Occurrence &occurrence : occurrences) {
        if (!occurrence.date.isValid())
            continue;
        first = first.isValid() ? std::min(first, occurrence.date) : occurrence.date;
        last = last.isValid() ? std::max(last, occurrence.date) : occurrence.date;
    }
    QList<Period> all;
    if (!first.isValid())
        return all;
    Unit unit = finestUnit(first, last);
    // A wrong date in one digest must not make a list without end.
    constexpr int MostYears = 400;
    if (last.year() - first.year() > MostYears)
        first = last.addYears(-MostYears);
    for (QDate begin = beginning(first, unit); begin <= last; begin = following(begin, unit))
        all.append({begin, following(begin, unit).addDays(-1), 0, 0});
    for (const library::Occurrence &occurrence : occurrences) {
        const auto after = std::ranges::upper_bound(all, occurrence.date, {}, &Period::first);
        if (!occurrence.date.isValid() || after == all.begin())
            continue;
        ++std::prev(after)->items;
        std::prev(after)->mentions += occurrence.mentions;
    }
    return all;
}

QString periodName(const Period &period, const QLocale &locale)
{
    if (period.first == period.last)
        return locale.toString(period.first, QLocale::ShortFormat);
    if (period.first.day() == 1 && period.last == period.first.addYears(1).addDays(-1))
        return QString::number(period.first.year());
    if (period.first.day() == 1 && period.last == period.first.addMonths(1).addDays(-1)) {
        //: a month in a format of QLocale: "May 2026"
        return locale.toString(period.first, QCoreApplication::translate("gleaner::entities", "MMMM yyyy"));
    }
    //: from a date to another
    return QCoreApplication::translate("gleaner::entities", "%1 – %2")
        .arg(locale.toString(period.first, QLocale::ShortFormat), locale.toString(period.last, QLocale::ShortFormat));
}

} // namespace gleaner::entities
