// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"
#include "core/entity/datetext.h"

namespace gleaner::entity {

namespace {

/// "2025-01-31", "2025/1/31", "2025.1.31".
std::optional<FoundDate> numericDate(Cursor cursor, int year)
{
    for (const QStringView sign : {QStringView(u"-"), QStringView(u"/"), QStringView(u".")}) {
        Cursor numeric = cursor;
        if (!numeric.word(sign, false))
            continue;
        const auto month = numeric.number(1, 2);
        if (!month || !numeric.word(sign, false))
            continue;
        const auto day = numeric.number(1, 2);
        // The time of a stamp such as 2025-01-31T12:00 may follow.
        if (!day || (isLatinWord(numeric.peek()) && numeric.peek() != u'T'))
            continue;
        if (const QString iso = dayIso(year, *month, *day); !iso.isEmpty())
            return FoundDate{numeric.at(), iso};
    }
    return std::nullopt;
}

/// A year stands alone only behind a word that asks for one: "in 2015", "since 2021".
bool asksForYear(QStringView text, qsizetype at)
{
    static constexpr QStringView words[] = {u"in ",    u"In ",     u"by ",    u"By ",      u"since ",  u"Since ",
                                            u"until ", u"before ", u"after ", u"during ",  u"early ",  u"late ",
                                            u"mid-",   u"of ",     u"from ",  u"between ", u"around ", u"early-"};
    for (const QStringView word : words) {
        if (endsAt(text, at, word) && !isLatinWord(charAt(text, at - word.size() - 1)))
            return true;
    }
    return false;
}

/// "31 日" of the digest's month, or of the one before; "8 日" in "2 月 5 日至 8 日", where `last` is the date in
/// front.
std::optional<FoundDate> bareDay(QStringView text, qsizetype at, QDate date, const FoundDate &last)
{
    Cursor cursor(text, at);
    const auto day = cursor.number(1, 2);
    if (!day || *day < 1 || *day > 31 || !cursor.word(u"日"))
        return std::nullopt;
    if (const qsizetype sign = skipBlankBack(text, at - 1); isOneOf(charAt(text, sign), u"至到-–—~～、和或及与")) {
        const QDate first = QDate::fromString(last.iso, Qt::ISODate);
        const QString iso = first.isValid() ? dayIso(first.year(), first.month(), *day) : QString();
        if (skipBlankBack(text, sign - 1) + 1 != last.end || iso.isEmpty())
            return std::nullopt;
        return FoundDate{cursor.at(), iso};
    }
    if (date.isNull())
        return std::nullopt;
    static constexpr QStringView behind[] = {u"消息", u"讯",   u"电",   u"，",   u"晚",   u"上午", u"下午",
                                             u"凌晨", u"晚间", u"发布", u"宣布", u"召开", u"举行", u"报道",
                                             u"公布", u"表示", u"傍晚", u"中午", u"早"};
    const qsizetype next = skipBlank(text, cursor.at());
    bool isDate = endsAt(text, skipBlankBack(text, at - 1) + 1, u"当地时间");
    for (const QStringView word : behind)
        isDate = isDate || startsAt(text, next, word);
    if (!isDate)
        return std::nullopt;
    QDate month(date.year(), date.month(), 1);
    if (*day > date.day() + 1)
        month = month.addMonths(-1);
    const QString iso = dayIso(month.year(), month.month(), *day);
    return iso.isEmpty() ? std::nullopt : std::optional(FoundDate{cursor.at(), iso});
}

std::optional<FoundDate> digitDate(QStringView text, qsizetype at, QDate date, const FoundDate &last)
{
    Cursor cursor(text, at);
    if (const auto year = cursor.number(4, 4); year && isYear(*year)) {
        if (Cursor named = cursor; named.word(u"年") && named.peek() != u'级' && named.peek() != u'代')
            return afterYear(named, *year);
        if (const auto found = numericDate(cursor, *year))
            return found;
        Cursor part = cursor;
        part.word(u"-", false);
        if (Cursor quarter = part; const auto number = readQuarter(quarter))
            return FoundDate{quarter.at(), quarterIso(*year, *number)};
        if (Cursor half = part; half.word(u"H")) {
            if (const auto number = half.number(1, 1); number && (*number == 1 || *number == 2))
                return FoundDate{half.at(), halfIso(*year, *number)};
        }
        if (!isLatinWord(cursor.peek()) && cursor.peek() != u'-' && asksForYear(text, at))
            return FoundDate{cursor.at(), QString::number(*year)};
        return std::nullopt;
    }
    cursor = Cursor(text, at);
    const auto month = cursor.number(1, 2);
    if (!month)
        return std::nullopt;
    if (*month >= 10 && (cursor.peek() == u'Q')) {
        if (const auto quarter = readQuarter(cursor))
            return FoundDate{cursor.at(), quarterIso(2000 + *month, *quarter)};
    }
    if (*month < 1 || *month > 12 || !cursor.word(u"月") || date.isNull()) {
        if (const auto day = bareDay(text, at, date, last))
            return day;
        return isBlank(cursor.peek()) || isAsciiLetter(cursor.peek()) ? readEnglishDay(text, at, date) : std::nullopt;
    }
    if (isOneOf(cursor.peek(), u"球饼亮薪租"))
        return std::nullopt;
    const int year = nearestYear(date, *month);
    const qsizetype monthEnd = cursor.at();
    cursor.blank();
    if (const auto day = cursor.number(1, 2); day && (cursor.word(u"日") || cursor.word(u"号"))) {
        const QString iso = dayIso(year, *month, *day);
        return iso.isEmpty() ? std::nullopt : std::optional(FoundDate{cursor.at(), iso});
    }
    return FoundDate{monthEnd, monthIso(year, *month)};
}

/// Asked of every Chinese character of a text.
constexpr bool mayBeginRelative(char16_t c)
{
    switch (c) {
    case u'今':
    case u'昨':
    case u'前':
    case u'明':
    case u'后':
    case u'本':
    case u'上':
    case u'下':
    case u'去':
    case u'来':
    case u'先':
    case u'这':
    case u'周':
    case u'星':
    case u'礼':
    case u'週':
    case u'第':
    case u'一':
    case u'二':
    case u'三':
    case u'四': return true;
    default: return false;
    }
}

} // namespace

void findDates(const TextContext &context, Candidates &out)
{
    const QStringView text = context.text;
    FoundDate last;
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = charAt(text, at);
        const char16_t before = charAt(text, at - 1);
        std::optional<FoundDate> found;
        if (c < 0x80) {
            if (isDigit(c)) {
                if (!isLatinWord(before) && !(isOneOf(before, u".-/,") && isDigit(charAt(text, at - 2))))
                    found = digitDate(text, at, context.date, last);
            } else if (isAsciiLetter(c) && !isLatinWord(before)) {
                found = readEnglish(text, at, context.date);
            }
        } else if (mayBeginRelative(c) && !context.date.isNull()) {
            found = readRelative(text, at, context.date);
        }
        if (!found) {
            ++at;
            continue;
        }
        out.push_back(makeCandidate(context, Type::Date, {at, found->end}, Layer::Dates, Trust::Good));
        out.back().mention.unit = found->iso;
        out.back().mention.name = found->iso;
        at = found->end;
        last = *found;
    }
}

} // namespace gleaner::entity
