// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace gleaner::entity {

/// A date read off a text: where it ends, and ISO 8601 for a day ("2025-02-03"), month, year, week ("2025-W06") or a
/// span of months or days ("2025-01/2025-03").
struct FoundDate {
    qsizetype end = 0;
    QString iso;
};

/// Reads from left to right; every step fails without moving when the text shows something else.
class Cursor {
public:
    Cursor(QStringView text, qsizetype at)
        : m_text(text)
        , m_at(at)
    { }

    std::optional<int> number(int least, int most);
    bool word(QStringView what, bool blankBefore = true);
    /// The same for Latin letters in any case, up to the end of a word.
    bool latinWord(QStringView what);
    void blank();
    [[nodiscard]] char16_t peek() const;
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    QStringView m_text;
    qsizetype m_at;
};

[[nodiscard]] QString monthIso(int year, int month);
[[nodiscard]] QString weekIso(QDate date);
[[nodiscard]] QString quarterIso(int year, int quarter);
[[nodiscard]] QString halfIso(int year, int half);
/// Empty where there is no such day.
[[nodiscard]] QString dayIso(int year, int month, int day);
[[nodiscard]] bool isYear(int year);
/// The year that puts the month nearest to the digest's date; news speaks of the past more than of the future.
[[nodiscard]] int nearestYear(QDate date, int month);
/// "第三季度", "一季度", "Q3", "3 季度".
[[nodiscard]] std::optional<int> readQuarter(Cursor &cursor);
/// What follows a year: a quarter, half, week, month or day; else the year itself.
[[nodiscard]] std::optional<FoundDate> afterYear(Cursor cursor, int year);

/// "昨日", "去年 11 月 1 日", "上周五", "本月底", "第三季度", 来週: what counts from the digest's date `date`.
[[nodiscard]] std::optional<FoundDate> readRelative(QStringView text, qsizetype at, QDate date);
/// "January 31, 2025", "3 Nov 2025", "last Tuesday", "in 2015", "Q3 2025"; `date` may be null.
[[nodiscard]] std::optional<FoundDate> readEnglish(QStringView text, qsizetype at, QDate date);
/// Begins with the day: "3 November 2025".
[[nodiscard]] std::optional<FoundDate> readEnglishDay(QStringView text, qsizetype at, QDate date);

} // namespace gleaner::entity
