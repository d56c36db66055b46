// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/chars.h"
#include "core/entity/datetext.h"

#include <array>

namespace gleaner::entity {

namespace {

constexpr std::array<QStringView, 12> Months{u"January",   u"February", u"March",    u"April",
                                             u"May",       u"June",     u"July",     u"August",
                                             u"September", u"October",  u"November", u"December"};
constexpr std::array<QStringView, 7> Weekdays{u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                              u"Friday", u"Saturday", u"Sunday"};
constexpr std::array<QStringView, 4> Ordinals{u"first", u"second", u"third", u"fourth"};

std::optional<int> monthName(Cursor &cursor)
{
    for (int i = 0; i < 12; ++i) {
        const QStringView name = Months[size_t(i)];
        if (name.front() != cursor.peek())
            continue;
        for (const QStringView form : {name, i == 8 ? QStringView(u"Sept") : name, name.first(3)}) {
            Cursor probe = cursor;
            if (!probe.word(form, false) || isLatinWord(probe.peek()))
                continue;
            if (form.size() < name.size())
                probe.word(u".", false);
            cursor = probe;
            return i + 1;
        }
    }
    return std::nullopt;
}

std::optional<int> yearNumber(Cursor &cursor)
{
    Cursor probe = cursor;
    probe.blank();
    const auto year = probe.number(4, 4);
    if (!year || !isYear(*year) || isLatinWord(probe.peek()))
        return std::nullopt;
    cursor = probe;
    return year;
}

void ordinalEnding(Cursor &cursor)
{
    for (const QStringView ending : {QStringView(u"st"), QStringView(u"nd"), QStringView(u"rd"), QStringView(u"th")}) {
        if (cursor.word(ending, false))
            return;
    }
}

std::optional<FoundDate> dayOf(QDate date, int month, int day, qsizetype end)
{
    const QString iso = date.isNull() ? QString() : dayIso(nearestYear(date, month), month, day);
    return iso.isEmpty() ? std::nullopt : std::optional(FoundDate{end, iso});
}

/// "January 31, 2025", "Jan 31", "March 2025". A month alone is too often a verb or a name.
std::optional<FoundDate> monthFirst(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    const auto month = monthName(cursor);
    if (!month)
        return std::nullopt;
    if (const auto year = yearNumber(cursor))
        return FoundDate{cursor.at(), monthIso(*year, *month)};
    cursor.blank();
    const auto day = cursor.number(1, 2);
    if (!day)
        return std::nullopt;
    ordinalEnding(cursor);
    if (isLatinWord(cursor.peek()))
        return std::nullopt;
    const qsizetype dayEnd = cursor.at();
    cursor.word(u",", false);
    if (const auto year = yearNumber(cursor)) {
        const QString iso = dayIso(*year, *month, *day);
        return iso.isEmpty() ? std::nullopt : std::optional(FoundDate{cursor.at(), iso});
    }
    return dayOf(date, *month, *day, dayEnd);
}

int weekdayName(Cursor &cursor)
{
    for (int i = 0; i < 7; ++i) {
        if (Cursor probe = cursor; probe.word(Weekdays[size_t(i)]) && !isLatinWord(probe.peek())) {
            cursor = probe;
            return i + 1;
        }
    }
    return 0;
}

/// "last Tuesday", "next week", "this year".
std::optional<FoundDate> shifted(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    int shift = 0;
    if (cursor.latinWord(u"last"))
        shift = -1;
    else if (cursor.latinWord(u"next"))
        shift = 1;
    else if (!cursor.latinWord(u"this"))
        return std::nullopt;
    const QDate monday = date.addDays(1 - date.dayOfWeek());
    if (const int day = weekdayName(cursor)) {
        QDate found = monday.addDays(day - 1);
        if (shift < 0 && found >= date)
            found = found.addDays(-7);
        else if (shift > 0 && found <= date)
            found = found.addDays(7);
        return FoundDate{cursor.at(), found.toString(Qt::ISODate)};
    }
    // "This Week in Rust" is a title.
    cursor.blank();
    const bool lower = cursor.peek() >= u'a';
    if (lower && cursor.latinWord(u"week"))
        return FoundDate{cursor.at(), weekIso(date.addDays(7 * shift))};
    if (lower && cursor.latinWord(u"month")) {
        const QDate month = date.addMonths(shift);
        return FoundDate{cursor.at(), monthIso(month.year(), month.month())};
    }
    if (lower && cursor.latinWord(u"quarter")) {
        const QDate day = QDate(date.year(), date.month(), 1).addMonths(3 * shift);
        return FoundDate{cursor.at(), quarterIso(day.year(), (day.month() + 2) / 3)};
    }
    if (lower && cursor.latinWord(u"year"))
        return FoundDate{cursor.at(), QString::number(date.year() + shift)};
    return std::nullopt;
}

/// "on Friday": the last one that has been.
std::optional<FoundDate> onWeekday(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    const int day = weekdayName(cursor);
    if (day == 0 || !(endsAt(text, at, u"on ") || endsAt(text, at, u"On ") || endsAt(text, at, u"since ")))
        return std::nullopt;
    return FoundDate{cursor.at(), date.addDays(-((date.dayOfWeek() - day + 7) % 7)).toString(Qt::ISODate)};
}

std::optional<FoundDate> relativeDay(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    if (cursor.latinWord(u"yesterday"))
        return FoundDate{cursor.at(), date.addDays(-1).toString(Qt::ISODate)};
    if (cursor.latinWord(u"tomorrow"))
        return FoundDate{cursor.at(), date.addDays(1).toString(Qt::ISODate)};
    // "Today" in capitals is as often a part of a name.
    if (charAt(text, at) == u't' && (cursor.latinWord(u"today") || cursor.latinWord(u"tonight")))
        return FoundDate{cursor.at(), date.toString(Qt::ISODate)};
    return std::nullopt;
}

/// "Q3 2025", "H1 2025", "third quarter of 2025", "first half of 2025".
std::optional<FoundDate> partOfYear(QStringView text, qsizetype at)
{
    Cursor cursor(text, at);
    if (charAt(text, at) == u'Q' || charAt(text, at) == u'H') {
        const bool half = charAt(text, at) == u'H';
        cursor = Cursor(text, at + 1);
        const auto part = cursor.number(1, 1);
        if (!part || *part < 1 || *part > (half ? 2 : 4))
            return std::nullopt;
        const auto year = yearNumber(cursor);
        return year ? std::optional(FoundDate{cursor.at(), half ? halfIso(*year, *part) : quarterIso(*year, *part)})
                    : std::nullopt;
    }
    for (int i = 0; i < 4; ++i) {
        Cursor probe = cursor;
        if (!probe.latinWord(Ordinals[size_t(i)]))
            continue;
        const bool half = i < 2 && probe.latinWord(u"half");
        if (!half && !probe.latinWord(u"quarter"))
            return std::nullopt;
        probe.latinWord(u"of");
        const auto year = yearNumber(probe);
        return year ? std::optional(FoundDate{probe.at(), half ? halfIso(*year, i + 1) : quarterIso(*year, i + 1)})
                    : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<FoundDate> readEnglish(QStringView text, qsizetype at, QDate date)
{
    switch (charAt(text, at)) {
    case u'J':
    case u'A':
    case u'D':
    case u'O': return monthFirst(text, at, date);
    default: break;
    }
    // Most words are settled here.
    if (!isOneOf(charAt(text, at), u"QHfstFMSTWlnLNyY"))
        return std::nullopt;
    if (auto found = monthFirst(text, at, date))
        return found;
    if (auto found = partOfYear(text, at))
        return found;
    if (date.isNull())
        return std::nullopt;
    if (auto found = relativeDay(text, at, date))
        return found;
    if (auto found = shifted(text, at, date))
        return found;
    return onWeekday(text, at, date);
}

std::optional<FoundDate> readEnglishDay(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    const auto day = cursor.number(1, 2);
    if (!day || *day < 1 || *day > 31)
        return std::nullopt;
    ordinalEnding(cursor);
    cursor.latinWord(u"of");
    if (!isBlank(cursor.peek()))
        return std::nullopt;
    cursor.blank();
    const auto month = monthName(cursor);
    if (!month)
        return std::nullopt;
    const qsizetype end = cursor.at();
    cursor.word(u",", false);
    if (const auto year = yearNumber(cursor)) {
        const QString iso = dayIso(*year, *month, *day);
        return iso.isEmpty() ? std::nullopt : std::optional(FoundDate{cursor.at(), iso});
    }
    return dayOf(date, *month, *day, end);
}

} // namespace gleaner::entity
