// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include <QLocale>

#include <cmath>

namespace gleaner::cli {

Json &Json::key(QLatin1StringView name)
{
    value(QString(name));
    m_text += ':';
    m_afterValue = false;
    return *this;
}

Json &Json::value(QStringView text)
{
    separate();
    m_text += '"';
    // UTF-8 has the escaped characters as single bytes only; lone surrogates become U+FFFD on the way.
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"': m_text += "\\\""; break;
        case '\\': m_text += "\\\\"; break;
        case '\n': m_text += "\\n"; break;
        case '\t': m_text += "\\t"; break;
        default:
            if (uchar(c) < 0x20 || c == 0x7F)
                m_text += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
            else
                m_text += c;
        }
    }
    m_text += '"';
    return *this;
}

Json &Json::value(double number)
{
    if (!std::isfinite(number))
        return null();
    // 21.99 times 10,000 is 219899.99999999997; what people write has no more than fifteen digits.
    const bool isWhole = std::trunc(number) == number && std::abs(number) < 9e15;
    const double shown = isWhole ? number : QByteArray::number(number, 'g', 15).toDouble();
    return raw(QByteArray::number(shown, 'f', QLocale::FloatingPointShortest));
}

Json &Json::value(QDate date)
{
    return date.isValid() ? value(date.toString(Qt::ISODate)) : null();
}

Json &Json::begin(char bracket)
{
    separate();
    m_text += bracket;
    m_afterValue = false;
    return *this;
}

Json &Json::end(char bracket)
{
    m_text += bracket;
    m_afterValue = true;
    return *this;
}

Json &Json::raw(QByteArrayView text)
{
    separate();
    m_text += text;
    return *this;
}

void Json::separate()
{
    if (m_afterValue)
        m_text += ',';
    m_afterValue = true;
}

} // namespace gleaner::cli
