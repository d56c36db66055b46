// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/chars.h"
#include "core/entity/datetext.h"

#include <span>

namespace gleaner::entity {

namespace {

struct Word {
    QStringView word;
    int shift;
};

constexpr Word Days[] = {
    {u"今天", 0},  {u"今日", 0},  {u"今晨", 0},  {u"今早", 0}, {u"今晚", 0}, {u"本日", 0}, {u"昨天", -1}, {u"昨日", -1},
    {u"昨晚", -1}, {u"昨夜", -1}, {u"前天", -2}, {u"明天", 1}, {u"明日", 1}, {u"明晚", 1}, {u"后天", 2},
};
constexpr Word Years[] = {
    {u"今年", 0}, {u"去年", -1}, {u"昨年", -1}, {u"前年", -2}, {u"明年", 1}, {u"来年", 1}, {u"后年", 2},
};
constexpr Word Months[] = {
    {u"本月", 0},  {u"这个月", 0}, {u"今月", 0},   {u"上月", -1}, {u"上个月", -1},
    {u"先月", -1}, {u"下月", 1},   {u"下个月", 1}, {u"来月", 1},
};
constexpr Word Weeks[] = {
    {u"上上周", -2}, {u"本周", 0},    {u"这周", 0},   {u"本週", 0},   {u"今週", 0}, {u"上周", -1}, {u"上週", -1},
    {u"先週", -1},   {u"上星期", -1}, {u"这星期", 0}, {u"本星期", 0}, {u"下周", 1}, {u"下週", 1},  {u"来週", 1},
    {u"下星期", 1},  {u"周", 0},      {u"週", 0},     {u"星期", 0},   {u"礼拜", 0},
};
constexpr Word Quarters[] = {{u"本季度", 0}, {u"上季度", -1}, {u"上一季度", -1}, {u"下季度", 1}};

const Word *wordAt(std::span<const Word> words, QStringView text, qsizetype at)
{
    for (const Word &word : words) {
        if (startsAt(text, at, word.word))
            return &word;
    }
    return nullptr;
}

/// Words in front that speak of the future: "将于周五", "预计第二季度".
bool isAhead(QStringView text, qsizetype at)
{
    const QStringView before = text.first(at).last(std::min<qsizetype>(at, 6));
    for (const QStringView word : {QStringView(u"将"), QStringView(u"定于"), QStringView(u"计划"), QStringView(u"拟"),
                                   QStringView(u"预计"), QStringView(u"有望"), QStringView(u"定在")}) {
        if (before.contains(word))
            return true;
    }
    return false;
}

/// 1 for Monday; 0 when none stands here.
int weekday(char16_t c)
{
    const qsizetype at = QStringView(u"一二三四五六日天").indexOf(QChar(c));
    return at < 0 ? 0 : int(std::min<qsizetype>(at, 6)) + 1;
}

std::optional<FoundDate> weekDate(QStringView text, qsizetype at, QDate date, const Word &week)
{
    const qsizetype end = at + week.word.size();
    const char16_t next = charAt(text, end);
    const bool bare = week.word == u"周" || week.word == u"週" || week.word == u"星期" || week.word == u"礼拜";
    const QDate monday = date.addDays(1 - date.dayOfWeek() + 7 * week.shift);
    const int day = weekday(next);
    if (day > 0) {
        const char16_t before = charAt(text, skipBlankBack(text, at - 1));
        // "每周一" is no day, nor is "周一至周五", nor the person 周一围.
        const char16_t after = charAt(text, skipBlank(text, end + 1));
        if (bare
            && (isDigit(before) || isOneOf(before, u"每逢上下本这两一几各首第双单至到-—~")
                || isOneOf(after, u"至到-—~围报")))
            return std::nullopt;
        QDate found = monday.addDays(day - 1);
        if (bare && found > date && !isAhead(text, at))
            found = found.addDays(-7);
        else if (bare && found < date && isAhead(text, at))
            found = found.addDays(7);
        return FoundDate{end + 1, found.toString(Qt::ISODate)};
    }
    if (bare)
        return std::nullopt;
    if (next == u'末')
        return FoundDate{end + 1,
                         monday.addDays(5).toString(Qt::ISODate) + u'/' + monday.addDays(6).toString(Qt::ISODate)};
    if (isOneOf(next, u"期刊边围转年岁长口游率") || (next == u'报' && charAt(text, end + 1) != u'道'))
        return std::nullopt;
    return FoundDate{end, weekIso(monday)};
}

std::optional<FoundDate> monthDate(QStringView text, qsizetype at, QDate date, const Word &month)
{
    Cursor cursor(text, at + month.word.size());
    if (isOneOf(cursor.peek(), u"球亮饼"))
        return std::nullopt; // 上月球
    const QDate first = QDate(date.year(), date.month(), 1).addMonths(month.shift);
    const qsizetype end = cursor.at() + isOneOf(cursor.peek(), u"底末初");
    cursor.blank();
    if (const auto day = cursor.number(1, 2); day && (cursor.word(u"日") || cursor.word(u"号"))) {
        if (const QString iso = dayIso(first.year(), first.month(), *day); !iso.isEmpty())
            return FoundDate{cursor.at(), iso};
    }
    return FoundDate{end, monthIso(first.year(), first.month())};
}

/// A quarter or half without its year: the last one that has begun, or this year's where the text looks ahead.
std::optional<FoundDate> partOfYear(QStringView text, qsizetype at, QDate date)
{
    Cursor cursor(text, at);
    for (const int half : {1, 2}) {
        if (cursor.word(half == 1 ? u"上半年" : u"下半年", false)) {
            const bool begun = half == 1 || date.month() > 6 || isAhead(text, at);
            return FoundDate{cursor.at(), halfIso(date.year() - !begun, half)};
        }
    }
    if (charAt(text, at) == u'Q' || isOneOf(charAt(text, at - 1), u"一二三四五十第年"))
        return std::nullopt;
    const auto quarter = readQuarter(cursor);
    if (!quarter)
        return std::nullopt;
    const bool begun = *quarter <= (date.month() + 2) / 3 || isAhead(text, at);
    return FoundDate{cursor.at(), quarterIso(date.year() - !begun, *quarter)};
}

} // namespace

std::optional<FoundDate> readRelative(QStringView text, qsizetype at, QDate date)
{
    const char16_t before = charAt(text, at - 1);
    if (const Word *year = wordAt(Years, text, at);
        year && !(year->word.startsWith(u'前') && isOneOf(before, u"年之以目提")) && before != u'未')
        return afterYear(Cursor(text, at + 2), date.year() + year->shift);
    if (const Word *month = wordAt(Months, text, at))
        return monthDate(text, at, date, *month);
    if (const Word *week = wordAt(Weeks, text, at))
        return weekDate(text, at, date, *week);
    if (const Word *quarter = wordAt(Quarters, text, at)) {
        const QDate day = date.addMonths(3 * quarter->shift);
        return FoundDate{at + quarter->word.size(), quarterIso(day.year(), (day.month() + 2) / 3)};
    }
    if (const Word *day = wordAt(Days, text, at);
        day && !(isOneOf(day->word.front().unicode(), u"前后") && isOneOf(before, u"年月之以目提先最今落背")))
        return FoundDate{at + day->word.size(), date.addDays(day->shift).toString(Qt::ISODate)};
    return partOfYear(text, at, date);
}

} // namespace gleaner::entity
