// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

#include <array>
#include <optional>

namespace gleaner::entity {

namespace {

struct Found {
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

    std::optional<int> number(int least, int most)
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

    bool word(QStringView what, bool blankBefore = true)
    {
        const qsizetype start = blankBefore ? skipBlank(m_text, m_at) : m_at;
        if (!startsAt(m_text, start, what))
            return false;
        m_at = start + what.size();
        return true;
    }

    void blank() { m_at = skipBlank(m_text, m_at); }
    [[nodiscard]] char16_t peek() const { return charAt(m_text, m_at); }
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    QStringView m_text;
    qsizetype m_at;
};

QString monthIso(int year, int month)
{
    return QStringLiteral("%1-%2").arg(year, 4, 10, QChar(u'0')).arg(month, 2, 10, QChar(u'0'));
}

QString dayIso(int year, int month, int day)
{
    return QDate(year, month, day).toString(Qt::ISODate);
}

bool isYear(int year)
{
    return year >= 1900 && year <= 2100;
}

/// The year that puts the month nearest to the digest's date; news speaks of the past more than of the future.
int nearestYear(QDate date, int month)
{
    const int ahead = month - date.month();
    if (ahead > 4)
        return date.year() - 1;
    return ahead < -8 ? date.year() + 1 : date.year();
}

std::optional<int> quarter(Cursor &cursor)
{
    static constexpr std::array<QStringView, 4> names{u"一季度", u"二季度", u"三季度", u"四季度"};
    Cursor probe = cursor;
    probe.word(u"第");
    for (int i = 0; i < 4; ++i) {
        Cursor named = probe;
        if (named.word(names[size_t(i)]) || (named.word(QString::number(i + 1)) && named.word(u"季度"))) {
            cursor = named;
            return i + 1;
        }
    }
    Cursor latin = cursor;
    if (latin.word(u"Q")) {
        if (const auto number = latin.number(1, 1); number && *number >= 1 && *number <= 4) {
            cursor = latin;
            return number;
        }
    }
    return std::nullopt;
}

QString quarterIso(int year, int quarterNumber)
{
    return monthIso(year, quarterNumber * 3 - 2) + u'/' + monthIso(year, quarterNumber * 3);
}

/// What follows "2025 年".
std::optional<Found> afterYear(Cursor cursor, int year)
{
    const Cursor bare = cursor;
    cursor.blank();
    if (const auto q = quarter(cursor))
        return Found{cursor.at(), quarterIso(year, *q)};
    if (Cursor half = cursor; half.word(u"上半年"))
        return Found{half.at(), monthIso(year, 1) + u'/' + monthIso(year, 6)};
    if (Cursor half = cursor; half.word(u"下半年"))
        return Found{half.at(), monthIso(year, 7) + u'/' + monthIso(year, 12)};
    Cursor week = cursor;
    week.word(u"第");
    week.blank();
    if (const auto number = week.number(1, 2); number && week.word(u"周") && *number >= 1 && *number <= 53)
        return Found{week.at(),
                     QStringLiteral("%1-W%2").arg(year, 4, 10, QChar(u'0')).arg(*number, 2, 10, QChar(u'0'))};
    const auto month = cursor.number(1, 2);
    if (!month || !cursor.word(u"月") || *month < 1 || *month > 12)
        return Found{bare.at(), QString::number(year)};
    const qsizetype monthEnd = cursor.at();
    cursor.blank();
    const auto day = cursor.number(1, 2);
    if (!day || !(cursor.word(u"日") || cursor.word(u"号")))
        return Found{monthEnd, monthIso(year, *month)};
    const QString iso = dayIso(year, *month, *day);
    return iso.isEmpty() ? std::nullopt : std::optional(Found{cursor.at(), iso});
}

std::optional<Found> digitDate(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    if (const auto year = cursor.number(4, 4); year && isYear(*year)) {
        if (Cursor named = cursor; named.word(u"年") && named.peek() != u'级' && named.peek() != u'代')
            return afterYear(named, *year);
        for (const QStringView sign : {QStringView(u"-"), QStringView(u"/"), QStringView(u".")}) {
            Cursor numeric = cursor;
            if (!numeric.word(sign, false))
                continue;
            const auto month = numeric.number(1, 2);
            if (!month || !numeric.word(sign, false))
                continue;
            const auto day = numeric.number(1, 2);
            if (!day || isLatinWord(numeric.peek()))
                continue;
            if (const QString iso = dayIso(*year, *month, *day); !iso.isEmpty())
                return Found{numeric.at(), iso};
        }
        return std::nullopt;
    }
    cursor = Cursor(text, at);
    const auto month = cursor.number(1, 2);
    if (!month || *month < 1 || *month > 12 || !cursor.word(u"月") || date.isNull())
        return std::nullopt;
    const int year = nearestYear(date, *month);
    const qsizetype monthEnd = cursor.at();
    cursor.blank();
    if (const auto day = cursor.number(1, 2); day && (cursor.word(u"日") || cursor.word(u"号"))) {
        const QString iso = dayIso(year, *month, *day);
        return iso.isEmpty() ? std::nullopt : std::optional(Found{cursor.at(), iso});
    }
    return Found{monthEnd, monthIso(year, *month)};
}

struct Relative {
    QStringView word;
    int days;
};

std::optional<Found> relativeDate(QStringView text, qsizetype at, QDate date)
{
    static constexpr std::array words{
        Relative{u"今天", 0},  Relative{u"今日", 0},  Relative{u"今晨", 0},  Relative{u"今晚", 0},
        Relative{u"昨天", -1}, Relative{u"昨日", -1}, Relative{u"昨晚", -1}, Relative{u"昨夜", -1},
        Relative{u"前天", -2}, Relative{u"明天", 1},  Relative{u"明日", 1},  Relative{u"本日", 0},
        Relative{u"明晚", 1},
    };
    for (const Relative &relative : words) {
        if (startsAt(text, at, relative.word))
            return Found{at + relative.word.size(), date.addDays(relative.days).toString(Qt::ISODate)};
    }
    return std::nullopt;
}

constexpr std::array<QStringView, 12> Months{u"January",   u"February", u"March",    u"April",
                                             u"May",       u"June",     u"July",     u"August",
                                             u"September", u"October",  u"November", u"December"};

std::optional<int> monthName(Cursor &cursor)
{
    for (int i = 0; i < 12; ++i) {
        const QStringView name = Months[size_t(i)];
        for (const QStringView form : {name, name.first(3)}) {
            Cursor probe = cursor;
            if (!probe.word(form, false) || isLatinWord(probe.peek()))
                continue;
            if (form.size() == 3)
                probe.word(u".", false);
            cursor = probe;
            return i + 1;
        }
    }
    return std::nullopt;
}

/// "January 31, 2025", "Jan 31", "March 2025". A month alone is too often a verb or a name.
std::optional<Found> englishDate(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    const auto month = monthName(cursor);
    if (!month)
        return std::nullopt;
    cursor.blank();
    if (Cursor yearly = cursor; const auto year = yearly.number(4, 4)) {
        if (isYear(*year) && !isLatinWord(yearly.peek()))
            return Found{yearly.at(), monthIso(*year, *month)};
    }
    const auto day = cursor.number(1, 2);
    if (!day)
        return std::nullopt;
    for (const QStringView ending : {QStringView(u"st"), QStringView(u"nd"), QStringView(u"rd"), QStringView(u"th")}) {
        if (cursor.word(ending, false))
            break;
    }
    if (isLatinWord(cursor.peek()))
        return std::nullopt;
    const qsizetype dayEnd = cursor.at();
    cursor.word(u",", false);
    cursor.blank();
    if (const auto year = cursor.number(4, 4); year && isYear(*year) && !isLatinWord(cursor.peek())) {
        const QString iso = dayIso(*year, *month, *day);
        return iso.isEmpty() ? std::nullopt : std::optional(Found{cursor.at(), iso});
    }
    if (date.isNull())
        return std::nullopt;
    const QString iso = dayIso(nearestYear(date, *month), *month, *day);
    return iso.isEmpty() ? std::nullopt : std::optional(Found{dayEnd, iso});
}

} // namespace

void findDates(const TextContext &context, Candidates &out)
{
    const QStringView text = context.text;
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = charAt(text, at);
        const char16_t before = charAt(text, at - 1);
        std::optional<Found> found;
        if (isDigit(c) && !isLatinWord(before) && !(isOneOf(before, u".-/,") && isDigit(charAt(text, at - 2))))
            found = digitDate(text, at, context.date);
        else if ((c == u'今' || c == u'昨' || c == u'前' || c == u'明' || c == u'本') && !context.date.isNull())
            found = relativeDate(text, at, context.date);
        else if (c >= u'A' && c <= u'S' && !isLatinWord(before))
            found = englishDate(text, at, context.date);
        if (!found) {
            ++at;
            continue;
        }
        out.push_back(makeCandidate(context, Type::Date, {at, found->end}, Layer::Dates, Trust::Good));
        out.back().mention.unit = found->iso;
        out.back().mention.name = found->iso;
        at = found->end;
    }
}

} // namespace gleaner::entity
