// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/dates.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace gleaner::digest {

namespace {

/// A date is short; a title or a line that is longer holds it at its start.
constexpr qsizetype LongestText = 1000;

struct Found {
    QDate date;
    qsizetype start = 0;
    qsizetype length = 0;
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption
                                        | QRegularExpression::UseUnicodePropertiesOption);
}

/// By how the name begins, three letters or four where those do not tell.
int monthOf(const QString &name)
{
    static const QHash<QString, int> months = [] {
        const QStringList beginnings{
            u"jan ene gen"_s, u"feb fev fév"_s,     u"mar mär"_s,      u"apr avr abr"_s,
            u"may mai mag"_s, u"jun juin giu"_s,    u"jul juil lug"_s, u"aug aoû ago"_s,
            u"sep set"_s,     u"oct okt out ott"_s, u"nov"_s,          u"dec déc dez dic"_s,
        };
        QHash<QString, int> result;
        for (int month = 0; month < beginnings.size(); ++month) {
            for (const QString &beginning : beginnings[month].split(u' '))
                result.insert(beginning, month + 1);
        }
        return result;
    }();
    const QString low = name.toLower();
    return months.value(low.left(4), months.value(low.left(3)));
}

const QString &monthNames()
{
    static const QString names =
        u"(jan(?:uary|uar|vier|eiro)?|ene(?:ro)?|genn(?:aio)?|feb(?:ruary|ruar|rero|braio)?|fev(?:ereiro)?|févr?(?:ier)"
        u"?"
        "|mar(?:ch|s|zo|ço)?|märz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|maio|mayo|maggio"
        "|june?|juni|junio|junho|juin|giugno|july?|juli|julio|julho|juil(?:let)?|luglio"
        "|aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|embre|iembre|tembre)?|set(?:embro|tembre)?"
        "|oct(?:ober|obre|ubre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?"
        "|dec(?:ember)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?)"_s;
    return names;
}

QDate dateOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1990 && year <= 2099 ? date : QDate();
}

template<typename Reading>
std::optional<Found> firstOf(const QRegularExpression &form, const QString &text, Reading reading)
{
    for (const QRegularExpressionMatch &match : form.globalMatch(text)) {
        if (const QDate date = reading(match); date.isValid())
            return Found{date, match.capturedStart(), match.capturedLength()};
    }
    return {};
}

int number(const QRegularExpressionMatch &match, int group)
{
    return match.capturedView(group).toInt();
}

/// 1 to 99 in Chinese numerals; a year digit by digit.
int chineseNumber(QStringView text)
{
    static const QString digits = u"〇一二三四五六七八九"_s;
    const auto digit = [](QChar c) { return c == u'零' || c == u'○' ? 0 : int(digits.indexOf(c)); };
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0) {
        int value = 0;
        for (const QChar c : text)
            value = value * 10 + digit(c);
        return value;
    }
    const int tens = ten == 0 ? 1 : digit(text[0]);
    return tens * 10 + (ten + 1 < text.size() ? digit(text[ten + 1]) : 0);
}

std::optional<Found> inDigits(const QString &text)
{
    // The same separator twice; digits after it would make it a part of something longer, an hour apart.
    static const QRegularExpression separated(
        u"(?<![0-9])((?:19|20)[0-9]{2})\\s*(?:([-/._])\\s*([0-9]{1,2})\\s*\\g2\\s*([0-9]{1,2})"
        "|年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2}))(?![0-9])"_s);
    static const QRegularExpression compact(
        u"(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])"_s);
    static const QRegularExpression dayFirst(
        u"(?<![0-9.])([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?(20[0-9]{2})(?![0-9])"_s);
    if (auto found = firstOf(separated, text, [](const auto &match) {
            const int shift = match.hasCaptured(2) ? 3 : 5;
            return dateOf(number(match, 1), number(match, shift), number(match, shift + 1));
        }))
        return found;
    if (auto found = firstOf(compact, text, [](const auto &match) {
            return dateOf(number(match, 1), number(match, 2), number(match, 3));
        }))
        return found;
    return firstOf(dayFirst, text,
                   [](const auto &match) { return dateOf(number(match, 3), number(match, 2), number(match, 1)); });
}

std::optional<Found> inEastAsianWords(const QString &text)
{
    static const QRegularExpression numerals(
        u"([一二][〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]?"_s);
    static const QRegularExpression era(
        u"(令和|平成)\\s*([0-9]{1,2}|元)\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日"_s);
    if (auto found = firstOf(numerals, text, [](const auto &match) {
            return dateOf(chineseNumber(match.capturedView(1)), chineseNumber(match.capturedView(2)),
                          chineseNumber(match.capturedView(3)));
        }))
        return found;
    return firstOf(era, text, [](const auto &match) {
        const int before = match.capturedView(1) == u"令和" ? 2018 : 1988;
        const int year = match.capturedView(2) == u"元" ? 1 : number(match, 2);
        return dateOf(before + year, number(match, 3), number(match, 4));
    });
}

std::optional<Found> inMonthNames(const QString &text)
{
    static const QRegularExpression monthFirst = pattern(
        u"\\b"_s + monthNames() + u"\\.?\\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\\s+([0-9]{4})\\b"_s);
    static const QRegularExpression dayFirst = pattern(
        u"\\b([0-9]{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:of\\s+|de\\s+)?"_s + monthNames()
        + u"\\.?,?\\s+(?:de\\s+|del\\s+)?([0-9]{4})\\b"_s);
    if (auto found = firstOf(monthFirst, text, [](const auto &match) {
            return dateOf(number(match, 3), monthOf(match.captured(1)), number(match, 2));
        }))
        return found;
    return firstOf(dayFirst, text, [](const auto &match) {
        return dateOf(number(match, 3), monthOf(match.captured(2)), number(match, 1));
    });
}

/// Full-width digits and signs as their ASCII forms, offsets kept.
QString narrow(QString text)
{
    for (QChar &c : text) {
        if (c >= u'\uFF0D' && c <= u'\uFF19')
            c = QChar(char16_t(c.unicode() - 0xFEE0));
    }
    return text;
}

/// Every form has a year in four digits, or says that it is one.
bool mayHoldYear(QStringView text)
{
    int digits = 0;
    for (const QChar c : text) {
        digits = c >= u'0' && c <= u'9' ? digits + 1 : 0;
        if (digits == 4 || c == u'年')
            return true;
    }
    return false;
}

std::optional<Found> find(const QString &text)
{
    if (!mayHoldYear(text))
        return {};
    if (auto found = inDigits(text))
        return found;
    if (auto found = inEastAsianWords(text))
        return found;
    return inMonthNames(text);
}

} // namespace

QDate dateIn(const QString &text)
{
    const auto found = find(narrow(text.left(LongestText)));
    return found ? found->date : QDate();
}

QDate datelineIn(const QString &text)
{
    constexpr qsizetype longest = 60, mostWords = 14;
    if (text.size() > longest)
        return {};
    QString line = narrow(text);
    const auto found = find(line);
    if (!found)
        return {};
    line.remove(found->start, found->length);
    static const QRegularExpression clock(u"(?:星期|周|曜)[一二三四五六日天]|[月火水木金土日]曜日?|[0-9:]+"_s);
    line.remove(clock);
    const auto words = std::ranges::count_if(line, [](QChar c) { return c.isLetterOrNumber(); });
    return words <= mostWords ? found->date : QDate();
}

} // namespace gleaner::digest
