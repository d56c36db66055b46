// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/datetext.h"

#include "core/entity/chars.h"

#include <array>

namespace gleaner::entity {

std::optional<int> Cursor::number(int least, int most)
{
    int value = 0;
    int digits = 0;
    while (digits < most && isDigit(charAt(m_text, m_at + digits)))
        value = value * 10 + (charAt(m_text, m_at + digits++) - u'0');
    if (digits < least || isDigit(charAt(m_text, m_at + digits)))
        return std::nullopt;
    m_at += digits;
    return value;
}

bool Cursor::word(QStringView what, bool blankBefore)
{
    const qsizetype start = blankBefore ? skipBlank(m_text, m_at) : m_at;
    if (!startsAt(m_text, start, what))
        return false;
    m_at = start + what.size();
    return true;
}

bool Cursor::latinWord(QStringView what)
{
    const qsizetype start = skipBlank(m_text, m_at);
    const qsizetype end = start + what.size();
    if (end > m_text.size() || isLatinWord(charAt(m_text, end))
        || m_text.sliced(start, what.size()).compare(what, Qt::CaseInsensitive) != 0)
        return false;
    m_at = end;
    return true;
}

void Cursor::blank()
{
    m_at = skipBlank(m_text, m_at);
}

char16_t Cursor::peek() const
{
    return charAt(m_text, m_at);
}

QString monthIso(int year, int month)
{
    return QStringLiteral("%1-%2").arg(year, 4, 10, QChar(u'0')).arg(month, 2, 10, QChar(u'0'));
}

QString weekIso(QDate date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

QString quarterIso(int year, int quarter)
{
    return monthIso(year, quarter * 3 - 2) + u'/' + monthIso(year, quarter * 3);
}

QString halfIso(int year, int half)
{
    return monthIso(year, half * 6 - 5) + u'/' + monthIso(year, half * 6);
}

QString dayIso(int year, int month, int day)
{
    return QDate(year, month, day).toString(Qt::ISODate);
}

bool isYear(int year)
{
    return year >= 1900 && year <= 2100;
}

int nearestYear(QDate date, int month)
{
    const int ahead = month - date.month();
    if (ahead > 4)
        return date.year() - 1;
    return ahead < -8 ? date.year() + 1 : date.year();
}

std::optional<int> readQuarter(Cursor &cursor)
{
    static constexpr std::array<QStringView, 4> names{u"一季度", u"二季度", u"三季度", u"四季度"};
    Cursor probe = cursor;
    probe.word(u"第");
    for (int i = 0; i < 4; ++i) {
        Cursor named = probe;
        const QString digit = QString::number(i + 1);
        if (named.word(names[size_t(i)]) || (named.word(digit) && (named.word(u"季度") || named.word(u"四半期")))) {
            cursor = named;
            return i + 1;
        }
    }
    Cursor latin = cursor;
    if (latin.word(u"Q")) {
        if (const auto number = latin.number(1, 1);
            number && *number >= 1 && *number <= 4 && !isLatinWord(latin.peek())) {
            cursor = latin;
            return number;
        }
    }
    return std::nullopt;
}

std::optional<FoundDate> afterYear(Cursor cursor, int year)
{
    const Cursor bare = cursor;
    cursor.blank();
    if (const auto quarter = readQuarter(cursor))
        return FoundDate{cursor.at(), quarterIso(year, *quarter)};
    if (Cursor half = cursor; half.word(u"上半年"))
        return FoundDate{half.at(), halfIso(year, 1)};
    if (Cursor half = cursor; half.word(u"下半年"))
        return FoundDate{half.at(), halfIso(year, 2)};
    Cursor week = cursor;
    week.word(u"第");
    week.blank();
    if (const auto number = week.number(1, 2); number && week.word(u"周") && *number >= 1 && *number <= 53)
        return FoundDate{week.at(),
                         QStringLiteral("%1-W%2").arg(year, 4, 10, QChar(u'0')).arg(*number, 2, 10, QChar(u'0'))};
    const auto month = cursor.number(1, 2);
    if (!month || !cursor.word(u"月") || *month < 1 || *month > 12)
        return FoundDate{bare.at(), QString::number(year)};
    const qsizetype monthEnd = cursor.at();
    cursor.blank();
    const auto day = cursor.number(1, 2);
    if (!day || !(cursor.word(u"日") || cursor.word(u"号")))
        return FoundDate{monthEnd, monthIso(year, *month)};
    const QString iso = dayIso(year, *month, *day);
    return iso.isEmpty() ? std::nullopt : std::optional(FoundDate{cursor.at(), iso});
}

} // namespace gleaner::entity
