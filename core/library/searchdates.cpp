// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchdates.h"

#include "core/library/fold.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gleaner::library {

std::optional<SearchPeriod> parsePeriod(QStringView text)
{
    static const QRegularExpression shape(uR"(\A([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?\z)"_s);
    const QRegularExpressionMatch match = shape.match(fold(text));
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate from(match.captured(1).toInt(), hasMonth ? match.captured(2).toInt() : 1,
                     hasDay ? match.captured(3).toInt() : 1);
    if (!from.isValid())
        return std::nullopt;
    const QDate until = hasDay ? from.addDays(1) : hasMonth ? from.addMonths(1) : from.addYears(1);
    return SearchPeriod{from, until};
}

bool beginsPeriod(QStringView text)
{
    static const QRegularExpression shape(
        uR"(\A(?:[0-9]{1,3}|[0-9]{4}[-/.](?:[01]|(?:0?[1-9]|1[0-2])[-/.][0-3]?)?)\z)"_s);
    return shape.match(fold(text)).hasMatch();
}

} // namespace gleaner::library
